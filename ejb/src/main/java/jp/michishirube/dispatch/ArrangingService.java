package jp.michishirube.dispatch;

import static jp.michishirube.kernel.Role.AUDITOR;
import static jp.michishirube.kernel.Role.MINISTRY_CONSULTED;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;
import static jp.michishirube.kernel.Role.SECRETARIAT_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.dispatch.api.AnswerStatus;
import jp.michishirube.dispatch.api.RankedView;
import jp.michishirube.dispatch.api.RoundDesk;
import jp.michishirube.dispatch.api.RoundProposal;
import jp.michishirube.dispatch.api.VisitForm;
import jp.michishirube.dispatch.rule.Ranking;
import jp.michishirube.dispatch.rule.Ranking.Ranked;
import jp.michishirube.dispatch.rule.Visit;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.DispatchGuidelines;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;

/** What the secretariat (運営事務局) does: candidates with reasons, answers that came by telephone, days, a proposal for a round. */
@Stateless
public class ArrangingService {
    private static final int MOST_WORDS = 1000;

    private DispatchStore store;
    private AdvisorStore advisors;
    private DispatchGuidelines guidelines;
    private DispatchReading reading;
    private DispatchChecks checks;
    private DispatchDesk desks;
    private Proposing proposing;
    private Asking asking;
    private Book book;
    private ProgrammeService programmes;
    private CaseQueryService queries;
    private CaseFiles files;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public ArrangingService() {
        // for the container
    }

