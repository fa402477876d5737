package jp.michishirube.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.casework.api.DeputyReviewView;
import jp.michishirube.casework.api.RouteStepView;
import jp.michishirube.casework.api.StepOutcome;
import jp.michishirube.workflow.RouteStep;
import jp.michishirube.workflow.State;
import jp.michishirube.workflow.WorkflowDefinition;

/** Reads the approval route of a case out of its history: who stamped which step, by which authority, and with what outcome. */
final class RouteReading {
    private RouteReading() {
    }

    /** The steps of the route the case is on, or was on last, in its present run; empty where there never was one. */
    static List<RouteStepView> steps(CaseFile f, WorkflowDefinition workflow, List<CaseAct> acts, Map<Long, DeputyReviewView> reviews) {
        State state = workflow.state(f.state());
        String shown = state.route().orElseGet(() -> acts.stream().map(a -> workflow.state(a.fromState())).flatMap(s -> s.route().stream())
                .reduce((a, b) -> b).orElse(null));
        if (shown == null) {
            return List.of();
        }
        List<RouteStepView> steps = new ArrayList<>();
        List<RouteStep> defined = workflow.routes().get(shown).steps();
        for (int i = 0; i < defined.size(); i++) {
            int step = i;
            Optional<CaseAct> stamp = acts.stream().filter(a -> StepOutcome.of(a.action()).isPresent() && a.routeRun() == f.routeRun()
                    && a.routeStep() == step && workflow.state(a.fromState()).route().filter(shown::equals).isPresent()).findFirst();
            boolean current = state.route().isPresent() && f.position().step() == i;
            steps.add(stamp.map(a -> stamped(step, defined.get(step), a, reviews.get(a.seq())))
                    .orElseGet(() -> new RouteStepView(step + 1, defined.get(step).label(), defined.get(step).consult(), current, null, null, null,
                            null, null, null, null, null)));
        }
        return steps;
    }

    private static RouteStepView stamped(int step, RouteStep defined, CaseAct a, DeputyReviewView review) {
        return new RouteStepView(step + 1, defined.label(), defined.consult(), false, StepOutcome.of(a.action()).orElseThrow(), a.userName(),
                a.postTitle(), a.authority(), a.at(), a.note(), a.contentHash(), review);
    }
}
