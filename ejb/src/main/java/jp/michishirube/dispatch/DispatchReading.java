package jp.michishirube.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.dispatch.api.CandidateView;
import jp.michishirube.dispatch.api.DispatchView;
import jp.michishirube.dispatch.api.VisitView;
import jp.michishirube.dispatch.rule.DispatchLimits;
import jp.michishirube.dispatch.rule.Ranking.Candidate;
import jp.michishirube.dispatch.rule.Ranking.Wish;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.organisation.api.PrefectureView;
import jp.michishirube.programme.DispatchGuidelines;
import jp.michishirube.programme.api.DispatchGuideline;

/** Puts together what is known of a request and of everybody who could be asked. */
@ApplicationScoped
class DispatchReading {
    private static final Set<String> AFTER = Set.of("decided", "completed");

    private final DispatchStore store;
    private final AdvisorStore advisors;
    private final DispatchChecks checks;
    private final DispatchGuidelines guidelines;
    private final OrganisationService organisations;
    private final CaseQueryService queries;
    private final CaseFiles files;
    private final Clock clock;

    /** For the container's proxy. */
    protected DispatchReading() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    DispatchReading(DispatchStore store, AdvisorStore advisors, DispatchChecks checks, DispatchGuidelines guidelines, OrganisationService organisations, CaseQueryService queries,
                    CaseFiles files, Clock clock) {
        this.store = store;
        this.advisors = advisors;
        this.checks = checks;
        this.guidelines = guidelines;
        this.organisations = organisations;
        this.queries = queries;
        this.files = files;
        this.clock = clock;
    }

    /** What rules may know of a case outside an act. */
    CaseContext context(CaseFacts f, Actor actor) {
        return new CaseContext(f.caseId(), f.number(), f.callId(), f.fiscalYear(), f.applicantId(), f.bureauKey(), f.state(), files.answers(f.caseId()), List.of(), actor, null,
                clock.now(), f.firstReceivedAt(), Optional.ofNullable(f.latestHash()));
    }

    DispatchView view(CaseView v, Actor reader) {
        CaseRow row = v.row();
        CaseFacts facts = files.facts(row.id()).orElseThrow();
        CaseContext c = context(facts, reader);
        Request request = new Request(c.answers());
        DispatchGuideline g = guidelines.ofCall(row.callId()).orElseThrow();
        List<PlannedVisit> visits = store.visits(row.id());
        boolean own = reader.as(Role.APPLICANT_OFFICER, row.applicantId()).isPresent();
        boolean secretary = reader.as(Role.SECRETARIAT_OFFICER, g.rules().secretariat()).isPresent();
        List<CandidateView> candidates = candidates(row.id(), v.staff());
        boolean seen = v.staff() || Set.of("ordering", "offering", "arranging", "arranged", "decided", "completed", "declined").contains(row.state());
        boolean inHand = !AFTER.contains(row.state()) && !row.state().equals("declined");
        List<jp.michishirube.programme.api.Finding> checked = inHand && (v.staff() || own || reader.as(Role.APPLICANT_APPROVER, row.applicantId()).isPresent()) ? checks.of(c) : List.of();
        return new DispatchView(checked, DispatchLimits.remains(g.rules(), visits.isEmpty() ? request.planned() : visits.stream().filter(PlannedVisit::counts).map(PlannedVisit::visit).toList()),
                v.staff() ? checks.left(g) : null, seen ? candidates : List.of(), seen ? visits(visits) : List.of(), own && row.state().equals("ordering"), secretary && row.state().equals("received"),
                secretary && row.state().equals("arranging"), (own || secretary) && row.state().equals("decided"), begins(facts, own), following(row.id(), reader),
                request.project(), request.leftToSecretariat(), request.team(), request.wished(), List.copyOf(request.days()), c.answers().get("hours"), request.online(),
                v.staff() ? store.entry(row.id()).map(e -> e.rating).orElse(null) : null);
    }

