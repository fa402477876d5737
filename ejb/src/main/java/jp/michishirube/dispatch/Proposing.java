package jp.michishirube.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.dispatch.api.RoundProposal;
import jp.michishirube.dispatch.rule.DispatchLimits;
import jp.michishirube.dispatch.rule.Ranking;
import jp.michishirube.dispatch.rule.Ranking.Candidate;
import jp.michishirube.dispatch.rule.Ranking.Ranked;
import jp.michishirube.dispatch.rule.RoundPlan;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.DispatchGuideline;

/** From the requests of a round to a proposal for all of them. */
@ApplicationScoped
class Proposing {
    /** So much is it worth to serve a request at all, beside the points of who serves it; in a priority field (重点分野) more. */
    private static final long SERVED = 100;
    private static final long PRIORITY = 30;

    private final DispatchReading reading;
    private final DispatchChecks checks;
    private final CaseFiles files;

    /** For the container's proxy. */
    protected Proposing() {
        this(null, null, null);
    }

    @Inject
    Proposing(DispatchReading reading, DispatchChecks checks, CaseFiles files) {
        this.reading = reading;
        this.checks = checks;
        this.files = files;
    }

    RoundProposal propose(String callId, DispatchGuideline g, Actor actor) {
        List<CaseFacts> requests = files.factsOfCall(callId, List.of("received")).stream().filter(f -> f.kind().equals(DispatchKind.KEY)).toList();
        Map<String, List<Candidate>> pools = new HashMap<>();
        Map<String, Integer> room = new HashMap<>();
        Set<LocalDate> allDays = new HashSet<>();
        Map<String, CaseContext> contexts = requests.stream().collect(Collectors.toMap(CaseFacts::caseId, f -> reading.context(f, actor)));
        contexts.values().forEach(c -> allDays.addAll(new Request(c.answers()).days()));
        List<RoundPlan.Ask> asks = new ArrayList<>();
        for (CaseFacts f : requests) {
            Request request = new Request(contexts.get(f.caseId()).answers());
            List<Candidate> pool = pools.computeIfAbsent(request.field(), field -> reading.pool(f.fiscalYear(), field, allDays));
            pool.stream().filter(c -> c.most() > 0).forEach(c -> room.put(c.id(), Math.max(0, c.most() - c.load())));
            List<RoundPlan.Option> options = options(g, contexts.get(f.caseId()), request, pool);
            for (int seat = 1; seat <= request.team(); seat++) {
                asks.add(new RoundPlan.Ask(f.caseId() + "#" + seat, f.caseId(), options));
            }
        }
        Set<String> taken = new HashSet<>();
        reading.taken(allDays).forEach((advisor, days) -> days.forEach(d -> taken.add(RoundPlan.place(advisor, d))));
        Yen left = checks.left(g);
        RoundPlan.Plan plan = RoundPlan.propose(asks, room, taken, left.amount());
        Map<String, String> names = pools.values().stream().flatMap(List::stream).collect(Collectors.toMap(Candidate::id, Candidate::name, (a, b) -> a));
        List<RoundProposal.Line> lines = new ArrayList<>();
        for (CaseFacts f : requests) {
            for (int seat = 1; seat <= new Request(contexts.get(f.caseId()).answers()).team(); seat++) {
                String id = f.caseId() + "#" + seat;
                RoundPlan.Option option = plan.assigned().get(id);
                lines.add(option == null ? new RoundProposal.Line(f.caseId(), f.number(), f.applicantName(), f.title(), seat, null, "", null, 0, plan.whyNot().get(id))
                        : new RoundProposal.Line(f.caseId(), f.number(), f.applicantName(), f.title(), seat, option.advisorId(), names.get(option.advisorId()), option.day(), option.value(),
                        null));
            }
        }
        return new RoundProposal(lines, plan.value(), plan.bound(), Yen.of(plan.spentYen()), left);
    }

    /** Everybody without an obstacle on every wished day; the first wish is worth a little more. */
    private List<RoundPlan.Option> options(DispatchGuideline g, CaseContext c, Request request, List<Candidate> pool) {
        long cost = DispatchLimits.cost(g.rules(), request.planned()).amount();
        long base = SERVED + (g.rules().priorityFields().contains(request.field()) ? PRIORITY : 0);
        List<RoundPlan.Option> options = new ArrayList<>();
        for (Ranked r : Ranking.rank(reading.wish(c, request), pool)) {
            if (!r.obstacles().isEmpty() || !suits(r, request)) {
                continue;
            }
            int later = 0;
            for (LocalDate day : request.days()) {
                options.add(new RoundPlan.Option(r.candidate().id(), day, !request.online(), Math.max(1, base + r.points() - later), cost));
                later++;
            }
        }
        return options;
    }

    /** A proposal sends only who knows the field, or whom the body named. */
    private static boolean suits(Ranked r, Request request) {
        return r.candidate().fields().contains(request.field()) || r.candidate().priorityFields().contains(request.field())
                || request.wished().stream().anyMatch(w -> DispatchEntry.projectKey(w).equals(DispatchEntry.projectKey(r.candidate().name())));
    }
}
