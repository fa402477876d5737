package jp.michishirube.subsidy.api;

import java.util.List;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.programme.api.CallView;

/**
 * The grants of a fiscal year for the offices that decide them.
 *
 * @param budgets each call beside its budget, for those who see the whole of it: the Ministry and the audit
 * @param rows    grants and their procedures that have arrived
 * @param waiting what waits for one of the reader's posts, grants and procedures
 */
public record GrantDesk(int fiscalYear, List<Budget> budgets, List<Row> rows, List<Waiting> waiting) {

    /** A call's money, yen: budget, adopted candidates, decided, final where fixed, paid, carried over, and what of decisions was not used (不用額). */
    public record Budget(CallView call, long adoptedYen, long decidedYen, long finalYen, long paidYen, long carriedOverYen, long unusedYen) {
        /** What the budget leaves after grant decisions; null without a budget. */
        public Long remainingYen() {
            return call.budgetYen() == null ? null : call.budgetYen() - decidedYen;
        }
    }

    /** A grant with its amounts in yen, null where there is none yet. */
    public record Row(CaseRow grant, Long appliedYen, Long decidedYen, Long finalYen, long paidYen, List<CaseRow> procedures) {
    }

    /**
     * A case that waits.
     *
     * @param revision as seen now
     * @param actions  what the reader may do without more than a button: approve, consent, request-approval, accept, note
     */
    public record Waiting(CaseRow row, long revision, List<String> actions) {
    }
}
