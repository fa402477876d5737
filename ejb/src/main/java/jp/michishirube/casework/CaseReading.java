package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActView;
import jp.michishirube.casework.api.AvailableAction;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseKind;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.CaseRow.Urgency;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.casework.api.CaseView.OfficeForm;
import jp.michishirube.casework.api.CaseView.PartyView;
import jp.michishirube.casework.api.CommentView;
import jp.michishirube.casework.api.DeputyReviewView;
import jp.michishirube.casework.api.Opinion;
import jp.michishirube.casework.api.PaperArrival;
import jp.michishirube.casework.api.StepOutcome;
import jp.michishirube.casework.api.SubmissionView;
import jp.michishirube.casework.api.SubmissionView.FrozenFile;
import jp.michishirube.document.Documents;
import jp.michishirube.document.Papers;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.document.api.PaperView;
import jp.michishirube.form.Answers;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.form.FormDiff;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Role.OfficeKind;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.workflow.Asker;
import jp.michishirube.workflow.Engine;
import jp.michishirube.workflow.State;
import jp.michishirube.workflow.Transition;
import jp.michishirube.workflow.Turn;
import jp.michishirube.workflow.WorkflowDefinition;

/** Turns a case into what this reader may see: staff see internal labels, opinions and notes; a body sees its own side. */
@ApplicationScoped
class CaseReading {
    private static final Duration SOON = Duration.ofDays(3);

    private final CaseStore store;
    private final CaseDossier dossier;
    private final Documents documents;
    private final Papers papers;

    /** For the container's proxy. */
    protected CaseReading() {
        this(null, null, null, null);
    }

    @Inject
    CaseReading(CaseStore store, CaseDossier dossier, Documents documents, Papers papers) {
        this.store = store;
        this.dossier = dossier;
        this.documents = documents;
        this.papers = papers;
    }

    CaseRow row(CaseFile f, Actor reader, Instant now) {
        boolean staff = CaseScope.staff(reader, f);
        State state = dossier.state(f);
        return new CaseRow(f.id(), f.number(), f.kind(), f.title(), f.fiscalYear(), f.programmeKey(), f.callId(), f.applicantId(),
                f.applicantName(), f.prefecture(), f.bureauKey(), f.category(), f.costYen(), f.amountYen(), f.decidedYen(), f.state(),
                staff ? state.staffLabel() : state.publicLabel(), state.turn().label(), f.dueAt(), f.firstReceivedAt(), f.stateSince(),
                f.finding(), staff ? f.opinion() : null, f.fictional(), f.onPaper(), urgency(f, now));
    }

    CaseView view(CaseFile f, Actor reader, Instant now) {
        boolean staff = CaseScope.staff(reader, f);
        WorkflowDefinition workflow = dossier.workflow(f);
        List<CaseAct> acts = store.acts(f.id());
        Map<Long, DeputyReviewView> reviews = reviews(f, workflow, acts);
        List<SubmissionView> submissions = store.submissions(f.id()).stream().map(Freezing::view).toList();
        List<AvailableAction> actions = actions(f, workflow, reader, now);
        boolean ministrysOwn = f.applicantId().equals(CaseScope.MINISTRY);
        return new CaseView(row(f, reader, now), f.revision(), staff, dossier.writes(reader, f), dossier.applicantFormId(f).orElse(null), f.bureauReason(),
                f.pinned(), f.openedAt(), actions, submissions,
                store.comments(f.id()).stream().map(c -> new CommentView(c.submissionNo(), c.field(), c.body(), c.author(), c.madeAt())).toList(),
                List.copyOf(f.openFieldSet()), staff ? RouteReading.steps(f, workflow, acts, reviews) : List.of(), history(workflow, acts, reviews, submissions, staff), papers(f, reader),
                store.parties(f.id()).stream().map(p -> new PartyView(p.role(), p.organisationId(), p.name())).toList(),
                ministrysOwn ? List.of() : earlier(f, reader, now), staff ? f.opinionNote() : null, staff ? dossier.paper(f).map(PaperEntry::view).orElse(null) : null, ownDraft(f, workflow, reader, now), office(f, staff),
                Optional.ofNullable(f.parentId()).flatMap(store::find).filter(p -> CaseScope.sees(reader, p)).map(p -> row(p, reader, now)).orElse(null));
    }

