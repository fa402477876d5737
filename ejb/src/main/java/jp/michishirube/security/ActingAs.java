package jp.michishirube.security;

import java.util.function.Supplier;
import jp.michishirube.kernel.Actor;

/** Runs work as another than whoever is signed in, in this thread only. */
public interface ActingAs {
    <T> T actingAs(Actor actor, Supplier<T> work);
}
