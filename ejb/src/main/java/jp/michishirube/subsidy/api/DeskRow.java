package jp.michishirube.subsidy.api;

import jp.michishirube.casework.api.Opinion;
import jp.michishirube.kernel.Text;

/**
 * A forwarded proposal on the Ministry's desk.
 *
 * @param evaluation the uploaded result of the external evaluation, or null
 * @param decision   what an unfinished or approved list says of it, or null
 * @param listId     that list's case id, or null
 */
public record DeskRow(String caseId, String number, String title, String applicantName, String bureauKey, String category, long costYen,
                      Long requestedYen, Long decidedYen, String state, Text stateLabel, String finding, Opinion opinion,
                      Evaluation evaluation, Decision decision, String reason, String listId, String latestHash, long revision, boolean fictional) {

    /** A line of the uploaded result. */
    public record Evaluation(Integer rank, String score, String grade, String opinion) {
    }
}
