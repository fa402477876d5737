package jp.michishirube.casework.api;

import java.time.Instant;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Text;

/**
 * One step of the approval route in its present run: done with a stamp, or waiting.
 *
 * @param consult a consultation (合議), which decides nothing
 * @param outcome what came of it, with by whom and by which authority; null while it waits
 * @param note    what was said with it, such as the reason of an objection
 * @param review  the review (後閲) that a stamp by deputy asks of the absent holder; null for any other stamp
 */
public record RouteStepView(int step, Text label, boolean consult, boolean current, StepOutcome outcome, String userName, String postTitle,
                            Authority authority, Instant stampedAt, String note, String contentHash, DeputyReviewView review) {
}
