package jp.michishirube.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.casework.api.AvailableAction;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.casework.api.DraftView;
import jp.michishirube.casework.api.FieldComment;
import jp.michishirube.casework.api.Opinion;
import jp.michishirube.casework.api.SubmissionView;
import jp.michishirube.form.Field;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.form.FormDiff;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.subsidy.ProposalService;

/** A case for everyone who may see it: what it says, what was checked, what happened, and what may be done now. */
@Named
@ViewScoped
public class CasePage implements Serializable {
    private static final Set<String> SIGN_OFFS = Set.of("submit", "resubmit", "register");

    private String id;
    private long seenRevision = -1;
    private String dueDay = "";
    private String dueTime = "17:00";
    private String opinion;
    private transient CaseView view;
    private transient DraftView draft;
    /** Asked for once a page; null before. */
    private transient Optional<Estimate> estimate;
    private transient List<FormDiff.Change> changes;

    @Inject
    private transient CaseService cases;
    @Inject
    private transient CaseQueryService queries;
    @Inject
    private transient ProposalService proposals;
    @Inject
    private transient FormDefinitions forms;
    @Inject
    private PaperForm paper;
    @Inject
    private Screen screen;

    public void load() {
        view = id == null ? null : queries.view(id).orElse(null);
        if (view == null) {
            screen.notFound();
        } else if (seenRevision < 0) {
            seenRevision = view.revision();
        }
    }

    /**
     * Takes the action whose button was pressed, on the revision that the page showed. The button need not stand on the page any more:
     * a second post of the same act gets the first one's answer, and who comes too late is told so and keeps the words.
     */
    public String act() {
        String action = screen.sent("take");
        String seen = screen.sent("seen");
        seenRevision = seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : -1;
        Outcome<Map<String, String>> inputs = SIGN_OFFS.contains(action) ? paper.inputs(id)
                : Outcome.done(opinion == null || opinion.isEmpty() ? Map.of() : Map.of("opinion", opinion));
        Outcome<ActResult> done = !inputs.isDone() ? Outcome.refused(inputs.violations())
                : cases.act(new ActCommand(id, action, note(action), seenRevision, inputs.value(), due(), comments(action)));
        view = null;
        estimate = null;
        changes = null;
        if (!done.isDone()) {
            screen.refused(done.violations());
            String written = written(action);
            if (!written.isEmpty() && getView().actions().stream().noneMatch(a -> a.action().equals(action))) {
                screen.refused(List.of(Violation.of("note.kept", new Text("入力していた内容：" + written, "What you had written: " + written))));
            }
            return null;
        }
        if (done.value().receiptNumber() != null && getView().formId() != null) {
            return "/app/receipt.xhtml?faces-redirect=true&id=" + id + "&no=" + done.value().submissionNo();
        }
        screen.done(screen.word("casework", "actDone", screen.text(getView().row().stateLabel())));
        return action.equals("discard") ? "/app/home.xhtml?faces-redirect=true" : "/app/case.xhtml?faces-redirect=true&id=" + id;
    }

    private LocalDateTime due() {
        var day = DateText.parse(dueDay);
        if (!day.isDone() || !dueTime.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            return null;
        }
        return day.value().atTime(Integer.parseInt(dueTime.substring(0, 2)), Integer.parseInt(dueTime.substring(3)));
    }

    private List<FieldComment> comments(String action) {
        return getForm() == null ? List.of() : getForm().fields().stream().map(f -> new FieldComment(f.id(), remark(action, f.id()))).filter(c -> !c.text().isBlank()).toList();
    }

    /** Everything that was written for an action, to be told where its inputs stand on the page no more. */
    private String written(String action) {
        return Stream.concat(Stream.of(note(action)), comments(action).stream().map(c -> "「" + getForm().field(c.field()).orElseThrow().label().ja() + "」" + c.text()))
                .filter(t -> !t.isBlank()).collect(Collectors.joining("　"));
    }

    /** The estimate frozen in the newest submission; before one, what the draft would bring; null where neither can be said. */
    public Estimate getEstimate() {
        if (estimate == null) {
            estimate = Optional.ofNullable(estimated());
        }
        return estimate.orElse(null);
    }

    private Estimate estimated() {
        CaseView v = getView();
        if (v.latest() != null && (v.row().kind().equals("subsidy") || !isDraftShown())) {
            return proposals.frozenEstimate(v.latest()).orElse(null);
        }
        if (!isDraftShown()) {
            return null;
        }
        Outcome<Estimate> asked = proposals.estimateOfDraft(id);
        return asked.isDone() ? asked.value() : null;
    }

    /** Whether those who write it look at content that is not submitted yet. */
    public boolean isDraftShown() {
        return draft() != null && draft().formId().equals(getView().formId()) && (getView().latest() == null || getView().editable() || Set.of("correction", "correction-signoff").contains(getView().row().state()));
    }

