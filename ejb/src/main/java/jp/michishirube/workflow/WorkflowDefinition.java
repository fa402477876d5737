package jp.michishirube.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.definition.DefinitionReader;

/** A workflow in one version; never changed once published. */
public record WorkflowDefinition(String id, String initial, Map<String, Route> routes, Map<String, State> statesById) {
    public WorkflowDefinition {
        routes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(routes));
        statesById = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(statesById));
    }

    /** @throws jp.michishirube.definition.DefinitionException with every problem, its line and reason */
    public static WorkflowDefinition parse(String file, String yaml) {
        return WorkflowReading.read(DefinitionReader.read(file, yaml));
    }

    public List<State> states() {
        return List.copyOf(statesById.values());
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
