package jp.michishirube.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.michishirube.definition.DefinitionReader;

/**
 * A workflow in one version; never changed once published.
 *
 * @param onPaper where a case begins that came on paper and is typed for its applicant; empty where none is taken
 */
public record WorkflowDefinition(String id, String initial, Optional<String> onPaper, Map<String, Route> routes, Map<String, State> statesById) {
    public WorkflowDefinition {
        routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
        statesById = Collections.unmodifiableMap(new LinkedHashMap<>(statesById));
    }

    /** @throws jp.michishirube.definition.DefinitionException with every problem, its line and reason */
    public static WorkflowDefinition parse(String file, String yaml) {
        return WorkflowReading.read(DefinitionReader.read(file, yaml));
    }

    public List<State> states() {
        return List.copyOf(statesById.values());
    }

    /** Every action of any state, in the order of the definition. */
    public Set<String> actions() {
        Set<String> actions = new LinkedHashSet<>();
        states().forEach(s -> s.transitions().forEach(t -> actions.add(t.action())));
        return actions;
    }

    /** The forms that offices fill in on the way, beside the one of the case. */
    public List<String> forms() {
        return states().stream().flatMap(s -> s.form().stream()).distinct().toList();
    }

    /** Every position a case can have: each state, and in a state with a route each of its steps. */
    public List<Position> positions() {
        return states().stream().flatMap(s -> IntStream.range(0, s.route().isPresent() ? route(s).steps().size() : 1)
                .mapToObj(step -> new Position(s.id(), step))).toList();
    }

    /** @throws IllegalArgumentException when there is no such state */
    public State state(String stateId) {
        State state = statesById.get(stateId);
        if (state == null) {
            throw new IllegalArgumentException(id + " has no state " + stateId);
        }
        return state;
    }

    Route route(State state) {
        return routes.get(state.route().orElseThrow());
    }
}
