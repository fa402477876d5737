package jp.michishirube.casework.api;

import java.time.Instant;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Text;

/**
 * One line of a case's history, as far as the reader may see it.
 *
 * @param outcome what it means for a route or a sign-off; null for an act that is no stamp
 * @param alone   a body's only officer signed the own draft, as its bureau allows
 * @param paper   how what this act submitted had come on paper; null for anything else
 * @param review  the review (後閲) that an act by deputy asks for; null for any other act
 */
public record ActView(long seq, Instant at, String action, Text label, Text fromLabel, Text toLabel, String userName, String postTitle,
                      String officeName, Authority authority, String note, Opinion opinion, Instant dueAt, String contentHash,
                      StepOutcome outcome, DeputyReviewView review, PaperArrival paper, boolean alone) {
}
