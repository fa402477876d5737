package jp.michishirube.casework.api;

import java.util.List;
import jp.michishirube.casework.api.SubmissionView.FrozenFile;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.Text;

/**
 * A submission as people read it, section by section.
 *
 * @param answers of the fields that are not hidden
 * @param sha256  of the whole submission, hidden fields too
 */
public record CaseContent(String caseId, int no, List<Section> sections, List<FrozenFile> files, Answers answers, String sha256) {
    public CaseContent {
        sections = List.copyOf(sections);
        files = List.copyOf(files);
    }

    /** A section of the form; only answered questions stand in it. */
    public record Section(Text title, List<Line> lines) {
    }

    /** A question and its answer. */
    public record Line(String field, Text label, Text value) {
    }
}
