package jp.michishirube.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.definition.DefinitionReader;

/** The shipped workflows, checked when first asked for. A defect is a {@link jp.michishirube.definition.DefinitionException}. */
@ApplicationScoped
public class WorkflowDefinitions {
    private static final List<String> SHIPPED = List.of("workflow/subsidy-proposal-1.yaml", "workflow/selection-list-1.yaml");

    private final Map<String, WorkflowDefinition> byId = new LinkedHashMap<>();

    public WorkflowDefinitions() {
        SHIPPED.stream().map(f -> WorkflowDefinition.parse(f, DefinitionReader.text(f))).forEach(w -> byId.put(w.id(), w));
    }

    /** @throws IllegalArgumentException when no such workflow is shipped */
    public WorkflowDefinition workflow(String id) {
        WorkflowDefinition workflow = byId.get(id);
        if (workflow == null) {
            throw new IllegalArgumentException("no workflow " + id);
        }
        return workflow;
    }

    public List<WorkflowDefinition> all() {
        return List.copyOf(byId.values());
    }
}
