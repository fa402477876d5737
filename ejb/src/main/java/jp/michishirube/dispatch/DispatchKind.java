package jp.michishirube.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseKind;
import jp.michishirube.casework.api.Frozen;
import jp.michishirube.dispatch.api.AnswerStatus;
import jp.michishirube.dispatch.api.DispatchOutcome;
import jp.michishirube.dispatch.api.VisitStatus;
import jp.michishirube.dispatch.rule.Visit;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.DispatchGuidelines;
import jp.michishirube.programme.api.DispatchGuideline;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;

/** A request for an advisor (派遣依頼), from form I to the report. */
@ApplicationScoped
class DispatchKind implements CaseKind {
    static final String KEY = "dispatch";
    static final String DECIDED = "decided";
    private static final LocalTime END_OF_TERM = LocalTime.of(17, 0);

    private final DispatchStore store;
    private final DispatchGuidelines guidelines;
    private final DispatchChecks checks;
    private final CaseFiles files;
    private final Book book;
    private final Asking asking;
    private final DispatchLetters letters;

    /** For the container's proxy. */
    protected DispatchKind() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    DispatchKind(DispatchStore store, DispatchGuidelines guidelines, DispatchChecks checks, CaseFiles files, Book book, Asking asking, DispatchLetters letters) {
        this.store = store;
        this.guidelines = guidelines;
        this.checks = checks;
        this.files = files;
        this.book = book;
        this.asking = asking;
        this.letters = letters;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Frozen freeze(CaseContext c) {
        Request request = new Request(c.answers());
        List<Finding> findings = checks.of(c);
        JsonArrayBuilder found = Json.createArrayBuilder();
        findings.forEach(f -> found.add(Json.createObjectBuilder().add("rule", f.rule()).add("outcome", f.outcome().name()).add("ja", f.message().ja()).add("en", f.message().en())
                .add("basis", f.basis())));
        book.received(c, request, files.facts(c.caseId()).orElseThrow().fictional());
        String worst = findings.stream().anyMatch(f -> f.outcome() == FindingOutcome.FAIL) ? FindingOutcome.FAIL.name()
                : findings.stream().anyMatch(f -> f.outcome() == FindingOutcome.NEEDS_PERSON) ? FindingOutcome.NEEDS_PERSON.name() : FindingOutcome.PASS.name();
        return new Frozen(Json.createObjectBuilder().add("guideline", guideline(c).id()).add("findings", found).build(), c.answers().get("projectTitle"), request.field(), null, null, worst);
    }

    @Override
    public Optional<Violation> check(String guard, CaseContext c) {
        return switch (guard) {
            case "request-fits" -> checks.failed(c);
            case "opinion-asked" -> guideline(c).rules().opinion() ? Optional.empty() : violation("opinion.not-asked", "この年度は総合通信局の意見を求めません。", "This year asks for no opinion.");
            case "opinion-there" -> !guideline(c).rules().opinion() || files.facts(c.caseId()).orElseThrow().opinion() != null ? Optional.empty()
                    : violation("opinion.missing", "この年度は総合通信局の意見が必要です。先に意見を求めてください。", "The bureau's opinion is needed first this year.");
            case "candidates-listed" -> listed(c).isEmpty() ? violation("candidates.none", "候補がありません。下の一覧から候補を選んでください。", "No candidate is listed. Choose from the list below.")
                    : Optional.empty();
            case "choice-left" -> new Request(c.answers()).leftToSecretariat() ? Optional.empty()
                    : violation("choice.named", "依頼者が希望を書いているため、候補を示して優先順位を付けてもらってください。", "The body named its wishes; present the candidates to it.");
            case "order-given" -> listed(c).stream().filter(x -> x.place > 0).count() >= 1 ? Optional.empty()
                    : violation("order.none", "依頼する候補に順番を付けてください。", "Put at least one candidate in order.");
            case "visits-agreed" -> agreed(c);
            case "visits-told" -> DispatchReportKind.told(store, c.caseId());
            default -> throw new IllegalArgumentException("unknown guard " + guard);
        };
    }

    private List<ListedCandidate> listed(CaseContext c) {
        return store.candidates(c.caseId()).stream().filter(x -> x.status == AnswerStatus.LISTED).toList();
    }

    /** Everybody who accepted has a visit, every visit may stand, and the money is there. */
    private Optional<Violation> agreed(CaseContext c) {
        List<String> accepted = asking.accepted(c.caseId());
        Map<String, List<Visit>> visits = visits(c.caseId());
        if (accepted.isEmpty() || !visits.keySet().containsAll(accepted)) {
            return violation("visits.none", "受諾したアドバイザーごとに、日程を一回以上入れてください。", "Give every advisor who accepted at least one visit.");
        }
        return checks.planned(c, visits).stream().findFirst().or(() -> checks.beyondBudget(c));
    }

    private Map<String, List<Visit>> visits(String caseId) {
        return store.visits(caseId).stream().filter(PlannedVisit::counts).collect(Collectors.groupingBy(v -> v.advisorId, Collectors.mapping(PlannedVisit::visit, Collectors.toList())));
    }

    @Override
    public void apply(String effect, CaseContext c) {
        switch (effect) {
            case "ask-advisors" -> asking.ask(c.caseId());
            case "stop-asking" -> asking.stop(c.caseId(), words(c));
            case "request-withdrawn" -> {
                asking.stop(c.caseId(), words(c));
                book.became(c, DispatchOutcome.WITHDRAWN);
            }
            case "dispatch-decided" -> decide(c);
            case "dispatch-refused" -> {
                asking.stop(c.caseId(), words(c));
                book.became(c, DispatchOutcome.REFUSED);
                letters.refused(c, guideline(c));
            }
            case "dispatch-declined" -> {
                List<String> sent = asking.accepted(c.caseId());
                asking.stop(c.caseId(), words(c));
                store.send(store.entry(c.caseId()).orElseThrow(), sent);
                book.became(c, DispatchOutcome.DECLINED);
            }
            default -> throw new IllegalArgumentException("unknown effect " + effect);
        }
    }

    private void decide(CaseContext c) {
        List<String> accepted = asking.accepted(c.caseId());
        book.planned(c.caseId(), accepted);
        book.became(c, DispatchOutcome.DECIDED);
        Instant by = reportBy(c.caseId(), guideline(c)).orElseThrow();
        files.due(c.caseId(), by);
        letters.decided(c, guideline(c), accepted, by);
    }

    /** Until when the body reports: so many days after the last visit that was not cancelled, 17:00. */
    Optional<Instant> reportBy(String caseId, DispatchGuideline g) {
        return store.visits(caseId).stream().filter(v -> v.status != VisitStatus.CANCELLED).map(v -> v.onDay).max(LocalDate::compareTo)
                .map(last -> last.plusDays(g.rules().reportDays()).atTime(END_OF_TERM).atZone(Clock.TOKYO).toInstant());
    }

    private DispatchGuideline guideline(CaseContext c) {
        return guidelines.ofCall(c.callId()).orElseThrow();
    }

    private static String words(CaseContext c) {
        return c.command() == null || c.command().note() == null ? "" : c.command().note();
    }

    private static Optional<Violation> violation(String code, String ja, String en) {
        return Optional.of(Violation.of(code, new Text(ja, en)));
    }
}
