package jp.michishirube.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

@Label("Whatever people try, in any order")
class EnginePropertiesTest {
    private static final List<WorkflowDefinition> WORKFLOWS = new WorkflowDefinitions().all();
    /** Walked often enough that each of their ends is reached in every run, however many workflows there are. */
    private static final Set<String> WALKED = Set.of("subsidy-proposal/1", "selection-list/1", "selection-list/2");

    /**
     * One try: who (one of few people), with which posts, what, with which note, and which guard says no (none when empty).
     *
     * @param way which of the state's own actions; past their number any action of any state
     */
    record Attempt(int user, Set<Role> roles, int way, String action, String note, String refusedGuard) {
        String actionIn(State state) {
            return way < state.transitions().size() ? state.transitions().get(way).action() : action;
        }

        Guards guards() {
            return guard -> guard.equals(refusedGuard) ? Optional.of(Violation.of(guard, new Text("条件を満たしません。", "does not hold"))) : Optional.empty();
        }
    }

    @Provide
    Arbitrary<WorkflowDefinition> workflows() {
        return Arbitraries.oneOf(Arbitraries.of(WORKFLOWS), Arbitraries.of(WORKFLOWS.stream().filter(w -> WALKED.contains(w.id())).toList()));
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        List<String> actions = WORKFLOWS.stream().flatMap(w -> w.actions().stream()).distinct().toList();
        Arbitrary<Attempt> attempt = Combinators.combine(Arbitraries.integers().between(1, 3), Arbitraries.of(Role.class).set().ofMinSize(3).ofMaxSize(8),
                Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(1, 2), Tuple.of(1, 3), Tuple.of(1, 9)), Arbitraries.of(actions), Arbitraries.of("", "理由です。"),
                Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.just("")),
                        Tuple.of(1, Arbitraries.of(WorkflowReading.GUARDS.stream().sorted().toList())))).as(Attempt::new);
        return attempt.list().ofMinSize(60).ofMaxSize(200);
    }

    @Property(tries = 1000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Label("a case stays in declared positions, ends end it, four eyes hold, a route takes as many stamps as it has steps")
    void walk(@ForAll("workflows") WorkflowDefinition workflow, @ForAll("attempts") List<Attempt> attempts) {
        Position at = new Position(workflow.initial(), 0);
        int drafter = 1;
        List<Role> stamps = new ArrayList<>();
        for (Attempt attempt : attempts) {
            Asker asker = new Asker(attempt.roles(), attempt.user() == drafter);
            State from = workflow.state(at.state());
            String action = attempt.actionIn(from);
            Outcome<Step> outcome = Engine.advance(workflow, at, action, asker, attempt.guards(), attempt.note());
            assertEquals(outcome, Engine.advance(workflow, at, action, asker, attempt.guards(), attempt.note()));
            if (!outcome.isDone()) {
                at = ended(workflow, from, at);
                continue;
            }
            Step step = outcome.value();
            assertFalse(from.finalState(), "nothing happens after an end");
            assertTrue(workflow.positions().contains(step.to()), step::toString);
            assertTrue(attempt.roles().contains(step.as()));
            assertFalse(step.transition().guards().contains(attempt.refusedGuard()), "a guard that says no stops the act");
            assertFalse(step.transition().note() == NoteRule.REQUIRED && attempt.note().isBlank());
            if (step.transition().fourEyes()) {
                assertNotEquals(drafter, attempt.user(), "nobody approves what they drafted");
            }
            stamps.addAll(stamp(from, step));
            if (!step.to().state().equals(at.state())) {
                drafter = attempt.user();
                checkStamps(workflow, from, step, stamps);
                stamps.clear();
            }
            at = step.to();
        }
        Statistics.label("ends").coverage(c -> {
            for (String end : List.of("subsidy-proposal/1 adopted", "subsidy-proposal/1 not-adopted", "subsidy-proposal/1 withdrawn", "selection-list/1 approved",
                    "selection-list/2 approved")) {
                c.check(end).count(n -> n > 0);
            }
        });
    }

    /** After an end at which one more attempt came to nothing, a new case begins. */
    private static Position ended(WorkflowDefinition workflow, State state, Position at) {
        if (!state.finalState()) {
            return at;
        }
        Statistics.label("ends").collect(workflow.id() + " " + state.id());
        return new Position(workflow.initial(), 0);
    }

    private static List<Role> stamp(State from, Step step) {
        return from.route().isPresent() && Set.of("approve", "consent", "object").contains(step.transition().action()) ? List.of(step.as()) : List.of();
    }

    private static void checkStamps(WorkflowDefinition workflow, State from, Step step, List<Role> stamps) {
        if (from.route().isPresent() && step.transition().action().equals(Engine.APPROVE)) {
            assertEquals(workflow.route(from).steps().stream().map(RouteStep::role).toList(), stamps);
        }
    }

    @Property(tries = 400)
    @Label("what is offered can be done, and what is not offered cannot")
    void offeredIsDone(@ForAll("workflows") WorkflowDefinition workflow, @ForAll("attempts") List<Attempt> attempts) {
        Guards open = guard -> Optional.empty();
        for (Position position : workflow.positions()) {
            Attempt a = attempts.get(0);
            Asker asker = new Asker(a.roles(), a.user() == 1);
            List<String> offered = Engine.available(workflow, position, asker).stream().map(Transition::action).toList();
            for (String action : workflow.actions()) {
                assertEquals(offered.contains(action), Engine.advance(workflow, position, action, asker, open, "理由").isDone(), position + " " + action);
            }
        }
    }

    @Property(tries = 300)
    @Label("no text for an action or a note brings the engine down")
    void anyText(@ForAll("workflows") WorkflowDefinition workflow, @ForAll String action, @ForAll String note) {
        for (Position position : workflow.positions()) {
            assertFalse(Engine.advance(workflow, position, action + "\u0000", new Asker(Set.of(Role.values()), false), g -> Optional.empty(), note).isDone());
        }
    }
}