    /** What offices wrote into their forms, each form once there is something in it. */
    private List<OfficeForm> office(CaseFile f, boolean staff) {
        List<FormDefinition> forms = staff ? dossier.officeForms(f) : List.of();
        Answers answers = forms.isEmpty() ? Answers.EMPTY : store.draft(f.id()).map(CaseDraft::answers).orElse(Answers.EMPTY);
        return forms.stream().filter(form -> form.fields().stream().anyMatch(x -> !answers.get(x.id()).isBlank())).map(form -> new OfficeForm(form.id(), answers)).toList();
    }

    /** Whether the reader could sign this, had somebody else drafted it. */
    private boolean ownDraft(CaseFile f, WorkflowDefinition workflow, Actor reader, Instant now) {
        Asker asker = dossier.asker(f, reader, now);
        State state = dossier.state(f);
        return state.turn() == Turn.APPLICANT && state.transitions().stream().anyMatch(t -> Engine.withheld(state, t, asker)
                && Engine.actingRole(workflow, f.position(), t, asker).isPresent());
    }

    private List<AvailableAction> actions(CaseFile f, WorkflowDefinition workflow, Actor reader, Instant now) {
        Asker asker = dossier.asker(f, reader, now);
        List<Transition> available = Engine.available(workflow, f.position(), asker);
        if (available.isEmpty()) {
            return List.of();
        }
        CaseKind kind = dossier.kind(f);
        CaseContext context = dossier.context(f, reader, null, now);
        CaseGuards guards = dossier.guards(f, context, kind);
        List<AvailableAction> actions = new ArrayList<>();
        for (Transition t : available) {
            List<Violation> blocked = t.guards().stream().filter(g -> !CaseGuards.ASKED_ON_THE_PAGE.contains(g))
                    .flatMap(g -> g.equals("complete") ? guards.missing().stream() : guards.check(g).stream()).toList();
            Capacity as = Engine.actingRole(workflow, f.position(), t, asker).flatMap(r -> CaseScope.capacity(reader, r, f)).orElseThrow();
            actions.add(new AvailableAction(t.action(), t.label(), t.note(), as.title(), as.authority(), t.fourEyes() && asker.drafter(), blocked));
        }
        return actions;
    }

    /** A body sees what it did itself and what was done towards it; never what a bureau or the Ministry does inside. */
    private static List<ActView> history(WorkflowDefinition workflow, List<CaseAct> acts, Map<Long, DeputyReviewView> reviews,
                                         List<SubmissionView> submissions, boolean staff) {
        return acts.stream().filter(a -> staff ? a.publicNote() || a.role().officeKind() != OfficeKind.APPLICANT : a.publicNote())
                .map(a -> {
                    State from = workflow.state(a.fromState());
                    State to = workflow.state(a.toState());
                    Text label = label(workflow, a);
                    boolean outside = !staff && a.role().officeKind() != OfficeKind.APPLICANT;
                    return new ActView(a.seq(), a.at(), a.action(), label, staff ? from.staffLabel() : from.publicLabel(),
                            staff ? to.staffLabel() : to.publicLabel(), outside ? "" : a.userName(), a.postTitle(), a.officeName(), a.authority(),
                            staff && inside(a, from, to) ? null : a.note(), staff ? opinion(a) : null, a.dueAt(), a.contentHash(), StepOutcome.of(a.action()).orElse(null),
                            outside ? null : reviews.get(a.seq()), paper(a, submissions), a.inputs() != null && a.inputs().contains("\"" + Acting.SOLE_SIGNATURE + "\""));
                }).toList();
    }

    /** What people of the body say to one another while the case is theirs is not for those who examine it. */
    private static boolean inside(CaseAct act, State from, State to) {
        return act.role().officeKind() == OfficeKind.APPLICANT && from.turn() == Turn.APPLICANT && to.turn() == Turn.APPLICANT && !to.finalState();
    }

