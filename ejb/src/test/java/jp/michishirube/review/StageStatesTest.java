package jp.michishirube.review;

import static jp.michishirube.ReviewStory.FIVE;
import static jp.michishirube.ReviewStory.code;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.ReviewStory;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.review.api.ProposedOutcome;
import jp.michishirube.review.api.StageState;
import jp.michishirube.review.rule.ConflictKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What may be done to a stage")
class StageStatesTest {
    /** Written by hand: in which states each act is not refused for the state. Columns: PREPARING OPEN CLOSED CONCLUDED. */
    private static final String EXPECTED = """
            ReviewService.prepare              yes yes yes yes
            ReviewService.gather               yes yes no  no
            ReviewService.seat                 yes yes no  no
            ReviewService.unseat               yes yes no  no
            ReviewService.open                 yes no  no  no
            ReviewService.extend               no  yes no  no
            ReviewService.remind               no  yes no  no
            ReviewService.close                no  yes no  no
            ReviewService.order                yes no  no  no
            AssignmentService.assign           yes yes no  no
            AssignmentService.give             yes yes no  no
            AssignmentService.replace          yes yes no  no
            AssignmentService.bar              yes yes no  no
            AssignmentService.lift             yes yes no  no
            AssignmentService.declareOnPaper   yes yes no  no
            AssignmentService.enterPaper       no  yes no  no
            RankingService.place               no  no  yes no
            RankingService.propose             no  no  yes no
            RankingService.conclude            no  no  yes no
            RankingService.reopen              no  no  no  yes
            ScoringService.declare             no  yes yes no
            ScoringService.save                no  yes yes yes
            ScoringService.submit              no  yes no  no
            ScoringService.decline             no  yes no  no
            """;
    /** A reviewer is not told in which state a stage is that is not open to reviewers. */
    private static final Map<String, String> REFUSED = Map.of("ScoringService.declare PREPARING", "review.unknown", "ScoringService.declare CONCLUDED", "review.unknown",
            "ScoringService.save PREPARING", "review.unknown", "ScoringService.submit PREPARING", "review.unknown", "ScoringService.submit CLOSED", "score.late",
            "ScoringService.submit CONCLUDED", "score.late", "ScoringService.decline PREPARING", "review.unknown");

