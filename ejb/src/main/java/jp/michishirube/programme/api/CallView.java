package jp.michishirube.programme.api;

import java.time.LocalDateTime;
import java.util.Map;
import jp.michishirube.kernel.Text;

/**
 * A call for proposals (公募). Times are those of Asia/Tokyo.
 *
 * @param id                such as "chiiki_iot_jisso-2018-1"
 * @param guidelineId       the guideline version that rules it, such as "chiiki_iot_jisso-2018/1"; null where {@code runHere} is false
 * @param round             number of the call within programme and year, from 1
 * @param opens             from this moment
 * @param closes            inclusive: at 17:00:00.000 a submission is in time
 * @param budgetYen         null where not published for the call
 * @param runHere           false: listed by description only
 * @param description       what it is for, and what is not known of it
 * @param formId            such as "chiiki-iot-proposal/1"; null where {@code runHere} is false, as are the next two
 * @param workflowId        of the proposal
 * @param selectionWorkflowId of the selection list
 * @param symbols           document symbol (文書記号) by kind of paper: "receipt", "notice-adopted", "notice-not-adopted"
 * @param notices           letter by kind of notice: "notice-adopted", "notice-not-adopted"; empty where {@code runHere} is false
 * @param purpose           what is handed in under it
 * @param reviewId          how it is reviewed (外部評価・審査) here, such as "subsidy-evaluation/1"; null where a result is only uploaded, or none is asked
 * @param terms             what was changed since it was published; opens, closes and budgetYen say what holds now
 */
public record CallView(String id, String programmeKey, String guidelineId, Text title, int fiscalYear, int round, LocalDateTime opens,
                       LocalDateTime closes, Long budgetYen, boolean runHere, Text description, String formId, String workflowId,
                       String selectionWorkflowId, Map<String, String> symbols, Map<String, String> notices, CallTerms terms, CallPurpose purpose,
                       String reviewId) {
    public CallView {
        symbols = Map.copyOf(symbols);
        notices = Map.copyOf(notices);
    }

    /** The same call on other terms. */
    public CallView on(LocalDateTime newCloses, Long newBudgetYen, CallTerms newTerms) {
        return new CallView(id, programmeKey, guidelineId, title, fiscalYear, round, opens, newCloses, newBudgetYen, runHere, description, formId,
                workflowId, selectionWorkflowId, symbols, notices, newTerms, purpose, reviewId);
    }

    /** Whether proposals are made under it here. */
    public boolean takesProposals() {
        return runHere && purpose == CallPurpose.PROPOSALS;
    }

    public CallStatus statusAt(LocalDateTime now) {
        return now.isBefore(opens) ? CallStatus.UPCOMING : now.isAfter(closes) ? CallStatus.CLOSED : CallStatus.OPEN;
    }

    /** Whether a submission received at this moment is in time. */
    public boolean inTime(LocalDateTime received) {
        return statusAt(received) == CallStatus.OPEN;
    }
}
