package jp.michishirube.kernel;

/** Asks who acts. Implemented and enforced by {@code security}; here, so that every floor can ask. */
public interface Access {
    /** The one who acts in this call; {@link Actor#PUBLIC} when nobody is signed in. Never null. */
    Actor actor();
}
