package jp.michishirube.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.review.api.RankingView;
import jp.michishirube.review.api.RankingView.Balance;
import jp.michishirube.review.api.RankingView.Change;
import jp.michishirube.review.api.RankingView.Row;
import jp.michishirube.review.api.RankingView.Score;
import jp.michishirube.review.api.ReviewPlan;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.rule.Mark;
import jp.michishirube.review.rule.Move;
import jp.michishirube.review.rule.Standing;
import jp.michishirube.review.rule.Standings;
import jp.michishirube.review.rule.Swap;
import jp.michishirube.review.rule.Variation;
import jp.michishirube.workflow.WorkflowDefinition;
import jp.michishirube.workflow.WorkflowDefinitions;

/** Reads the ranking of a stage: as many statements for a thousand cases as for one. */
@ApplicationScoped
class ReadingOfRanking {
    /** So many moves of one variation are said; a long list would hide what matters. */
    private static final int MOST_MOVES = 12;

    private final ReviewStore store;
    private final Stages stages;
    private final ProgrammeService programmes;
    private final WorkflowDefinitions workflows;

    /** For the container's proxy. */
    protected ReadingOfRanking() {
        this(null, null, null, null);
    }

    @Inject
    ReadingOfRanking(ReviewStore store, Stages stages, ProgrammeService programmes, WorkflowDefinitions workflows) {
        this.store = store;
        this.stages = stages;
        this.programmes = programmes;
        this.workflows = workflows;
    }

    RankingView read(ReviewStage stage) {
        ReviewPlan.Stage plan = stages.plan(stage);
        CallView call = programmes.call(stage.callId).orElseThrow();
        WorkflowDefinition workflow = workflows.get(call.workflowId());
        List<ReviewEntry> entries = store.entries(stage.id);
        Map<String, CaseFacts> facts = stages.facts(entries);
        Map<String, Reviewer> reviewers = stages.reviewers(store.members(stage.id));
        Map<String, Map<String, Score>> scores = new HashMap<>();
        Map<String, Integer> wanted = new HashMap<>();
        List<Mark> marks = marks(stage.id, facts, scores, wanted);
        List<String> chair = chairOrder(entries);
        List<Standing> standings = Standings.of(marks, plan.ties(), chair);
        Map<String, ReviewEntry> byCase = entries.stream().collect(Collectors.toMap(e -> e.caseId, Function.identity()));
        int line = line(plan, call, standings, facts);
        List<Row> rows = new ArrayList<>();
        long sum = 0;
        Set<String> parted = parted(marks, plan, chair, standings);
        for (Standing s : standings) {
            CaseFacts f = facts.get(s.caseId());
            sum += f.amountYen() == null ? 0 : f.amountYen();
            rows.add(row(byCase.get(s.caseId()), f, s, parted.contains(s.caseId()), s.rank() <= line, sum, scores.get(s.caseId()), wanted.getOrDefault(s.caseId(), 0), workflow));
        }
        Set<String> ranked = standings.stream().map(Standing::caseId).collect(Collectors.toCollection(HashSet::new));
        List<Row> unranked = entries.stream().filter(e -> !ranked.contains(e.caseId)).map(e -> row(e, facts.get(e.caseId), null, false, false, 0, scores.getOrDefault(e.caseId, Map.of()),
                wanted.getOrDefault(e.caseId, 0), workflow)).toList();
        Map<String, String> numbers = facts.values().stream().collect(Collectors.toMap(CaseFacts::caseId, CaseFacts::number));
        Map<String, String> judges = new LinkedHashMap<>();
        reviewers.values().stream().filter(r -> marks.stream().anyMatch(m -> m.judgeId().equals(r.id))).sorted(Comparator.comparing((Reviewer r) -> r.kana).thenComparing(r -> r.id))
                .forEach(r -> judges.put(r.id, r.name));
        int missing = rows.stream().mapToInt(r -> r.wanted() - r.marks()).sum() + unranked.stream().filter(r -> !r.out()).mapToInt(r -> r.wanted() - r.marks()).sum();
        return new RankingView(stages.head(stage), judges, rows, unranked,
                Standings.variations(marks, plan.ties(), chair, line).stream().map(v -> change(v, reviewers, numbers)).toList(), line,
                Standings.tiedAtLine(standings, line).stream().map(numbers::get).toList(), missing, balance(rows, unranked), plan.budget() ? call.budgetYen() : null, stage.remarks);
    }

    /** The cases that the rules leave equal, whatever the chair said of them: a set for each rank that is shared. */
    Set<Set<String>> equal(ReviewStage stage) {
        Map<String, CaseFacts> facts = stages.facts(store.entries(stage.id));
        return Standings.of(marks(stage.id, facts, new HashMap<>(), new HashMap<>()), stages.plan(stage).ties(), List.of()).stream().filter(Standing::tied)
                .collect(Collectors.groupingBy(Standing::rank, Collectors.mapping(Standing::caseId, Collectors.toSet()))).values().stream().collect(Collectors.toSet());
    }

    /** The cases whose rank is the chair's: equals by the rules. The chair's word on cases that are equal no more, as after a withdrawal, says nothing. */
    private static Set<String> parted(List<Mark> marks, ReviewPlan.Stage plan, List<String> chair, List<Standing> standings) {
        Set<String> parted = chair.isEmpty() ? new HashSet<>() : Standings.of(marks, plan.ties(), List.of()).stream().filter(Standing::tied).map(Standing::caseId).collect(Collectors.toCollection(HashSet::new));
        standings.stream().filter(Standing::tied).forEach(s -> parted.remove(s.caseId()));
        return parted;
    }

