package jp.michishirube.kernel;

import java.time.Duration;

/** How long work that failed waits before it is tried again: 15 seconds, doubled after every failure, at most an hour. */
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(15);
    public static final Duration LONGEST = Duration.ofHours(1);

    private Backoff() {
    }

    /** @param failures how often it has failed so far, from 1 */
    public static Duration after(int failures) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