    private List<String> begins(CaseFacts f, boolean own) {
        List<String> begins = new ArrayList<>();
        List<CaseFacts> after = files.following(f.caseId()).stream().filter(x -> !x.state().equals("discarded")).toList();
        if (own && f.state().equals("decided") && after.stream().noneMatch(x -> x.procedure().equals("report"))) {
            begins.add("report");
        }
        if (own && f.state().equals("completed") && FiscalYear.of(clock.today()).year() > f.fiscalYear() && after.stream().noneMatch(x -> x.procedure().equals("survey"))) {
            begins.add("survey");
        }
        return begins;
    }

    private List<CaseRow> following(String caseId, Actor reader) {
        return files.following(caseId).stream().flatMap(f -> queries.view(f.caseId()).stream()).map(CaseView::row).toList();
    }

    /** What the secretariat's reasons say stays inside; the body sees who stands where. */
    private List<CandidateView> candidates(String caseId, boolean staff) {
        List<ListedCandidate> all = store.candidates(caseId);
        Map<String, Advisor> who = advisors.byId(all.stream().map(c -> c.advisorId).toList());
        Map<String, String> at = affiliations(clock.today(), who.keySet());
        return all.stream().map(c -> {
            Advisor a = who.get(c.advisorId);
            return new CandidateView(c.id, c.advisorId, a.name, at.getOrDefault(c.advisorId, ""), c.place, c.points, staff ? c.reasons : open(c.reasons), staff ? c.exception : "", c.status,
                    c.askedAt, c.answerBy, c.answeredAt, c.answeredBy, staff ? c.answer : "", c.days == null ? "" : c.days, a.email != null && !a.email.isBlank(), a.fictional);
        }).toList();
    }

    /** Without the ratings that other bodies gave. */
    private static String open(String reasons) {
        return reasons.lines().filter(r -> !r.contains("評価")).collect(Collectors.joining("\n"));
    }

    List<VisitView> visits(List<PlannedVisit> visits) {
        Map<String, Advisor> who = advisors.byId(visits.stream().map(v -> v.advisorId).distinct().toList());
        return visits.stream().map(v -> new VisitView(v.id, v.advisorId, who.get(v.advisorId).name, v.onDay, v.minutes, DispatchLimits.hours(v.minutes), v.online, v.part.label(), v.status, v.reason))
                .toList();
    }

    /** Where these work on a day, in one line each. */
    Map<String, String> affiliations(LocalDate day, Set<String> ids) {
        return (ids.size() > 20 ? advisors.affiliations() : ids.stream().flatMap(i -> advisors.affiliationsOf(i).stream()).toList()).stream().filter(a -> ids.contains(a.advisorId) && a.on(day))
                .collect(Collectors.groupingBy(a -> a.advisorId, Collectors.mapping(a -> a.name, Collectors.joining("、"))));
    }

    Wish wish(CaseContext c, Request request) {
        OrganisationView body = organisations.find(c.applicantId()).orElseThrow();
        Map<String, Advisor> appointed = checks.appointed(c.fiscalYear());
        Set<String> named = request.wished().stream().flatMap(n -> DispatchChecks.named(n, appointed.values()).stream()).map(a -> a.id).collect(Collectors.toSet());
        return new Wish(c.fiscalYear(), request.field(), body.name(), body.prefecture() == null ? "" : body.prefecture(), c.bureauKey(), c.answers().get("vendors"), request.online(),
                request.days(), named, checks.sent(c, request).keySet());
    }

