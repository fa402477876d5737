package jp.michishirube.dispatch;

import static jp.michishirube.kernel.Role.APPLICANT_APPROVER;
import static jp.michishirube.kernel.Role.APPLICANT_OFFICER;
import static jp.michishirube.kernel.Role.AUDITOR;
import static jp.michishirube.kernel.Role.BUREAU_CONSULTED;
import static jp.michishirube.kernel.Role.BUREAU_DIRECTOR;
import static jp.michishirube.kernel.Role.BUREAU_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.BUREAU_OFFICER;
import static jp.michishirube.kernel.Role.MINISTRY_CONSULTED;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;
import static jp.michishirube.kernel.Role.SECRETARIAT_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseFiles.Joined;
import jp.michishirube.casework.api.CaseFiles.NewCase;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.dispatch.api.AnswerStatus;
import jp.michishirube.dispatch.api.DispatchView;
import jp.michishirube.dispatch.api.PastDispatch;
import jp.michishirube.dispatch.api.RoundOffer;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Alike;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.DispatchGuidelines;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.BureauChoice;
import jp.michishirube.programme.api.CallStatus;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.DispatchGuideline;

/** A body's way to an advisor: asking in a round, putting candidates in order, reporting; and what everybody reads of a dispatch. */
@Stateless
public class DispatchService {
    private static final int MOST_PAST = 5000;
    private static final int MOST_ALIKE = 10;

    private DispatchStore store;
    private AdvisorStore advisors;
    private DispatchGuidelines guidelines;
    private DispatchReading reading;
    private DispatchChecks checks;
    private ProgrammeService programmes;
    private OrganisationService organisations;
    private CaseQueryService queries;
    private CaseFiles files;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public DispatchService() {
        // for the container
    }

