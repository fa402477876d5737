package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.casework.api.CaseContent;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.PaperArrival;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.form.Answers;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.workflow.Turn;
import jp.michishirube.workflow.WorkflowDefinitions;

/** Opens and finds case files for the kinds. */
@ApplicationScoped
class OpenCaseFiles implements CaseFiles {
    private final CaseStore store;
    private final Acting acting;
    private final CaseDossier dossier;
    private final WorkflowDefinitions workflows;
    private final OrganisationService organisations;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;
    private final CaseMails mails;
    private final PaperTyping typing;
    private final ProgrammeService programmes;

    /** For the container's proxy. */
    protected OpenCaseFiles() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    OpenCaseFiles(CaseStore store, Acting acting, CaseDossier dossier, WorkflowDefinitions workflows, OrganisationService organisations, AuditTrail audit,
                  Access access, Clock clock, CaseMails mails, PaperTyping typing, ProgrammeService programmes) {
        this.store = store;
        this.acting = acting;
        this.dossier = dossier;
        this.workflows = workflows;
        this.organisations = organisations;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
        this.mails = mails;
        this.typing = typing;
        this.programmes = programmes;
    }

    @Override
    public String open(NewCase n) {
        String id = UUID.randomUUID().toString();
        Capacity as = access.actor().capacities().stream().filter(c -> c.officeId().equals(n.applicantId())).findFirst().orElseThrow();
        open(id, n, workflows.get(n.workflowId()).initial(), as, store.lockNumbers(n.fiscalYear() + "-").next());
        return id;
    }

    @Override
    public String openByOffice(NewCase n) {
        String id = UUID.randomUUID().toString();
        Capacity as = access.actor().as(Role.MINISTRY_OFFICER, "mic").orElseThrow();
        open(id, n, workflows.get(n.workflowId()).initial(), as, store.lockNumbers(n.fiscalYear() + "-").next()).openedByOffice();
        return id;
    }

