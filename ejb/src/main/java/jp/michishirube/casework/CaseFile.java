package jp.michishirube.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.michishirube.casework.api.CaseFiles.NewCase;
import jp.michishirube.casework.api.Frozen;
import jp.michishirube.casework.api.Opinion;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.workflow.Position;

/**
 * A case from its opening to its end. The row is locked while an act is under way and its revision counts the acts, so the
 * revision a page has seen tells whether anything happened since.
 */
@Entity
@Table(name = "case_file")
class CaseFile {
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    private String id;
    private String number;
    private String kind;
    private String title;
    @Column(name = "fiscal_year")
    private int fiscalYear;
    @Column(name = "programme_key")
    private String programmeKey;
    @Column(name = "call_id")
    private String callId;
    @Column(name = "applicant_id")
    private String applicantId;
    @Column(name = "applicant_name")
    private String applicantName;
    private String prefecture;
    @Column(name = "search_key")
    private String searchKey;
    @Column(name = "bureau_key")
    private String bureauKey;
    @Column(name = "bureau_reason")
    private String bureauReason;
    private String workflow;
    /** The secretariat that arranges it; null where none does. */
    @Column(name = "arranger_id")
    private String arrangerId;
    @Column(name = "parent_id")
    private String parentId;
    @Column(name = "procedure_key")
    private String procedure;
    private String form;
    private String pinned;
    private String state;
    @Column(name = "route_step")
    private int routeStep;
    @Column(name = "route_run")
    private int routeRun;
    @Column(name = "drafter_id")
    private long drafterId;
    private String category;
    @Column(name = "cost_yen")
    private Long costYen;
    @Column(name = "amount_yen")
    private Long amountYen;
    @Column(name = "decided_yen")
    private Long decidedYen;
    private String finding;
    @Enumerated(EnumType.STRING)
    private Opinion opinion;
    @Column(name = "opinion_note")
    private String opinionNote;
    @Column(name = "open_fields")
    private String openFields;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "first_received_at")
    private Instant firstReceivedAt;
    @Column(name = "state_since")
    private Instant stateSince;
    @Column(name = "due_at")
    private Instant dueAt;
    /** By what lists are ordered: the due time, or the end of time. */
    @Column(name = "due_order")
    private Instant dueOrder = NEVER;
    private boolean fictional;
    /** Whether any of its submissions came on paper and was typed by the bureau. */
    @Column(name = "on_paper")
    private boolean onPaper;
    /** Whether an office opened it about the body, which sees it once it is told. */
    @Column(name = "by_office")
    private boolean byOffice;
    private long revision;

    protected CaseFile() {
    }

    CaseFile(String id, String number, NewCase n, String applicantName, String prefecture, String initialState, long drafterId, Instant now) {
        this.id = id;
        this.number = number;
        this.kind = n.kind();
        this.fiscalYear = n.fiscalYear();
        this.programmeKey = n.programmeKey();
        this.callId = n.callId();
        this.applicantId = n.applicantId();
        this.applicantName = applicantName;
        this.prefecture = prefecture;
        this.bureauKey = n.bureauKey();
        this.bureauReason = n.bureauReason();
        this.workflow = n.workflowId();
        this.arrangerId = n.arrangerId().orElse(null);
        this.state = initialState;
        this.drafterId = drafterId;
        this.fictional = n.fictional();
        n.joined().ifPresent(j -> {
            this.parentId = j.parentId();
            this.procedure = j.procedure();
            this.form = j.formId();
            due(j.dueAt());
        });
        this.openedAt = now;
        this.stateSince = now;
        entitle(n.title());
    }

    void entitle(String newTitle) {
        this.title = newTitle.length() > 400 ? newTitle.substring(0, 400) : newTitle;
        String key = JapaneseText.searchKey(number + " " + title + " " + (prefecture == null ? "" : prefecture) + applicantName);
        this.searchKey = key.length() > 2000 ? key.substring(0, 2000) : key;
    }

    /** Moves to where the engine said. A new state has a new drafter; entering a route begins a new run of it. */
    void moveTo(Position to, boolean entersRoute, long userId, Instant now) {
        if (!to.state().equals(state)) {
            this.drafterId = userId;
            this.stateSince = now;
        }
        if (entersRoute) {
            this.routeRun++;
        }
        this.state = to.state();
        this.routeStep = to.step();
    }

    void cameOnPaper() {
        this.onPaper = true;
    }

    void openedByOffice() {
        this.byOffice = true;
    }

    void counted() {
        this.revision++;
    }

    void due(Instant at) {
        this.dueAt = at;
        this.dueOrder = at == null ? NEVER : at;
    }

    void froze(Frozen frozen) {
        entitle(frozen.title());
        this.category = frozen.category();
        this.costYen = frozen.costYen();
        this.amountYen = frozen.amountYen();
        this.finding = frozen.finding();
        this.openFields = null;
        frozen.place().ifPresent(p -> {
            this.bureauKey = p.bureauKey();
            this.bureauReason = p.reason();
        });
    }

    void received(Instant at, String pinnedVersions) {
        if (firstReceivedAt == null) {
            this.firstReceivedAt = at;
            this.pinned = pinnedVersions;
        }
    }

    void opens(Set<String> fields) {
        this.openFields = String.join(",", fields);
    }

    void judged(Opinion newOpinion, String note) {
        this.opinion = newOpinion;
        this.opinionNote = note;
    }

    void decided(long yen) {
        this.decidedYen = yen;
    }

    void amount(Long yen) {
        this.amountYen = yen;
    }

    Set<String> openFieldSet() {
        return openFields == null || openFields.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(openFields.split(",")));
    }

    Position position() {
        return new Position(state, routeStep);
    }

    String id() {
        return id;
    }

    String number() {
        return number;
    }

    String kind() {
        return kind;
    }

    String title() {
        return title;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    String programmeKey() {
        return programmeKey;
    }

    String callId() {
        return callId;
    }

    String applicantId() {
        return applicantId;
    }

    String applicantName() {
        return applicantName;
    }

    String prefecture() {
        return prefecture;
    }

    String bureauKey() {
        return bureauKey;
    }

    String bureauReason() {
        return bureauReason;
    }

    String workflow() {
        return workflow;
    }

    String arrangerId() {
        return arrangerId;
    }

    /** The case that this one follows, or null. */
    String parentId() {
        return parentId;
    }

    String procedure() {
        return procedure;
    }

    /** Its own form; null where the call's form is filled in. */
    String form() {
        return form;
    }

    String pinned() {
        return pinned;
    }

    String state() {
        return state;
    }

    int routeRun() {
        return routeRun;
    }

    long drafterId() {
        return drafterId;
    }

    String category() {
        return category;
    }

    Long costYen() {
        return costYen;
    }

    Long amountYen() {
        return amountYen;
    }

    Long decidedYen() {
        return decidedYen;
    }

    String finding() {
        return finding;
    }

    Opinion opinion() {
        return opinion;
    }

    String opinionNote() {
        return opinionNote;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant firstReceivedAt() {
        return firstReceivedAt;
    }

    Instant stateSince() {
        return stateSince;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean fictional() {
        return fictional;
    }

    boolean onPaper() {
        return onPaper;
    }

    boolean byOffice() {
        return byOffice;
    }

    long revision() {
        return revision;
    }
}
