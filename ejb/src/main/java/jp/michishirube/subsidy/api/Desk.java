package jp.michishirube.subsidy.api;

import java.util.List;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.programme.api.CallView;

/**
 * The proposals of a call beside its budget, yen.
 *
 * @param budgetYen    null where no budget is published
 * @param requestedYen of all proposals that have arrived and are not withdrawn
 * @param adoptedYen   of approved lists
 * @param plannedYen   of lists that are drafted or on their route
 * @param announced    whether the result has been announced to the public
 */
public record Desk(CallView call, Long budgetYen, long requestedYen, long adoptedYen, long plannedYen, List<DeskRow> rows,
                   List<CaseRow> lists, boolean announced) {

    /** What the budget leaves after approved and planned adoptions, yen; negative when they exceed it; null without a budget. */
    public Long remainingYen() {
        return budgetYen == null ? null : budgetYen - adoptedYen - plannedYen;
    }
}
