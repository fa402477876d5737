package jp.michishirube.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.Decisions;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.dispatch.api.AnswerStatus;
import jp.michishirube.dispatch.api.RoundDesk;
import jp.michishirube.dispatch.rule.DispatchLimits;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.DispatchGuidelines;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.DispatchGuideline;
import jp.michishirube.programme.rule.DispatchRules;

/** Reads a round for those who arrange it and those who decide it. */
@ApplicationScoped
class DispatchDesk {
    private static final int MOST = 500;

    private final DispatchStore store;
    private final AdvisorStore advisors;
    private final DispatchGuidelines guidelines;
    private final DispatchLetters letters;
    private final CaseQueryService queries;
    private final CaseFiles files;
    private final Decisions decisions;

    /** For the container's proxy. */
    protected DispatchDesk() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    DispatchDesk(DispatchStore store, AdvisorStore advisors, DispatchGuidelines guidelines, DispatchLetters letters, CaseQueryService queries, CaseFiles files, Decisions decisions) {
        this.store = store;
        this.advisors = advisors;
        this.guidelines = guidelines;
        this.letters = letters;
        this.queries = queries;
        this.files = files;
        this.decisions = decisions;
    }

    /** What a line of a list stands for: what was submitted, who accepted and the days agreed on. */
    static String hash(CaseFacts facts, DispatchStore store) {
        String agreed = store.candidates(facts.caseId()).stream().filter(c -> c.status == AnswerStatus.ACCEPTED).map(c -> c.advisorId).sorted().collect(Collectors.joining(","))
                + store.visits(facts.caseId()).stream().filter(PlannedVisit::counts).map(v -> v.advisorId + v.onDay + v.minutes + v.online).collect(Collectors.joining(","));
        return Sha256.hex(facts.latestHash() + "\n" + agreed);
    }

    RoundDesk read(CallView call, DispatchGuideline g, Actor reader) {
        List<CaseRow> rows = queries.queue(new QueueQuery(DispatchKind.KEY, call.id(), null, null, null, null, null, null, false, MOST, 0)).items();
        List<String> ids = rows.stream().map(CaseRow::id).toList();
        Map<String, List<ListedCandidate>> accepted = store.candidatesOf(ids).stream().filter(c -> c.status == AnswerStatus.ACCEPTED).collect(Collectors.groupingBy(c -> c.caseId));
        Map<String, List<PlannedVisit>> visits = store.visitsOf(ids).stream().filter(PlannedVisit::counts).collect(Collectors.groupingBy(v -> v.caseId));
        Map<String, Advisor> names = advisors.byId(accepted.values().stream().flatMap(List::stream).map(c -> c.advisorId).distinct().toList());
        List<CaseRow> lists = reader.capacities().stream().anyMatch(c -> c.role().officeKind() == Role.OfficeKind.MINISTRY)
                ? queries.queue(new QueueQuery(DispatchListKind.KEY, call.id(), null, null, null, null, null, null, false, MOST, 0)).items() : List.of();
        Set<String> listed = lists.isEmpty() ? Set.of() : decisions.elsewhere(DispatchListKind.KEY, call.id(), null).keySet();
        List<RoundDesk.DeskLine> lines = rows.stream().map(r -> new RoundDesk.DeskLine(r,
                accepted.getOrDefault(r.id(), List.of()).stream().map(c -> names.get(c.advisorId).name).collect(Collectors.joining("、")),
                visits.containsKey(r.id()) ? letters.visits(r.id(), null) : "", cost(g.rules(), visits.getOrDefault(r.id(), List.of())),
                DispatchListKind.WAITING.contains(r.state()), listed.contains(r.id()))).toList();
        return new RoundDesk(call, guidelines.rounds(call.fiscalYear()), limits(g.rules()), g.rules().budget(), Yen.of(store.boundYen(call.fiscalYear())), lines, lists);
    }

    private static Yen cost(DispatchRules rules, List<PlannedVisit> visits) {
        return Yen.of(visits.stream().collect(Collectors.groupingBy(v -> v.advisorId)).values().stream()
                .mapToLong(of -> DispatchLimits.cost(rules, of.stream().map(PlannedVisit::visit).toList()).amount()).sum());
    }

    /** The year's limits in a sentence. */
    static Text limits(DispatchRules r) {
        String ja = "現地を含む派遣は1日" + r.hoursPerDay() + "時間×" + r.onSiteDays() + "日まで" + (r.splitDays() ? "（分割できます）" : "")
                + r.onlineHours().map(h -> "、オンラインのみは計" + h + "時間まで").orElse("") + "。同じ地域・プロジェクト・アドバイザーは原則年1回。";
        String en = "At most " + r.hoursPerDay() + " hours on each of " + r.onSiteDays() + " days" + (r.splitDays() ? " (may be split)" : "")
                + r.onlineHours().map(h -> ", or " + h + " hours online only").orElse("") + "; the same region, project and advisor once a year.";
        return new Text(ja, en);
    }
}
