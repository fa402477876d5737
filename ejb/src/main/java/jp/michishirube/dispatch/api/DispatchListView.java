package jp.michishirube.dispatch.api;

import java.util.List;
import jp.michishirube.casework.api.CaseRow;

/**
 * A list of dispatches with its lines.
 */
public record DispatchListView(CaseRow list, long revision, List<Line> lines) {

    /** A request on the list. */
    public record Line(String caseId, String number, String applicant, String title, boolean dispatch, String advisors, String visits, String reason) {
    }
}
