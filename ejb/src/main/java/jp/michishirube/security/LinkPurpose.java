package jp.michishirube.security;

/** What a one-time link is for; a link never opens anything else. */
public enum LinkPurpose {
    /** The first administrator of an installation. */
    SET_UP,
    /** An invited person's first sign-in. */
    INVITATION,
    /** A new password. */
    RESET,
    /** A body's first sign-up. */
    SIGN_UP,
    /** What is due, for a calendar program; opened as often as it asks. */
    CALENDAR,
    /** An advisor's answer to a dispatch. */
    ACCEPTANCE,
    /** A look at one's sign-up for an event, and its cancellation. */
    BOOKING
}