    @Inject
    public ArrangingService(DispatchStore store, AdvisorStore advisors, DispatchGuidelines guidelines, DispatchReading reading, DispatchChecks checks, DispatchDesk desks, Proposing proposing,
                            Asking asking, Book book, ProgrammeService programmes, CaseQueryService queries, CaseFiles files, AuditTrail audit, Access access, Clock clock) {
        this.store = store;
        this.advisors = advisors;
        this.guidelines = guidelines;
        this.reading = reading;
        this.checks = checks;
        this.desks = desks;
        this.proposing = proposing;
        this.asking = asking;
        this.book = book;
        this.programmes = programmes;
        this.queries = queries;
        this.files = files;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** A round with its requests; empty where there is no such round. */
    @AllowedTo({SECRETARIAT_OFFICER, MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<RoundDesk> desk(String callId) {
        return guidelines.ofCall(callId).flatMap(g -> programmes.call(callId).map(c -> desks.read(c, g, access.actor())));
    }

    /** The rounds of a fiscal year in order. */
    @AllowedTo({SECRETARIAT_OFFICER, MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public List<CallView> rounds(int fiscalYear) {
        return guidelines.rounds(fiscalYear);
    }

    /** Everybody who could be asked for a request, in the order of advice with every reason; empty out of scope. */
    @AllowedTo(SECRETARIAT_OFFICER)
    public List<RankedView> ranking(String caseId) {
        return lookAt(caseId).map(c -> {
            Map<String, String> at = reading.affiliations(clock.today(), advisors.appointments(c.fiscalYear()).stream().map(p -> p.advisorId).collect(Collectors.toSet()));
            Map<String, AnswerStatus> listed = store.candidates(caseId).stream().collect(Collectors.toMap(x -> x.advisorId, x -> x.status));
            Map<String, Boolean> madeUp = advisors.byId(at.keySet()).values().stream().collect(Collectors.toMap(a -> a.id, a -> a.fictional));
            return rank(c).stream().map(r -> new RankedView(r.candidate().id(), r.candidate().name(), at.getOrDefault(r.candidate().id(), ""), r.points(),
                    r.reasons().stream().map(x -> new RankedView.Point(x.points(), x.text())).toList(), r.obstacles(), listed.containsKey(r.candidate().id()),
                    madeUp.getOrDefault(r.candidate().id(), false))).toList();
        }).orElse(List.of());
    }

    private List<Ranked> rank(CaseContext c) {
        Request request = new Request(c.answers());
        return Ranking.rank(reading.wish(c, request), reading.pool(c.fiscalYear(), request.field(), request.days()));
    }

    /**
     * Lists candidates for a request in the order of advice. Somebody against whom an obstacle stands is listed only with a reason, which is kept.
     *
     * @param exceptions the reasons, by advisor's id
     */
    @AllowedTo(SECRETARIAT_OFFICER)
    public Outcome<Integer> list(String caseId, List<String> advisorIds, Map<String, String> exceptions) {
        CaseContext c = lockIn(caseId, "received").orElse(null);
        if (c == null) {
            return closed();
        }
        if (advisorIds.isEmpty()) {
            return Outcome.refused(List.of(Violation.of("candidates.none", "candidates", new Text("候補を一人以上選んでください。", "Choose at least one candidate."))));
        }
        Map<String, Ranked> ranked = rank(c).stream().collect(Collectors.toMap(r -> r.candidate().id(), r -> r, (a, b) -> a, LinkedHashMap::new));
        Map<String, ListedCandidate> there = store.candidates(caseId).stream().collect(Collectors.toMap(x -> x.advisorId, x -> x));
        List<Violation> problems = new ArrayList<>();
        for (String id : advisorIds) {
            String why = exceptions.getOrDefault(id, "").strip();
            if (!ranked.containsKey(id) || there.containsKey(id) && there.get(id).status != AnswerStatus.LISTED) {
                problems.add(Violation.of("candidate.unknown", "candidates", new Text("選んだ人は、今年度委嘱されていないか、この依頼にすでに答えています。一覧を見直してください。",
                        "Somebody chosen is not appointed this year or has answered already.")));
            } else if (!ranked.get(id).obstacles().isEmpty() && why.isEmpty()) {
                problems.add(Violation.of("candidate.exception", "exception-" + id, new Text(ranked.get(id).candidate().name() + "：「" + ranked.get(id).obstacles().get(0).ja()
                        + "」があります。候補にする理由を書くか、選択を外してください。", ranked.get(id).candidate().name() + ": give the reason in spite of \"" + ranked.get(id).obstacles().get(0).en() + "\".")));
            } else if (why.length() > MOST_WORDS) {
                problems.add(Violation.of("candidate.exception-long", "exception-" + id, new Text("理由は1,000字以内にしてください。", "Keep the reason within 1,000 characters.")));
            }
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        there.values().stream().filter(x -> x.status == AnswerStatus.LISTED).forEach(store::remove);
        store.flush();
        int place = 0;
        for (Ranked r : ranked.values().stream().filter(x -> advisorIds.contains(x.candidate().id())).toList()) {
            ListedCandidate listed = new ListedCandidate(caseId, r.candidate().id(), r.points(), reasons(r), exceptions.getOrDefault(r.candidate().id(), "").strip());
            listed.place = ++place;
            store.add(listed);
        }
        record(caseId, "list-candidates", Json.createObjectBuilder().add("advisors", String.join(",", advisorIds)).build().toString());
        return Outcome.done(place);
    }

    private static String reasons(Ranked r) {
        return java.util.stream.Stream.concat(r.obstacles().stream().map(o -> "！ " + o.ja()), r.reasons().stream().map(x -> (x.points() >= 0 ? "+" : "") + x.points() + " " + x.text().ja()))
                .collect(Collectors.joining("\n"));
    }

    /** Records an answer that came by telephone or mail. */
    @AllowedTo(SECRETARIAT_OFFICER)
    public Outcome<Boolean> recordAnswer(String caseId, String candidateId, boolean accepts, String words) {
        CaseContext c = lockIn(caseId, "offering").orElse(null);
        ListedCandidate candidate = c == null ? null : store.candidates(caseId).stream().filter(x -> x.id.equals(candidateId) && x.status == AnswerStatus.ASKED).findFirst().orElse(null);
        if (candidate == null) {
            return Outcome.refused("answer.closed", new Text("この候補は回答待ちではありません。画面を開き直してください。", "This candidate is not being asked any more."));
        }
        if (words.isBlank() || words.length() > MOST_WORDS) {
            return Outcome.refused(List.of(Violation.of("answer.words", "words-" + candidateId, new Text("いつ、どの方法で、誰から回答があったかを1,000字以内で書いてください。",
                    "Say when, how and from whom the answer came, in up to 1,000 characters."))));
        }
        asking.answered(candidate, accepts ? AnswerStatus.ACCEPTED : AnswerStatus.DECLINED, access.actor().name() + "（運営事務局が代わって記録）", words.strip());
        record(caseId, accepts ? "record-acceptance" : "record-refusal", Json.createObjectBuilder().add("candidate", candidateId).add("words", words.strip()).build().toString());
        asking.goOn(caseId, said(candidate));
        return Outcome.done(true);
    }

    private String said(ListedCandidate c) {
        return advisors.find(c.advisorId).orElseThrow().name + "：" + c.status.label().ja();
    }

    /**
     * Plans the visits of everybody who accepted, in the place of those planned before. Refused with every reason, and then nothing is changed:
     * the limits, an advisor in two places on a day, an appointment that has ended, a day on which somebody is away.
     */
    @AllowedTo(SECRETARIAT_OFFICER)
    public Outcome<Integer> plan(String caseId, List<VisitForm> forms) {
        CaseContext c = lockIn(caseId, "arranging").orElse(null);
        if (c == null) {
            return closed();
        }
        List<String> accepted = asking.accepted(caseId);
        Map<String, List<Visit>> visits = new LinkedHashMap<>();
        List<Violation> problems = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            int line = i;
            Outcome<Visit> read = VisitService.read(forms.get(i));
            if (!accepted.contains(forms.get(i).advisorId())) {
                problems.add(Violation.of("visit.who", "visit-" + line, new Text("受諾したアドバイザーを選んでください。", "Choose an advisor who accepted.")));
            } else if (read.isDone()) {
                visits.computeIfAbsent(forms.get(i).advisorId(), k -> new ArrayList<>()).add(read.value());
            } else {
                read.violations().forEach(v -> problems.add(Violation.of(v.code(), "visit-" + line, v.message())));
            }
        }
        if (problems.isEmpty()) {
            problems.addAll(checks.planned(c, visits));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        store.visits(caseId).stream().filter(PlannedVisit::counts).forEach(store::remove);
        visits.forEach((advisor, planned) -> planned.forEach(v -> store.add(new PlannedVisit(caseId, advisor, v))));
        store.flush();
        book.planned(caseId, accepted);
        record(caseId, "plan-visits", Json.createObjectBuilder().add("visits", forms.size()).build().toString());
        return Outcome.done(forms.size());
    }

    /** A proposal for all requests of a round for which candidates are being chosen. Changes nothing. */
    @AllowedTo(SECRETARIAT_OFFICER)
    public Optional<RoundProposal> propose(String callId) {
        return guidelines.ofCall(callId).map(g -> proposing.propose(callId, g, access.actor()));
    }

    /** Lists whom the proposal names for these requests; how many were listed. A request that the proposal leaves out is left as it is. */
    @AllowedTo(SECRETARIAT_OFFICER)
    public Outcome<Integer> takeProposal(String callId, List<String> caseIds) {
        RoundProposal proposal = propose(callId).orElse(null);
        Map<String, List<String>> named = proposal == null ? Map.of() : proposal.lines().stream().filter(l -> l.advisorId() != null && caseIds.contains(l.caseId()))
                .collect(Collectors.groupingBy(RoundProposal.Line::caseId, LinkedHashMap::new, Collectors.mapping(RoundProposal.Line::advisorId, Collectors.toList())));
        if (named.isEmpty()) {
            return Outcome.refused("proposal.none", new Text("案のある依頼を一件以上選んでください。", "Choose at least one request that the proposal serves."));
        }
        for (Map.Entry<String, List<String>> request : named.entrySet()) {
            Outcome<Integer> listed = list(request.getKey(), request.getValue(), Map.of());
            if (!listed.isDone()) {
                return listed;
            }
        }
        return Outcome.done(named.size());
    }

    private Optional<CaseContext> lookAt(String caseId) {
        return queries.view(caseId).filter(v -> v.row().kind().equals(DispatchKind.KEY)).flatMap(v -> files.facts(caseId)).map(f -> reading.context(f, access.actor()));
    }

    private Optional<CaseContext> lockIn(String caseId, String state) {
        return queries.view(caseId).filter(v -> v.row().kind().equals(DispatchKind.KEY)).flatMap(v -> files.lock(caseId)).filter(f -> f.state().equals(state))
                .map(f -> reading.context(f, access.actor()));
    }

    private static <T> Outcome<T> closed() {
        return Outcome.refused("dispatch.closed", new Text("この依頼は、いまはこの操作ができません。画面を開き直して状態を確かめてください。", "This cannot be done to the request now. Look at its state."));
    }

    private void record(String caseId, String action, String payload) {
        CaseFacts f = files.facts(caseId).orElseThrow();
        audit.append(new EventDraft("case/" + caseId, action, access.actor(), access.actor().as(SECRETARIAT_OFFICER, guidelines.ofCall(f.callId()).orElseThrow().rules().secretariat()).orElseThrow(),
                null, null, caseId, null, payload));
    }
}
