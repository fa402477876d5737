package jp.michishirube.kernel;

import java.time.Instant;

/**
 * How a queue of work stands.
 *
 * @param waiting still to be done, those that failed and will be tried again too
 * @param failed  failed at the last attempt
 * @param oldest  since when the oldest one has waited or is due; null where nothing waits
 */
public record QueueState(long waiting, long failed, Instant oldest) {
}
