package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseKind;
import jp.michishirube.document.Documents;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.form.Answers;
import jp.michishirube.form.FieldType;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.workflow.Editable;
import jp.michishirube.workflow.Asker;
import jp.michishirube.workflow.State;
import jp.michishirube.workflow.Turn;
import jp.michishirube.workflow.WorkflowDefinition;
import jp.michishirube.workflow.WorkflowDefinitions;

/** Puts together what belongs to a case: its definitions, kind, answers and files. */
@ApplicationScoped
class CaseDossier {
    private final CaseStore store;
    private final PaperStore papers;
    private final WorkflowDefinitions workflows;
    private final FormDefinitions forms;
    private final ProgrammeService programmes;
    private final Documents documents;
    private final Succession succession;
    private final SoleSigning soleSigning;
    private final Iterable<CaseKind> kinds;

    /** For the container's proxy. */
    protected CaseDossier() {
        this(null, null, null, null, null, null, null, null, (Iterable<CaseKind>) null);
    }

    @Inject
    CaseDossier(CaseStore store, PaperStore papers, WorkflowDefinitions workflows, FormDefinitions forms, ProgrammeService programmes,
                Documents documents, Succession succession, SoleSigning soleSigning, Instance<CaseKind> kinds) {
        this(store, papers, workflows, forms, programmes, documents, succession, soleSigning, (Iterable<CaseKind>) kinds);
    }

    CaseDossier(CaseStore store, PaperStore papers, WorkflowDefinitions workflows, FormDefinitions forms, ProgrammeService programmes,
                Documents documents, Succession succession, SoleSigning soleSigning, Iterable<CaseKind> kinds) {
        this.store = store;
        this.papers = papers;
        this.workflows = workflows;
        this.forms = forms;
        this.programmes = programmes;
        this.documents = documents;
        this.succession = succession;
        this.soleSigning = soleSigning;
        this.kinds = kinds;
    }

    WorkflowDefinition workflow(CaseFile file) {
        return workflows.get(file.workflow());
    }

    State state(CaseFile file) {
        return workflow(file).state(file.state());
    }

    /** Whether the body itself has the case in hand, so that its content is the draft. */
    boolean applicantHolds(CaseFile file) {
        State state = state(file);
        return state.turn() == Turn.APPLICANT && !state.finalState();
    }

    /** Whether the bureau is typing what came on paper, so that its content is the draft. */
    boolean typed(CaseFile file) {
        State state = state(file);
        return state.turn() == Turn.BUREAU && state.editable() != Editable.NONE && state.form().isEmpty();
    }

    /** Whether the actor writes the draft now: the officer of the body, of the bureau that types for it, or of the office that fills in its own form. */
    boolean writes(Actor actor, CaseFile file) {
        return !openFields(file).isEmpty() && CaseScope.roles(actor, file).contains(switch (state(file).turn()) {
            case APPLICANT -> Role.APPLICANT_OFFICER;
            case BUREAU -> Role.BUREAU_OFFICER;
            case MINISTRY -> Role.MINISTRY_OFFICER;
            case SECRETARIAT -> Role.SECRETARIAT_OFFICER;
            case ADVISOR, NOBODY -> Role.SYSTEM;
        });
    }

    /** The paper that is being typed now. */
    Optional<PaperEntry> paper(CaseFile file) {
        return typed(file) ? papers.open(file.id()) : Optional.empty();
    }

    /** The same, to be changed. */
    Optional<PaperEntry> lockPaper(CaseFile file) {
        return typed(file) ? papers.lockOpen(file.id()) : Optional.empty();
    }