    @Inject
    public DispatchService(DispatchStore store, AdvisorStore advisors, DispatchGuidelines guidelines, DispatchReading reading, DispatchChecks checks,
                           ProgrammeService programmes, OrganisationService organisations, CaseQueryService queries, CaseFiles files, AuditTrail audit, Access access, Clock clock) {
        this.store = store;
        this.advisors = advisors;
        this.guidelines = guidelines;
        this.reading = reading;
        this.checks = checks;
        this.programmes = programmes;
        this.organisations = organisations;
        this.queries = queries;
        this.files = files;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** The rounds of the year with what remains, for one of my bodies; those that are over are left out. Empty for a body that is not mine. */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER})
    public List<RoundOffer> offers(String applicantId) {
        if (access.actor().capacities().stream().noneMatch(c -> c.officeId().equals(applicantId))) {
            return List.of();
        }
        LocalDateTime now = clock.now().atZone(Clock.TOKYO).toLocalDateTime();
        List<CaseRow> rows = queries.queue(new QueueQuery(DispatchKind.KEY, null, null, null, null, null, applicantId, null, false, MOST_PAST, 0)).items();
        return guidelines.rounds(FiscalYear.of(clock.today()).year()).stream().filter(c -> c.statusAt(now) != CallStatus.CLOSED || rows.stream().anyMatch(r -> r.callId().equals(c.id())))
                .map(c -> {
                    DispatchGuideline g = guidelines.ofCall(c.id()).orElseThrow();
                    return new RoundOffer(c, c.statusAt(now) == CallStatus.OPEN, DispatchDesk.limits(g.rules()), checks.left(g), g.rules().lastDay(), g.rules().briefing(),
                            rows.stream().filter(r -> r.callId().equals(c.id()) && !r.state().equals("discarded")).toList());
                }).toList();
    }

    /** Starts a request of one of my bodies in an open round and gives its case id. */
    @AllowedTo(APPLICANT_OFFICER)
    public Outcome<String> start(String callId, String applicantId) {
        Actor actor = access.actor();
        if (actor.as(APPLICANT_OFFICER, applicantId).isEmpty()) {
            return refused("body.not-mine", "この団体の担当者ではありません。", "You are not an officer of this body.");
        }
        CallView call = programmes.call(callId).orElse(null);
        DispatchGuideline g = guidelines.ofCall(callId).orElse(null);
        if (call == null || g == null || call.statusAt(clock.now().atZone(Clock.TOKYO).toLocalDateTime()) != CallStatus.OPEN) {
            return refused("call.closed", "この期は、いまは受け付けていません。締切は15時です。次の期の開始を確かめてください。", "This round is not open now; rounds close at 15:00. Look at the next one.");
        }
        OrganisationView body = organisations.find(applicantId).orElseThrow();
        Outcome<BureauChoice> bureau = programmes.bureau(callId, applicantId, null);
        if (!bureau.isDone()) {
            return Outcome.refused(bureau.violations());
        }
        String id = files.open(new NewCase(DispatchKind.KEY, call.title().ja(), call.fiscalYear(), call.programmeKey(), call.id(), applicantId, bureau.value().bureauKey(),
                bureau.value().reason().ja(), call.workflowId(), body.fictional(), Optional.empty(), Optional.of(g.rules().secretariat())));
        files.fill(id, body.isLocalGovernment() ? Map.of("asks", "LOCAL", "team", "1") : Map.of("asks", "RECOMMENDED", "team", "1"));
        return Outcome.done(id);
    }

    /** What a request's page shows beside the case; empty where it is no request or out of scope. */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER, BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, BUREAU_CONSULTED, MINISTRY_OFFICER, MINISTRY_DIRECTOR,
            MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, SECRETARIAT_OFFICER, AUDITOR})
    public Optional<DispatchView> view(String caseId) {
        return request(caseId).map(v -> reading.view(v, access.actor()));
    }

    /** Puts the candidates in the order in which they are to be asked (様式Ⅱ); who is left out is not asked. */
    @AllowedTo(APPLICANT_OFFICER)
    public Outcome<Boolean> order(String caseId, List<String> candidateIds) {
        CaseFacts f = lock(caseId);
        if (f == null || !f.state().equals("ordering") || access.actor().as(APPLICANT_OFFICER, f.applicantId()).isEmpty()) {
            return refused("order.closed", "この依頼は、いまは順番を変えられません。", "The order cannot be changed now.");
        }
        List<ListedCandidate> listed = store.candidates(caseId).stream().filter(c -> c.status == AnswerStatus.LISTED).toList();
        Set<String> known = listed.stream().map(c -> c.id).collect(Collectors.toSet());
        if (candidateIds.isEmpty() || candidateIds.stream().distinct().count() != candidateIds.size() || !known.containsAll(candidateIds)) {
            return refused("order.wrong", "順番は、候補ごとに1、2、3…と重ならないように付けてください。依頼しない候補は空欄にします。", "Give each candidate another number; leave out whom you do not want.");
        }
        listed.forEach(c -> c.place = candidateIds.indexOf(c.id) + 1);
        record(f, "order-candidates", Json.createObjectBuilder().add("order", String.join(",", candidateIds)).build().toString());
        return Outcome.done(true);
    }

    /** Begins the report, or the survey of the year that follows, and gives its case id; one that is there is given again. */
    @AllowedTo(APPLICANT_OFFICER)
    public Outcome<String> begin(String caseId, String what) {
        CaseFacts f = lock(caseId);
        DispatchView view = f == null ? null : view(caseId).orElse(null);
        Optional<CaseFacts> there = f == null ? Optional.empty() : files.following(caseId).stream().filter(x -> x.procedure().equals(what) && !x.state().equals("discarded")).findFirst();
        if (there.isPresent() && access.actor().as(APPLICANT_OFFICER, f.applicantId()).isPresent()) {
            return Outcome.done(there.get().caseId());
        }
        if (view == null || !view.begins().contains(what)) {
            return refused("procedure.unknown", "この依頼では、いまはこの手続はできません。", "There is no such procedure for this request now.");
        }
        boolean report = what.equals("report");
        CaseView request = queries.view(caseId).orElseThrow();
        return Outcome.done(files.open(new NewCase(DispatchReportKind.KEY, (report ? "活用報告書　" : "翌年度アンケート　") + f.title(), f.fiscalYear(), f.programmeKey(), f.callId(), f.applicantId(),
                f.bureauKey(), request.bureauReason(), report ? "dispatch-report/1" : "dispatch-survey/1", f.fictional(),
                Optional.of(new Joined(caseId, what, report ? "dispatch-report/1" : "dispatch-survey/1", Answers.EMPTY, report ? f.dueAt() : null)),
                Optional.of(guidelines.ofCall(f.callId()).orElseThrow().rules().secretariat()))));
    }

    /** Dispatches of the past that are like a text, such as a request's, the likest first; at most ten. Those of a round that is still open are among it only once their result is reported. */
    @AllowedTo(everyone = true)
    public List<PastDispatch> alike(String text) {
        LocalDateTime now = clock.now().atZone(Clock.TOKYO).toLocalDateTime();
        Map<String, Boolean> closed = new HashMap<>();
        List<DispatchEntry> open = store.decided(MOST_PAST).stream().filter(e -> !e.result.isEmpty() || e.callId == null
                || closed.computeIfAbsent(e.callId, c -> programmes.call(c).filter(x -> x.statusAt(now) == CallStatus.CLOSED).isPresent())).toList();
        List<DispatchEntry> found = Alike.find(text, open, e -> e.field + " " + e.request + " " + e.details + " " + e.result, MOST_ALIKE);
        Map<String, List<String>> sent = store.advisorsOf(found.stream().map(e -> e.id).toList()).stream()
                .collect(Collectors.groupingBy(a -> a.key.entryId, Collectors.mapping(a -> a.advisorId, Collectors.toList())));
        Map<String, Advisor> names = advisors.byId(sent.values().stream().flatMap(List::stream).distinct().toList());
        return found.stream().map(e -> new PastDispatch(e.id, e.fiscalYear, e.field, e.fieldAssigned, e.prefecture, e.organisation,
                sent.getOrDefault(e.id, List.of()).stream().map(a -> names.get(a).name).collect(Collectors.joining("、")), e.request, e.result, e.source, e.note, e.fictional)).toList();
    }

    /** What a request of mine says, to look for cases like it; empty out of scope. */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER, BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, BUREAU_CONSULTED, MINISTRY_OFFICER, MINISTRY_DIRECTOR,
            MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, SECRETARIAT_OFFICER, AUDITOR})
    public String wordsOf(String caseId) {
        return request(caseId).map(v -> files.answers(caseId)).map(a -> a.get("projectTitle") + " " + a.get("issue") + " " + a.get("support")).orElse("");
    }

    private Optional<CaseView> request(String caseId) {
        return queries.view(caseId).filter(v -> v.row().kind().equals(DispatchKind.KEY));
    }

    private CaseFacts lock(String caseId) {
        return request(caseId).flatMap(v -> files.lock(caseId)).orElse(null);
    }

    private void record(CaseFacts f, String action, String payload) {
        Actor actor = access.actor();
        audit.append(new EventDraft("case/" + f.caseId(), action, actor, actor.as(APPLICANT_OFFICER, f.applicantId()).orElseThrow(), null, null, f.caseId(), null, payload));
    }

    private static <T> Outcome<T> refused(String code, String ja, String en) {
        return Outcome.refused(code, new Text(ja, en));
    }
}
