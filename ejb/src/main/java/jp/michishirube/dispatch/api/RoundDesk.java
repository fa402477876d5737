package jp.michishirube.dispatch.api;

import java.util.List;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.CallView;

/**
 * A round as those who arrange and decide see it.
 *
 * @param budget of the year; {@code bound} of it is agreed on or decided
 * @param lists  lists of dispatches drafted for the round, for the Ministry only
 */
public record RoundDesk(CallView call, List<CallView> rounds, Text limits, Yen budget, Yen bound, List<DeskLine> lines, List<CaseRow> lists) {

    /**
     * A request of the round.
     *
     * @param advisors whom it has the word of
     * @param visits   the days in lines
     * @param cost     planned yen
     * @param waiting  a list may decide it now
     * @param listed   stands on a list that is not decided yet
     */
    public record DeskLine(CaseRow row, String advisors, String visits, Yen cost, boolean waiting, boolean listed) {
    }
}
