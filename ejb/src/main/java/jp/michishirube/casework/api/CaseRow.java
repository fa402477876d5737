package jp.michishirube.casework.api;

import java.time.Instant;
import jp.michishirube.kernel.Text;

/**
 * A case as one line of a list.
 *
 * @param state      id of the state; {@code stateLabel} is the label this reader may see (staff or public)
 * @param turn       whose turn it is
 * @param dueAt      when this step is due, or null
 * @param receivedAt the legal arrival of the first submission, or null before it
 * @param finding    PASS, NEEDS_PERSON or FAIL of the automatic checks at the last submission, or null
 * @param opinion    the bureau's opinion where given and visible to the reader, or null
 * @param onPaper    any of its submissions came on paper
 * @param urgency    how pressing it is at the office's time
 */
public record CaseRow(String id, String number, String kind, String title, int fiscalYear, String programmeKey, String callId,
                      String applicantId, String applicantName, String prefecture, String bureauKey, String category,
                      Long costYen, Long amountYen, Long decidedYen, String state, Text stateLabel, Text turn, Instant dueAt,
                      Instant receivedAt, Instant stateSince, String finding, Opinion opinion, boolean fictional, boolean onPaper, Urgency urgency) {

    /** OVERDUE: past its due time; SOON: due within three days; NORMAL otherwise. */
    public enum Urgency { OVERDUE, SOON, NORMAL }
}
