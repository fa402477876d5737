package jp.michishirube.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Optional;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseKind;
import jp.michishirube.casework.api.Frozen;
import jp.michishirube.dispatch.api.VisitStatus;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** What the body writes after a dispatch: the report within a week (活用報告書), the survey in the year that follows. */
@ApplicationScoped
class DispatchReportKind implements CaseKind {
    static final String KEY = "dispatch-report";

    private final DispatchStore store;
    private final CaseFiles files;
    private final Book book;

    /** For the container's proxy. */
    protected DispatchReportKind() {
        this(null, null, null);
    }

    @Inject
    DispatchReportKind(DispatchStore store, CaseFiles files, Book book) {
        this.store = store;
        this.files = files;
        this.book = book;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Frozen freeze(CaseContext c) {
        return new Frozen(JsonValue.EMPTY_JSON_OBJECT, own(c).title(), request(c).category(), null, null, null);
    }

    @Override
    public Optional<Violation> check(String guard, CaseContext c) {
        return switch (guard) {
            case "visits-told" -> told(store, request(c).caseId());
            case "survey-year" -> FiscalYear.of(DispatchChecks.today(c)).year() > request(c).fiscalYear() ? Optional.empty()
                    : Optional.of(Violation.of("survey.early", new Text("アンケートは、派遣の翌年度（" + new FiscalYear(request(c).fiscalYear() + 1).ja() + "）に答えてください。",
                    "The survey is answered in the fiscal year after the dispatch.")));
            default -> throw new IllegalArgumentException("unknown guard " + guard);
        };
    }

    /** Whether of every visit it was told what became of it. */
    static Optional<Violation> told(DispatchStore store, String caseId) {
        long open = store.visits(caseId).stream().filter(v -> v.status == VisitStatus.PLANNED).count();
        return open == 0 ? Optional.empty() : Optional.of(Violation.of("visits.open", new Text("実施か中止が記録されていない日程が" + open + "回あります。派遣の画面で先に記録してください。",
                open + " visits are neither done nor cancelled yet. Record them on the dispatch's page first.")));
    }

    @Override
    public void apply(String effect, CaseContext c) {
        switch (effect) {
            case "report-accepted" -> {
                book.reported(request(c).caseId(), c.answers().get("done") + "\n" + c.answers().get("result"), Integer.parseInt(c.answers().get("rating")));
                Outcome<?> done = files.actAsSystem(request(c).caseId(), "complete", "");
                if (!done.isDone()) {
                    throw new IllegalStateException("a report was accepted and its dispatch could not be completed: " + done.violations());
                }
            }
            default -> throw new IllegalArgumentException("unknown effect " + effect);
        }
    }

    private CaseFacts own(CaseContext c) {
        return files.facts(c.caseId()).orElseThrow();
    }

    private CaseFacts request(CaseContext c) {
        return files.facts(own(c).parentId()).orElseThrow();
    }
}
