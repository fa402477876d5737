package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.clock.ClockService;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.subsidy.SelectionService;
import jp.michishirube.subsidy.api.Decision;
import jp.michishirube.subsidy.api.Desk;
import jp.michishirube.subsidy.api.DeskRow;
import jp.michishirube.subsidy.api.EvaluationPreview;
import jp.michishirube.subsidy.api.ListItem;
import jp.michishirube.subsidy.api.ListPreview;
import jp.michishirube.subsidy.api.ListView;

/** The Ministry's desk of a call: forwarded proposals beside the budget, evaluation, drafting a selection list in bulk with a preview. */
@Named
@ViewScoped
public class DeskPage extends ListDraftPage {
    private static final int MOST_EVALUATION_BYTES = 2 * 1024 * 1024;

    private final Map<String, Boolean> chosen = new HashMap<>();
    private byte[] evaluation;
    private transient Part upload;
    private transient Desk desk;
    private transient ListPreview preview;
    private transient EvaluationPreview evaluationPreview;

    @Inject
    private transient SelectionService selections;
    @Inject
    private transient ProgrammeService programmes;
    @Inject
    private transient ClockService clocks;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public void load() {
        if (callId == null || callId.isEmpty()) {
            List<String> ids = getCalls().stream().map(CallView::id).toList();
            callId = selections.waiting(ids).orElse(ids.isEmpty() ? "" : ids.get(0));
        }
        if (desk() == null && !getCalls().isEmpty()) {
            screen.notFound();
        } else if (listId != null && !listId.isEmpty()) {
            loadList();
        }
    }

    /** What a drafted list of this call says of the proposals that may still be decided by it. */
    private void loadList() {
        ListView list = selections.list(listId).filter(l -> l.file().row().callId().equals(callId) && l.file().row().state().equals("draft")).orElse(null);
        if (list == null || !user.getActor().has(Role.MINISTRY_OFFICER)) {
            screen.notFound();
            return;
        }
        seenRevision = list.file().revision();
        list.rows().stream().filter(r -> r.state().equals("evaluated")).forEach(r -> {
            decisions.put(r.caseId(), r.decision().name());
            reasons.put(r.caseId(), r.reason());
        });
    }

    /** The calls that are run here: this fiscal year's, then the years before. */
    public List<CallView> getCalls() {
        int year = FiscalYear.of(clocks.view().now().toLocalDate()).year();
        List<CallView> calls = new ArrayList<>();
        for (int y = year; y > year - 3; y--) {
            programmes.callsOfYear(y).stream().filter(CallView::takesProposals).forEach(calls::add);
        }
        return calls;
    }

    /** Sends the chosen proposals to the external evaluation. */
    public void startEvaluation() {
        List<String> ids = desk().rows().stream().filter(r -> r.state().equals("forwarded") && Boolean.TRUE.equals(chosen.get(r.caseId())))
                .map(DeskRow::caseId).toList();
        List<Violation> refused = new ArrayList<>();
        List<Outcome<ActResult>> outcomes = selections.actOnEach(ids, "start-evaluation", "");
        outcomes.forEach(o -> refused.addAll(o.violations()));
        desk = null;
        if (ids.isEmpty()) {
            refused.add(Violation.of("desk.none", new Text("進達済の提案を一件以上選んでください。", "Choose at least one forwarded proposal.")));
        }
        if (!refused.isEmpty()) {
            screen.refused(refused);
        } else {
            screen.done(screen.word("selection", "evaluationStarted", outcomes.size()));
        }
    }

    /** Reads the uploaded result and shows what it would record. */
    public void readEvaluation() throws IOException {
        if (upload == null || upload.getSize() == 0 || upload.getSize() > MOST_EVALUATION_BYTES) {
            screen.refused(List.of(Violation.of("file.none", "evaluation", new Text("評価結果のCSVファイル（2MBまで）を選んでください。",
                    "Choose the csv file of the evaluation (up to 2 MB)."))));
            return;
        }
        try (InputStream in = upload.getInputStream()) {
            evaluation = in.readAllBytes();
        }
        evaluationPreview = selections.previewEvaluation(callId, evaluation);
        screen.refused(evaluationPreview.problems());
    }

    /** Takes what the reviewers concluded in this system. */
    public String takeReview() {
        Outcome<Integer> taken = selections.takeReview(callId);
        if (!taken.isDone()) {
            screen.refused(taken.violations());
            return null;
        }
        screen.done(screen.word("selection", "evaluationRecorded", taken.value()));
        return here();
    }

    public String recordEvaluation() {
        Outcome<Integer> recorded = selections.recordEvaluation(callId, evaluation);
        if (!recorded.isDone()) {
            screen.refused(recorded.violations());
            return null;
        }
        screen.done(screen.word("selection", "evaluationRecorded", recorded.value()));
        return here();
    }

    /** Shows what the list would do; changes nothing. */
    public void previewList() {
        preview = selections.previewList(callId, isEditing() ? listId : null, items());
        screen.refused(preview.problems());
    }

    /** Drafts the list (起案), or gives the one that is being edited these lines, and opens it. */
    public String draftList() {
        Outcome<String> drafted = isEditing() ? selections.changeList(listId, seenRevision, items()) : selections.draftList(callId, items());
        if (!drafted.isDone()) {
            screen.refused(drafted.violations());
            return null;
        }
        return "/app/selection.xhtml?faces-redirect=true&id=" + drafted.value();
    }

    public String announce() {
        Outcome<Boolean> announced = selections.announce(callId);
        if (!announced.isDone()) {
            screen.refused(announced.violations());
            return null;
        }
        screen.done(screen.word("selection", "announced"));
        return here();
    }

    private List<ListItem> items() {
        return desk().rows().stream().filter(r -> !decisions.getOrDefault(r.caseId(), "").isEmpty())
                .map(r -> new ListItem(r.caseId(), Decision.valueOf(decisions.get(r.caseId())), reasons.getOrDefault(r.caseId(), ""))).toList();
    }

    private String here() {
        return "/app/desk.xhtml?faces-redirect=true&call=" + callId;
    }

    /** Whether a decision may be drafted for this proposal now. */
    public boolean isOpen(DeskRow row) {
        return row.state().equals("evaluated") && (row.listId() == null || row.listId().equals(listId) || desk().lists().stream()
                .noneMatch(l -> l.id().equals(row.listId()) && Set.of("draft", "ministry-route").contains(l.state())));
    }

    public boolean isAnyOpen() {
        return desk().rows().stream().anyMatch(this::isOpen);
    }

    public boolean isAnyIn(String state) {
        return desk().rows().stream().anyMatch(r -> r.state().equals(state));
    }

    private Desk desk() {
        if (desk == null) {
            desk = selections.desk(callId).orElse(null);
        }
        return desk;
    }

    public Desk getDesk() {
        return desk();
    }

    public ListPreview getPreview() {
        return preview;
    }

    public EvaluationPreview getEvaluationPreview() {
        return evaluationPreview;
    }

    public Decision[] getDecisionValues() {
        return Decision.values();
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