    /** The scores that count: given sheets of cases that are still there. */
    private List<Mark> marks(String stageId, Map<String, CaseFacts> facts, Map<String, Map<String, Score>> scores, Map<String, Integer> wanted) {
        List<Mark> marks = new ArrayList<>();
        for (Object[] m : store.marks(stageId)) {
            String caseId = (String) m[0];
            if (m[2] != SheetStatus.GIVEN) {
                continue;
            }
            wanted.merge(caseId, 1, Integer::sum);
            if (m[4] != null) {
                scores.computeIfAbsent(caseId, c -> new HashMap<>()).put((String) m[1], new Score((Integer) m[4], (Boolean) m[5], (Integer) m[6]));
                if (!DeskOfStage.left(facts.get(caseId))) {
                    marks.add(new Mark(caseId, (String) m[1], Sheet.values((String) m[3]), (Integer) m[4]));
                }
            }
        }
        return marks;
    }

    static List<String> chairOrder(List<ReviewEntry> entries) {
        return entries.stream().filter(e -> e.place != null).sorted(Comparator.comparing(e -> e.place)).map(e -> e.caseId).toList();
    }

    /** How many stand above the line: the plan's figure, or as many of the best as the call's budget pays for. */
    private static int line(ReviewPlan.Stage plan, CallView call, List<Standing> standings, Map<String, CaseFacts> facts) {
        if (!plan.budget() || call.budgetYen() == null) {
            return plan.line();
        }
        long left = call.budgetYen();
        int line = 0;
        for (Standing s : standings) {
            Long asked = facts.get(s.caseId()).amountYen();
            left -= asked == null ? 0 : asked;
            if (left < 0) {
                return line;
            }
            line++;
        }
        return line;
    }

    private static Row row(ReviewEntry e, CaseFacts f, Standing s, boolean parted, boolean above, long sum, Map<String, Score> scores, int wanted, WorkflowDefinition workflow) {
        return new Row(f.caseId(), f.number(), e.orderNo, f.title(), f.applicantName(), f.bureauKey(), f.category() == null ? "" : f.category(), f.amountYen(), f.amountYen() == null || s == null ? null : sum,
                s == null ? 0 : s.rank(), s != null && s.tied(), above, s == null ? "" : s.mean().text(), s == null ? "" : s.median().text(), s == null ? "" : s.variance().rootText(),
                s == null ? 0 : s.least(), s == null ? 0 : s.most(), s == null ? 0 : s.marks(), wanted, scores, parted ? e.place : null, parted ? e.placeReason : "", e.outcome, e.outcomeReason,
                workflow.state(f.state()).staffLabel(), DeskOfStage.left(f), f.fictional());
    }

    private static Change change(Variation v, Map<String, Reviewer> reviewers, Map<String, String> numbers) {
        Text by = v.without() == null ? new Text("中央値で並べると", "By the median") : new Text(reviewers.get(v.without()).name + "委員を除くと", "Without " + reviewers.get(v.without()).name);
        List<Swap> swaps = v.swaps().stream().limit(MOST_MOVES).toList();
        Set<String> swapped = v.swaps().stream().flatMap(s -> Stream.of(s.caseA(), s.caseB())).collect(Collectors.toSet());
        List<Move> rest = v.moves().stream().filter(m -> !swapped.contains(m.caseId())).toList();
        List<Text> said = new ArrayList<>();
        swaps.forEach(s -> said.add(new Text(s.rankA() + "位と" + s.rankB() + "位が入れ替わる（" + numbers.get(s.caseA()) + "、" + numbers.get(s.caseB()) + "）",
                s.rankA() + " and " + s.rankB() + " swap (" + numbers.get(s.caseA()) + ", " + numbers.get(s.caseB()) + ")")));
        rest.stream().limit(Math.max(0, MOST_MOVES - swaps.size())).forEach(m -> said.add(new Text(numbers.get(m.caseId()) + "：" + m.from() + "位 → " + m.to() + "位", numbers.get(m.caseId()) + ": " + m.from() + " → " + m.to())));
        int more = v.swaps().size() + rest.size() - said.size();
        if (more > 0) {
            said.add(new Text("ほか" + more + "件", more + " more"));
        }
        return new Change(by, said, v.in().stream().map(numbers::get).sorted().toList(), v.out().stream().map(numbers::get).sorted().toList());
    }

    private static List<Balance> balance(List<Row> rows, List<Row> unranked) {
        List<Row> all = Stream.concat(rows.stream(), unranked.stream()).filter(r -> !r.out()).toList();
        List<Balance> balance = new ArrayList<>();
        count(all, Row::bureauKey).forEach((k, n) -> balance.add(new Balance(true, k, n[0], n[1])));
        count(all, Row::field).forEach((k, n) -> balance.add(new Balance(false, k, n[0], n[1])));
        return balance;
    }

    private static Map<String, int[]> count(List<Row> rows, Function<Row, String> by) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Row r : rows) {
            int[] n = counts.computeIfAbsent(by.apply(r) == null ? "" : by.apply(r), k -> new int[2]);
            n[0] += r.above() ? 1 : 0;
            n[1]++;
        }
        return counts;
    }
}