    @Override
    public Outcome<String> openOnPaper(NewCase n, PaperArrival arrival, String fileName, InputStream scan) {
        String state = workflows.get(n.workflowId()).onPaper().orElse(null);
        if (state == null) {
            return Outcome.refused("paper.none", new Text("この公募の手続では、紙で届いた提案を入力できません。", "The procedure of this call takes nothing on paper."));
        }
        List<Violation> problems = ArrivalRule.told(arrival, clock.now());
        if (problems.isEmpty()) {
            problems = ArrivalRule.inCall(arrival.arrivedAt(), programmes.call(n.callId()).orElseThrow()).stream().toList();
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        String id = UUID.randomUUID().toString();
        Outcome<AttachmentView> attached = typing.attach(id, fileName, scan);
        if (!attached.isDone()) {
            return Outcome.refused(attached.violations());
        }
        CaseNumber numbers = store.lockNumbers(n.fiscalYear() + "-");
        Optional<CaseFile> there = typing.enteredBefore(attached.value(), n, state);
        if (there.isPresent()) {
            return Outcome.done(there.get().id());
        }
        Capacity as = access.actor().as(Role.BUREAU_OFFICER, n.bureauKey()).orElseThrow();
        typing.tell(open(id, n, state, as, numbers.next()), arrival, attached.value());
        return Outcome.done(id);
    }

    private CaseFile open(String id, NewCase n, String state, Capacity as, String number) {
        Actor actor = access.actor();
        Instant now = clock.now();
        OrganisationView body = organisations.find(n.applicantId()).orElseThrow();
        CaseFile file = new CaseFile(id, number, n, body.name(), body.prefecture(), state, actor.userId(), now);
        store.add(file);
        store.flush();
        store.add(new CaseDraft(id, n.joined().map(Joined::answers).orElse(Answers.EMPTY), actor.userId(), actor.name(), now));
        audit.append(new EventDraft("case/" + id, "open", actor, as, null, state, id, null,
                Json.createObjectBuilder().add("workflow", n.workflowId()).build().toString()));
        return file;
    }

    @Override
    public Outcome<ActResult> actAsSystem(String caseId, String action, String note) {
        long revision = store.find(caseId).map(CaseFile::revision).orElse(0L);
        return acting.act(ActCommand.of(caseId, action, note, revision), Actor.SYSTEM);
    }

    @Override
    public Optional<CaseFacts> facts(String caseId) {
        return store.find(caseId).map(f -> facts(f, store.latest(caseId).map(Submission::sha256).orElse(null)));
    }

    @Override
    public Map<String, CaseFacts> facts(Collection<String> caseIds) {
        return factsOf(store.files(caseIds)).stream().collect(Collectors.toMap(CaseFacts::caseId, Function.identity()));
    }

    @Override
    public Optional<CaseContent> content(String caseId, Set<String> hidden) {
        return store.find(caseId).flatMap(f -> store.latest(caseId).map(s -> ContentReading.read(Freezing.view(s), dossier.applicantForm(f).orElseThrow(), hidden)));
    }

    @Override
    public Map<String, CaseContent> contents(Collection<String> caseIds, Set<String> hidden) {
        Map<String, Submission> latest = store.latestOf(List.copyOf(caseIds)).stream().collect(Collectors.toMap(Submission::caseId, Function.identity()));
        Map<String, FormDefinition> ofCall = new HashMap<>();
        return store.files(caseIds).stream().filter(f -> latest.containsKey(f.id())).collect(Collectors.toMap(CaseFile::id, f -> ContentReading.read(Freezing.view(latest.get(f.id())),
                f.form() == null ? ofCall.computeIfAbsent(f.callId(), c -> dossier.applicantForm(f).orElseThrow()) : dossier.applicantForm(f).orElseThrow(), hidden)));
    }

    @Override
    public Optional<CaseFacts> lock(String caseId) {
        return store.lock(caseId).flatMap(f -> facts(f.id()));
    }

    @Override
    public Optional<JsonObject> frozen(String caseId) {
        return store.latest(caseId).map(s -> Freezing.view(s).content());
    }

    @Override
    public List<CaseFacts> factsOfCall(String callId, List<String> states) {
        return factsOf(store.ofCall(callId, states));
    }

    private List<CaseFacts> factsOf(List<CaseFile> files) {
        Map<String, Submission> latest = store.latestOf(files.stream().map(CaseFile::id).toList()).stream()
                .collect(Collectors.toMap(Submission::caseId, Function.identity()));
        return files.stream().map(f -> facts(f, Optional.ofNullable(latest.get(f.id())).map(Submission::sha256).orElse(null))).toList();
    }

    @Override
    public List<CaseFacts> following(String parentId) {
        return factsOf(store.following(parentId));
    }

    @Override
    public List<CaseFacts> factsOfKind(String kind, int fiscalYear) {
        return factsOf(store.ofKind(kind, fiscalYear));
    }

    @Override
    public void fill(String caseId, Map<String, String> given) {
        CaseDraft draft = store.lockDraft(caseId).orElseThrow();
        Answers answers = draft.answers();
        for (Map.Entry<String, String> field : given.entrySet()) {
            answers = answers.get(field.getKey()).isBlank() ? answers.with(field.getKey(), field.getValue()) : answers;
        }
        draft.save(answers, Actor.SYSTEM.userId(), Actor.SYSTEM.name(), clock.now());
    }

    @Override
    public String enteredWith(String caseId) {
        return store.entry(caseId, store.find(caseId).orElseThrow().state()).map(CaseAct::note).orElse("");
    }

    @Override
    public Answers answers(String caseId) {
        return store.draft(caseId).map(CaseDraft::answers).orElse(Answers.EMPTY);
    }

    @Override
    public void decide(String caseId, long decidedYen) {
        store.find(caseId).orElseThrow().decided(decidedYen);
    }

    @Override
    public void entitle(String caseId, String title, Long amountYen) {
        CaseFile file = store.find(caseId).orElseThrow();
        file.entitle(title);
        file.amount(amountYen);
        file.counted();
    }

    @Override
    public void due(String caseId, Instant at) {
        store.find(caseId).orElseThrow().due(at);
    }

    @Override
    public void tell(String caseId, String subject, String body) {
        mails.tell(store.find(caseId).orElseThrow(), subject, body);
    }

    @Override
    public void paperIssued(String caseId, String paperId) {
        mails.paper(store.find(caseId).orElseThrow(), paperId);
    }

    @Override
    public void deadlineMoved(String callId, String callTitle, LocalDateTime was, LocalDateTime is, String reason) {
        List<CaseFile> drafts = store.unsubmitted(callId).stream().filter(f -> workflows.get(f.workflow()).state(f.state()).turn() == Turn.APPLICANT).toList();
        store.due(drafts.stream().filter(f -> f.dueAt() != null).map(CaseFile::id).toList(), Freezing.instant(is));
        drafts.forEach(f -> mails.deadlineMoved(f, callTitle, was, is, reason));
    }

    private static CaseFacts facts(CaseFile f, String latestHash) {
        return new CaseFacts(f.id(), f.number(), f.kind(), f.title(), f.callId(), f.fiscalYear(), f.programmeKey(), f.applicantId(),
                f.applicantName(), f.bureauKey(), f.state(), f.category(), f.costYen(), f.amountYen(), f.decidedYen(), f.finding(),
                f.opinion(), latestHash, f.revision(), f.fictional(), f.firstReceivedAt(), f.dueAt(), f.parentId(), f.procedure());
    }
}