    /** Everybody in the pool as the ranking judges them, for wishes with these days. A handful of statements, however many there are. */
    List<Candidate> pool(int fiscalYear, String field, Set<LocalDate> days) {
        Map<String, PrefectureView> prefectures = organisations.prefectures().stream().collect(Collectors.toMap(PrefectureView::code, Function.identity()));
        Map<String, String> bureaus = new HashMap<>();
        Map<String, Appointment> appointed = advisors.appointments(fiscalYear).stream().collect(Collectors.toMap(p -> p.advisorId, Function.identity()));
        LocalDate today = clock.today();
        Map<String, List<String>> at = advisors.affiliations().stream().filter(a -> a.on(today)).collect(Collectors.groupingBy(a -> a.advisorId, Collectors.mapping(a -> a.name, Collectors.toList())));
        Map<String, List<String>> ties = advisors.interests().stream().collect(Collectors.groupingBy(i -> i.advisorId, Collectors.mapping(i -> i.name, Collectors.toList())));
        Map<String, Integer> loads = new HashMap<>();
        store.loads(fiscalYear).forEach(l -> loads.put((String) l[0], ((Number) l[1]).intValue()));
        History history = new History(store.history(), field);
        Map<String, Set<LocalDate>> taken = taken(days);
        return advisors.all().stream().filter(a -> appointed.containsKey(a.id)).map(a -> {
            String bureau = a.prefectureCode == null ? "" : bureaus.computeIfAbsent(a.prefectureCode, p -> organisations.bureauOfPrefecture(p).orElse(""));
            return new Candidate(a.id, a.name, days.isEmpty() || days.stream().anyMatch(d -> appointed.get(a.id).on(d)), Set.copyOf(a.fieldList()), Set.copyOf(a.priorityFieldList()),
                    a.prefectureCode == null ? "" : Optional.ofNullable(prefectures.get(a.prefectureCode)).map(PrefectureView::name).orElse(""), bureau, a.onSite, a.online, a.mostAYear,
                    loads.getOrDefault(a.id, 0), history.cases.getOrDefault(a.id, 0), history.rating(a.id), history.rated.getOrDefault(a.id, 0), Optional.ofNullable(history.last.get(a.id)),
                    taken.getOrDefault(a.id, Set.of()), at.getOrDefault(a.id, List.of()), ties.getOrDefault(a.id, List.of()));
        }).toList();
    }

    /** On which of these days each advisor is away, or on site somewhere. */
    Map<String, Set<LocalDate>> taken(Set<LocalDate> days) {
        Map<String, Set<LocalDate>> taken = new HashMap<>();
        if (days.isEmpty()) {
            return taken;
        }
        LocalDate from = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate to = days.stream().max(LocalDate::compareTo).orElseThrow();
        store.onSite(from, to).forEach(v -> taken.computeIfAbsent(v.advisorId, k -> new HashSet<>()).add(v.onDay));
        advisors.absences().forEach(b -> days.stream().filter(d -> !d.isBefore(b.fromDay) && !d.isAfter(b.toDay))
                .forEach(d -> taken.computeIfAbsent(b.advisorId, k -> new HashSet<>()).add(d)));
        return taken;
    }

    /** What the book says of each advisor. */
    private static final class History {
        private final Map<String, Integer> cases = new HashMap<>();
        private final Map<String, Integer> last = new HashMap<>();
        private final Map<String, Integer> rated = new HashMap<>();
        private final Map<String, Long> stars = new HashMap<>();

        History(List<Object[]> rows, String field) {
            for (Object[] r : rows) {
                String advisor = (String) r[0];
                if (field.equals(r[1])) {
                    cases.merge(advisor, ((Number) r[2]).intValue(), Integer::sum);
                }
                last.merge(advisor, ((Number) r[3]).intValue(), Math::max);
                if (r[4] != null) {
                    stars.merge(advisor, ((Number) r[4]).longValue(), Long::sum);
                    rated.merge(advisor, ((Number) r[5]).intValue(), Integer::sum);
                }
            }
        }

        /** In hundredths of a star. */
        int rating(String advisor) {
            return rated.containsKey(advisor) && rated.get(advisor) > 0 ? (int) (stars.get(advisor) * 100 / rated.get(advisor)) : 0;
        }
    }
}
