package jp.michishirube.award.api;

import java.util.List;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.kernel.Text;

/** A list of finalists or prizes with its lines. */
public record AwardListView(CaseRow list, long revision, Edition edition, Announced what, List<Line> lines) {
    public AwardListView {
        lines = List.copyOf(lines);
    }

    /** A case. */
    public record Line(String caseId, String number, String applicantName, String title, String bureauKey, String decision, Text label, String reason, boolean fictional) {
    }
}
