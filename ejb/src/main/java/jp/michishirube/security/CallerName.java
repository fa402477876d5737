package jp.michishirube.security;

import java.util.Optional;

/**
 * What the container calls a caller: the login id and the epoch of the account at sign-in. So every node tells, without a session,
 * whether the sign-in still counts.
 */
record CallerName(String loginId, long epoch) {

    String text() {
        return loginId + " " + epoch;
    }

    /** Empty for a name that no sign-in made. */
    static Optional<CallerName> parse(String text) {
        int space = text.indexOf(' ');
        return space > 0 && text.substring(space + 1).matches("[0-9]{1,18}")
                ? Optional.of(new CallerName(text.substring(0, space), Long.parseLong(text.substring(space + 1)))) : Optional.empty();
    }
}