    public String value(Field field) {
        return isDraftShown() ? field.shown(draft().answers(), screen.locale()) : getView().latest() == null ? ""
                : field.shown(getView().latest().answers(), screen.locale());
    }

    public boolean isShown(Field field) {
        return field.isShown(isDraftShown() ? draft().answers() : getView().latest().answers());
    }

    /** The files of a slot as "id, name" pairs. */
    public List<Map.Entry<String, String>> files(Field field) {
        if (isDraftShown()) {
            return draft().attachments().stream().filter(a -> a.slot().equals(field.id())).map(a -> Map.entry(a.id(), a.fileName())).toList();
        }
        return getView().latest().files().stream().filter(f -> f.slot().equals(field.id())).map(f -> Map.entry(f.attachmentId(), f.fileName())).toList();
    }

    /** What the newest return asked to correct in this field, or empty. */
    public String remark(Field field) {
        return remarkOf(getView(), field.id());
    }

    /** What the newest return of a case asked to correct in a field, or empty. */
    public String remarkOf(CaseView v, String fieldId) {
        int newest = v.comments().stream().mapToInt(c -> c.submissionNo()).max().orElse(0);
        return v.comments().stream().filter(c -> c.field().equals(fieldId) && c.submissionNo() == newest && v.submissions().size() == newest)
                .map(c -> c.text()).reduce((a, b) -> a + "\n" + b).orElse("");
    }

    public List<FormDiff.Change> getChanges() {
        if (changes == null) {
            SubmissionView latest = getView().latest();
            changes = latest == null || latest.no() < 2 ? List.of() : queries.changes(id, latest.no());
        }
        return changes;
    }

    public boolean asks(AvailableAction action, String what) {
        return switch (what) {
            case "due" -> Set.of("return", "extend-correction").contains(action.action());
            case "paper" -> SIGN_OFFS.contains(action.action()) && !action.action().equals("register");
            case "decision" -> action.action().equals("register");
            case "arrival" -> action.action().equals("type-correction");
            case "fields" -> action.action().equals("return");
            case "opinion" -> action.action().equals("forward");
            default -> false;
        };
    }

    public String style(AvailableAction action) {
        return switch (action.action()) {
            case "withdraw", "discard", "not-adopt", "refuse", "request-refusal", "decline" -> "danger";
            case "submit", "resubmit", "register", "approve", "forward", "request-signoff", "request-approval", "start-evaluation", "accept", "record-payment", "note", "give-order", "agree", "present-candidates" -> "";
            default -> "secondary";
        };
    }

    /** Where two labels of a violation lead on the draft's pages: the section that holds the field. */
    public String sectionOf(Violation violation) {
        FormDefinition open = draft() == null ? getForm() : forms.get(draft().formId());
        return open == null ? "" : open.sections().stream().filter(s -> s.fields().stream().anyMatch(f -> f.id().equals(violation.field())))
                .map(s -> s.id()).findFirst().orElse("");
    }

    public Opinion[] getOpinions() {
        return Opinion.values();
    }

    public FormDefinition getForm() {
        return getView().formId() == null ? null : forms.get(getView().formId());
    }

    private DraftView draft() {
        if (draft == null && (!getView().staff() || getView().editable())) {
            draft = cases.draft(id).orElse(null);
        }
        return draft;
    }

    /** Whether something may follow this case: an adopted proposal, or a grant. */
    public boolean isFollowed() {
        return getView().row().kind().equals("grant") || getView().row().kind().equals("subsidy") && getView().row().state().equals("adopted");
    }

    public FormDefinition form(String formId) {
        return forms.get(formId);
    }

    /** Whether what is written now is an office's own form. */
    public boolean isOfficeForm() {
        return getView().editable() && draft() != null && !draft().formId().equals(getView().formId());
    }

    public String said(CaseView.OfficeForm office, Field field) {
        return field.shown(office.answers(), screen.locale());
    }

    public Set<String> getOpenFields() {
        return new HashSet<>(getView().openFields());
    }

    public CaseView getView() {
        if (view == null) {
            view = queries.view(id).orElseThrow(() -> new ViewExpiredException(id));
        }
        return view;
    }

    public String text(Text text) {
        return screen.text(text);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** What was written beside an action that was refused. */
    public String note(String action) {
        return screen.sent("note-" + action);
    }

    public long getSeenRevision() {
        return seenRevision;
    }

    /** The same of a field to be corrected. */
    public String remark(String action, String field) {
        return screen.sent("remark-" + action + "-" + field);
    }

    public String getDueDay() {
        return dueDay;
    }

    public void setDueDay(String dueDay) {
        this.dueDay = dueDay;
    }

    public String getDueTime() {
        return dueTime;
    }

    public void setDueTime(String dueTime) {
        this.dueTime = dueTime;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }
}
