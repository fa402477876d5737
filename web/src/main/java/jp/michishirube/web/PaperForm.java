package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.PaperDecision;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** What a sign-off may record of a decision on paper: day, number, scan. */
@Named
@RequestScoped
public class PaperForm {
    private String day = "";
    private String number = "";
    private Part scan;

    @Inject
    private CaseService cases;

    /** Stores the scan and gives the inputs for the act; without a word typed, none. */
    Outcome<Map<String, String>> inputs(String caseId) {
        if (scan != null && scan.getSize() > 0 && (day.isBlank() || number.isBlank())) {
            return Outcome.refused(List.of(Violation.of("paper.incomplete", "paper", new Text("決裁の写しを付けるときは、決裁日と起案番号も入れてください。",
                    "With a scan of the decision enter its day and its number too."))));
        }
        if (scan != null && scan.getSize() > 0) {
            try (InputStream bytes = scan.getInputStream()) {
                Outcome<AttachmentView> attached = cases.attachPaperDecision(caseId, scan.getSubmittedFileName(), bytes);
                if (!attached.isDone()) {
                    return Outcome.refused(here(attached.violations()));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        if (day.isBlank()) {
            return Outcome.done(Map.of(PaperDecision.NUMBER, number));
        }
        var decided = DateText.parse(day);
        return decided.isDone() ? Outcome.done(Map.of(PaperDecision.DAY, decided.value().toString(), PaperDecision.NUMBER, number))
                : Outcome.refused(here(decided.violations()));
    }

    private static List<Violation> here(List<Violation> violations) {
        return violations.stream().map(v -> Violation.of(v.code(), "paper", v.message())).toList();
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Part getScan() {
        return scan;
    }

    public void setScan(Part scan) {
        this.scan = scan;
    }
}
