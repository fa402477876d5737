package jp.michishirube.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.definition.DefinitionReader;

/** The shipped workflows, checked when first asked for. A defect is a {@link jp.michishirube.definition.DefinitionException}. */
@ApplicationScoped
public class WorkflowDefinitions {
    private static final List<String> SHIPPED = List.of("workflow/subsidy-proposal-1.yaml", "workflow/selection-list-1.yaml",
            "workflow/selection-list-2.yaml");

    private volatile Map<String, WorkflowDefinition> byId;

    public WorkflowDefinitions() {
        // empty: the container makes a proxy of this class too, and only the bean itself shall read the files
    }

    /** @throws IllegalArgumentException when no such workflow is shipped */
    public WorkflowDefinition workflow(String id) {
        WorkflowDefinition workflow = shipped().get(id);
        if (workflow == null) {
            throw new IllegalArgumentException("no workflow " + id);
        }
        return workflow;
    }

    public List<WorkflowDefinition> all() {
        return List.copyOf(shipped().values());
    }

    private Map<String, WorkflowDefinition> shipped() {
        Map<String, WorkflowDefinition> read = byId;
        if (read == null) {
            read = new LinkedHashMap<>();
            for (String file : SHIPPED) {
                WorkflowDefinition definition = WorkflowDefinition.parse(file, DefinitionReader.text(file));
                read.put(definition.id(), definition);
            }
            byId = read;
        }
        return read;
    }
}
