package jp.michishirube.subsidy.api;

import java.util.List;
import jp.michishirube.kernel.Violation;

/**
 * What an uploaded evaluation result says.
 *
 * @param problems every line that cannot be taken, with its number and why; all or nothing is recorded
 */
public record EvaluationPreview(List<Line> lines, List<Violation> problems) {

    /** A readable line. */
    public record Line(String caseId, String number, String title, DeskRow.Evaluation evaluation) {
    }
}