    CaseKind kind(CaseFile file) {
        for (CaseKind kind : kinds) {
            if (kind.key().equals(file.kind())) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind " + file.kind());
    }

    Optional<CallView> call(CaseFile file) {
        return programmes.call(file.callId());
    }

    /** What is filled in now: what the state asks of the office whose turn it is, else what the applicant fills in. */
    Optional<FormDefinition> form(CaseFile file) {
        return state(file).form().map(forms::get).or(() -> applicantForm(file));
    }

    /** What the applicant fills in: the case's own form, else its call's; a list of the Ministry has none. */
    Optional<FormDefinition> applicantForm(CaseFile file) {
        return applicantFormId(file).map(forms::get);
    }

    Optional<String> applicantFormId(CaseFile file) {
        return Optional.ofNullable(file.form()).or(() -> call(file).map(CallView::formId).filter(id -> !file.applicantId().equals(CaseScope.MINISTRY)));
    }

    /** The forms that offices fill in on the way of this case. */
    List<FormDefinition> officeForms(CaseFile file) {
        return workflow(file).forms().stream().map(forms::get).toList();
    }

    /** What the applicant answered, without what offices wrote into their forms. */
    Answers applicantAnswers(CaseFile file, Answers answers) {
        Set<String> offices = officeForms(file).stream().flatMap(f -> f.fields().stream()).map(x -> x.id()).collect(Collectors.toSet());
        return offices.isEmpty() ? answers : answers.without(offices);
    }

    /** The definitions a first submission pins for good. */
    String pinned(CaseFile file) {
        return file.workflow() + " " + call(file).map(c -> applicantFormId(file).orElse("") + " " + c.guidelineId()).orElse("");
    }

    CaseContext context(CaseFile file, Actor actor, ActCommand command, Instant now) {
        Answers answers = store.draft(file.id()).map(CaseDraft::answers).orElse(Answers.EMPTY);
        Instant arrived = file.firstReceivedAt() != null ? file.firstReceivedAt() : paper(file).map(PaperEntry::arrivedAt).orElse(null);
        return new CaseContext(file.id(), file.number(), file.callId(), file.fiscalYear(), file.applicantId(), file.bureauKey(), file.state(),
                answers, documents.of(owner(file.id())), actor, command, now, arrived, file.firstReceivedAt() == null ? Optional.empty()
                : store.latest(file.id()).map(Submission::sha256));
    }

    /** The actor as the engine sees one who asks about this case. Whoever typed any of it from paper counts as its drafter in every state. */
    Asker asker(CaseFile file, Actor actor, Instant now) {
        Set<Role> roles = CaseScope.roles(actor, file);
        boolean drafter = succession.drafted(actor, file, now) || file.onPaper() && papers.of(file.id()).stream()
                .anyMatch(e -> e.typists().stream().anyMatch(t -> succession.standsFor(actor, t, e.enteredAt(), file, now)));
        boolean alone = drafter && roles.contains(Role.APPLICANT_APPROVER) && soleSignature(file, now).isPresent();
        return new Asker(roles, drafter, alone);
    }

    /** The exception by which the body's only officer may sign the own draft now. */
    Optional<SoleSignature> soleSignature(CaseFile file, Instant now) {
        return soleSigning.inForce(file.applicantId(), now.atZone(Clock.TOKYO).toLocalDate());
    }

    CaseGuards guards(CaseFile file, CaseContext context, CaseKind kind) {
        Optional<CallView> call = call(file);
        return new CaseGuards(file, context, kind, file.onPaper() ? papers.open(file.id()) : Optional.empty(), form(file).orElse(null),
                applicantForm(file).orElse(null), call.map(CallView::opens).orElse(null),
                call.map(CallView::closes).orElse(null), call.map(c -> c.terms().graceMinutes()).orElse(0));
    }

    /** Where completeness was refused, every missing field is named, not only the first. */
    <T> Outcome<T> refusalInFull(CaseFile file, CaseContext context, CaseKind kind, List<Violation> violations) {
        List<Violation> missing = guards(file, context, kind).missing();
        boolean incomplete = violations.stream().anyMatch(missing::contains);
        return Outcome.refused(incomplete ? missing : violations);
    }

    /** When the step that begins in this state is due: the standard period of the office whose turn it is (法6条2項); never where only what follows it moves it. */
    Instant dueOnEntry(CaseFile file, State state, Instant now) {
        boolean nobodys = state.transitions().stream().allMatch(t -> t.by().equals(Set.of(Role.SYSTEM)));
        if (nobodys || call(file).isEmpty() || file.applicantId().equals(CaseScope.MINISTRY)) {
            return null;
        }
        if (state.turn() == Turn.APPLICANT && file.firstReceivedAt() == null) {
            return file.parentId() == null ? Freezing.instant(call(file).get().closes()) : file.dueAt();
        }
        return state.dueDays().map(days -> now.plus(Duration.ofDays(days))).orElse(file.dueAt());
    }

    Set<String> openFields(CaseFile file) {
        return switch (state(file).editable()) {
            case NONE -> Set.of();
            case NAMED -> file.openFieldSet();
            case ALL -> form(file).map(f -> f.fields().stream().map(x -> x.id()).collect(Collectors.toSet())).orElse(Set.of());
        };
    }

    /** Whether the slot takes only pictures. */
    boolean isPicture(CaseFile file, String slot) {
        return form(file).flatMap(f -> f.field(slot)).filter(f -> f.type() == FieldType.PICTURE).isPresent();
    }

    /** One text for all files of a case but the scan of a decision on paper, so that a changed file changes what an approval stands for. */
    static String fileDigest(List<AttachmentView> files) {
        return files.stream().filter(f -> !PaperRecord.isScan(f)).map(AttachmentView::sha256).sorted().collect(Collectors.joining(","));
    }

    /** A scan of a decision on paper belongs to one submission; the next one brings its own. */
    void forgetScan(CaseContext context) {
        context.attachments().stream().filter(PaperRecord::isScan).forEach(f -> documents.remove(f.id()));
    }

    /** What was being typed from paper is given up, its scan with it. */
    void forgetPaper(CaseFile file) {
        papers.open(file.id()).ifPresent(e -> {
            documents.remove(e.scanId());
            papers.remove(e);
        });
    }

    static String owner(String caseId) {
        return "case/" + caseId;
    }
}