    private static PaperArrival paper(CaseAct act, List<SubmissionView> submissions) {
        int no = Freezing.madeBy(act);
        return submissions.stream().filter(s -> s.no() == no).findFirst().flatMap(SubmissionView::paperArrival).orElse(null);
    }

    /** The reviews that acts by deputy asked for, by the act's place in the history. */
    private Map<Long, DeputyReviewView> reviews(CaseFile f, WorkflowDefinition workflow, List<CaseAct> acts) {
        return acts.stream().noneMatch(a -> a.authority() == Authority.DEPUTY) ? Map.of() : store.reviews(f.id()).stream()
                .collect(Collectors.toMap(DeputyReview::actSeq, r -> review(f, workflow, r, acts.stream().filter(a -> a.seq() == r.actSeq())
                        .findFirst().orElseThrow())));
    }

    static DeputyReviewView review(CaseFile f, WorkflowDefinition workflow, DeputyReview r, CaseAct act) {
        return new DeputyReviewView(r.id(), f.id(), f.number(), f.title(), r.actSeq(), label(workflow, act), act.userName(), act.officeName(),
                act.postTitle(), act.at(), r.reviewedAt(), r.reviewedName());
    }

    private static Text label(WorkflowDefinition workflow, CaseAct act) {
        return workflow.state(act.fromState()).transitions().stream().filter(t -> t.action().equals(act.action())).findFirst().orElseThrow().label();
    }

    List<PaperView> papers(CaseFile f, Actor reader) {
        boolean staff = CaseScope.staff(reader, f);
        return papers.of(CaseDossier.owner(f.id())).stream().filter(p -> staff || p.visibleToApplicant()).toList();
    }

    /** A body opens its draft's files; everyone else only what was submitted. */
    boolean mayOpen(CaseFile f, Actor reader, String attachmentId) {
        Stream<String> submitted = store.submissions(f.id()).stream().map(Freezing::view).flatMap(s -> s.files().stream()).map(FrozenFile::attachmentId);
        boolean own = dossier.writes(reader, f) || reader.capacities().stream().anyMatch(c -> c.officeId().equals(f.applicantId()));
        Stream<String> drafted = own ? documents.of(CaseDossier.owner(f.id())).stream().map(AttachmentView::id) : Stream.empty();
        return Stream.concat(submitted, drafted).anyMatch(attachmentId::equals);
    }

    List<FormDiff.Change> changes(FormDefinition form, SubmissionView before, SubmissionView after) {
        List<FormDiff.Change> changes = new ArrayList<>(FormDiff.between(form, before.answers(), after.answers()));
        form.fields().forEach(field -> {
            String was = files(before, field.id());
            String is = files(after, field.id());
            if (!Objects.equals(was, is)) {
                changes.add(new FormDiff.Change(field.id(), field.label(), was, is));
            }
        });
        return changes;
    }

    private static String files(SubmissionView submission, String slot) {
        return submission.files().stream().filter(x -> x.slot().equals(slot)).map(x -> x.fileName() + " (" + x.sha256().substring(0, 12) + ")")
                .collect(Collectors.joining(", "));
    }

    private List<CaseRow> earlier(CaseFile f, Actor reader, Instant now) {
        return store.earlierOf(f.applicantId(), f.kind(), "adopted", f.fiscalYear()).stream().map(e -> row(e, reader, now)).toList();
    }

    private static Opinion opinion(CaseAct act) {
        if (act.inputs() == null) {
            return null;
        }
        try (JsonReader json = Json.createReader(new StringReader(act.inputs()))) {
            return CaseGuards.opinion(ActCommand.of("", "", "", 0).with("opinion", json.readObject().getString("opinion", ""))).orElse(null);
        }
    }

    private Urgency urgency(CaseFile f, Instant now) {
        if (f.dueAt() == null || dossier.state(f).finalState()) {
            return Urgency.NORMAL;
        }
        return now.isAfter(f.dueAt()) ? Urgency.OVERDUE : now.plus(SOON).isAfter(f.dueAt()) ? Urgency.SOON : Urgency.NORMAL;
    }
}
