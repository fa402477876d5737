package jp.michishirube.programme.api;

import java.time.Instant;

/** One change of a call; deadlines as ISO texts in Japan's time, grace in minutes, budgets in yen. */
public record CallChangeView(String callId, CallAction action, String was, String is, String reason, Instant at, long userId) {
}
