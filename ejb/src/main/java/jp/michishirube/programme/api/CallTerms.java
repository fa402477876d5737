package jp.michishirube.programme.api;

import java.time.LocalDateTime;

/**
 * What was changed about a call since it was published.
 *
 * @param published    the deadline as published
 * @param graceMinutes how long after the deadline a first submission is still taken when its sign-off had been asked for by the deadline
 * @param extended     the deadline is later than published
 * @param closedEarly  the call was closed before its deadline
 * @param reason       of the newest change of the deadline; empty where there was none
 */
public record CallTerms(LocalDateTime published, int graceMinutes, boolean extended, boolean closedEarly, String reason) {
    public static CallTerms asPublished(LocalDateTime closes) {
        return new CallTerms(closes, 0, false, false, "");
    }
}
