package jp.michishirube.review.api;

import java.time.Instant;
import jp.michishirube.kernel.Text;

/**
 * A stage of the review of a call, as the head of its pages.
 *
 * @param id       null where it is not prepared yet; the state is PREPARING then
 * @param plan     how it is reviewed
 * @param closesAt until when reviewers submit, inclusive; null before it opens
 * @param revision of the stage as a whole
 */
public record StageHead(String id, String callId, Text callTitle, String programmeKey, int fiscalYear, ReviewPlan.Stage plan, StageState state, Instant closesAt, Instant openedAt,
                        Instant closedAt, Instant concludedAt, long revision) {
}
