package jp.michishirube.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Role;
import jp.michishirube.workflow.State;
import jp.michishirube.workflow.Transition;
import jp.michishirube.workflow.Turn;
import jp.michishirube.workflow.WorkflowDefinition;

/** Whose task a state is: those of the office in turn who can take the case further, not merely back or out. */
final class Waiting {
    private static final Set<String> NOT_A_TASK = Set.of("withdraw", "pull-back", "discard", "extend-correction", "return-to-bureau", "decline");

    private Waiting() {
    }

    static Set<Role> rolesIn(State state, int step, WorkflowDefinition workflow) {
        if (state.route().isPresent()) {
            return EnumSet.of(workflow.routes().get(state.route().get()).steps().get(step).role());
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Transition t : state.transitions()) {
            if (!NOT_A_TASK.contains(t.action())) {
                t.by().stream().filter(r -> inTurn(r, state.turn())).forEach(roles::add);
            }
        }
        return roles;
    }

    /** A JPQL condition on {@code f}: the case waits for one of the actor's roles. Scope is a condition of its own. */
    static String condition(Actor actor, List<WorkflowDefinition> workflows, Map<String, Object> parameters) {
        List<String> any = new ArrayList<>();
        Set<Role> mine = actor.roles();
        for (WorkflowDefinition workflow : workflows) {
            for (State state : workflow.states()) {
                int steps = state.route().map(r -> workflow.routes().get(r).steps().size()).orElse(1);
                for (int step = 0; step < steps; step++) {
                    if (rolesIn(state, step, workflow).stream().anyMatch(mine::contains)) {
                        int n = any.size();
                        any.add("(f.workflow = :w" + n + " and f.state = :s" + n + " and f.routeStep = :n" + n + ")");
                        parameters.put("w" + n, workflow.id());
                        parameters.put("s" + n, state.id());
                        parameters.put("n" + n, step);
                    }
                }
            }
        }
        return any.isEmpty() ? CaseScope.NOTHING : "(" + String.join(" or ", any) + ")";
    }

    private static boolean inTurn(Role role, Turn turn) {
        return turn.name().equals(role.officeKind().name()) && role != Role.SYSTEM;
    }
}