    private static Map<String, Supplier<Outcome<?>>> acts(ReviewStory r, String caseId) {
        String me = FIVE.get(0);
        String id = r.reviewers.get(me);
        Map<String, Supplier<Outcome<?>>> acts = new LinkedHashMap<>();
        acts.put("ReviewService.prepare", () -> r.office(s -> s.prepare(Story.CALL, "evaluation")));
        acts.put("ReviewService.gather", () -> r.office(s -> s.gather(r.stage, r.revision())));
        acts.put("ReviewService.seat", () -> r.seat(me, true));
        acts.put("ReviewService.unseat", () -> r.office(s -> s.unseat(r.stage, r.revision(), r.reviewers.get(FIVE.get(1)), "理由")));
        acts.put("ReviewService.open", r::open);
        acts.put("ReviewService.extend", () -> r.office(s -> s.extend(r.stage, r.revision(), ReviewStory.TERM.plusDays(1))));
        acts.put("ReviewService.remind", () -> r.office(s -> s.remind(r.stage)));
        acts.put("ReviewService.close", () -> r.office(s -> s.close(r.stage, r.revision(), "理由")));
        acts.put("ReviewService.order", () -> r.office(s -> s.order(r.stage, r.revision(), List.of(caseId))));
        acts.put("AssignmentService.assign", () -> r.assigning(a -> a.assign(r.stage, r.revision())));
        acts.put("AssignmentService.give", () -> r.assigning(a -> a.give(r.stage, caseId, r.reviewers.get(FIVE.get(4)), "")));
        acts.put("AssignmentService.replace", () -> r.assigning(a -> a.replace(r.sheet(FIVE.get(2), caseId).id(), null, "理由")));
        acts.put("AssignmentService.bar", () -> r.assigning(a -> a.bar(r.stage, caseId, r.reviewers.get(FIVE.get(3)), ConflictKind.PLACE, "勤務地")));
        acts.put("AssignmentService.lift", () -> r.assigning(a -> a.lift(r.desk().conflicts().get(0).id(), "理由")));
        acts.put("AssignmentService.declareOnPaper", () -> r.assigning(a -> a.declareOnPaper(r.stage, id, Map.of())));
        acts.put("AssignmentService.enterPaper", () -> r.assigning(a -> a.enterPaper(r.sheet(me, caseId).id(), ReviewStory.scores("3", r.sheet(me, caseId).revision()))));
        acts.put("RankingService.place", () -> r.meeting(m -> m.place(r.stage, r.revision(), List.of(), "")));
        acts.put("RankingService.propose", () -> r.propose(new ProposedOutcome(caseId, "hold", "")));
        acts.put("RankingService.conclude", r::conclude);
        acts.put("RankingService.reopen", () -> r.meeting(m -> m.reopen(r.stage, r.revision(), "理由")));
        acts.put("ScoringService.declare", () -> r.by(me, s -> s.declare(r.stage, Map.of())));
        acts.put("ScoringService.save", () -> r.by(me, s -> s.save(r.sheet(me, caseId).id(), ReviewStory.scores("3", r.sheet(me, caseId).revision()))));
        acts.put("ScoringService.submit", () -> r.score(me, caseId, 3));
        acts.put("ScoringService.decline", () -> r.by(me, s -> s.decline(r.sheet(me, caseId).id(), "理由")));
        return acts;
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("follows from its state, act by act; no act is missing in the table")
    void table(TestDatabase database) {
        Map<String, List<Boolean>> expected = new TreeMap<>();
        EXPECTED.lines().map(l -> l.strip().split(" +")).forEach(l -> expected.put(l[0], Stream.of(l).skip(1).map("yes"::equals).toList()));
        try (ReviewStory r = new ReviewStory(database)) {
            String caseId = r.proposal(Story.YUZAWA);
            r.opened(FIVE);
            r.assigning(a -> a.bar(r.stage, caseId, r.reviewers.get(FIVE.get(4)), ConflictKind.PLACE, "勤務地")).value();
            Map<String, Supplier<Outcome<?>>> acts = acts(r, caseId);
            assertEquals(mutators(), new TreeSet<>(acts.keySet()));
            assertEquals(expected.keySet(), acts.keySet().stream().collect(Collectors.toCollection(TreeSet::new)));
            Map<String, String> wrong = new LinkedHashMap<>();
            acts.forEach((act, call) -> {
                for (StageState state : StageState.values()) {
                    r.story.run("update review_stage set state = '" + state + "', closes_at = timestamp with time zone '2018-06-22 08:00:00+00', concluded_at = null");
                    r.story.run("update review_sheet set status = 'GIVEN' where reviewer_id <> '" + r.reviewers.get(FIVE.get(4)) + "'");
                    r.story.run("update review_member set left_at = null");
                    String code = code(call.get());
                    boolean allowed = expected.get(act).get(state.ordinal());
                    String refusal = REFUSED.getOrDefault(act + " " + state, "review.state");
                    if (allowed ? Set.of("review.state", "review.unknown", "score.late", "conflict").contains(code) : !refusal.equals(code)) {
                        wrong.put(act + " " + state, code);
                    }
                }
            });
            assertEquals(Map.of(), wrong);
        }
    }

    /** Every public method that answers with an outcome. */
    private static Set<String> mutators() {
        return Stream.of(ReviewService.class, AssignmentService.class, RankingService.class, ScoringService.class).flatMap(c -> Arrays.stream(c.getDeclaredMethods())
                .filter(m -> java.lang.reflect.Modifier.isPublic(m.getModifiers()) && m.getReturnType() == Outcome.class).map(Method::getName).map(n -> c.getSimpleName() + "." + n))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
