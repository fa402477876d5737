package jp.michishirube.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.definition.DefinitionShelf;
import jp.michishirube.definition.OwnDefinitions;
import jp.michishirube.kernel.Text;

/** The workflows that are in use. */
@ApplicationScoped
public class WorkflowDefinitions extends DefinitionShelf<WorkflowDefinition> {
    /** Those that are shipped; for the container's proxy too. */
    public WorkflowDefinitions() {
        this(null);
    }

    @Inject
    public WorkflowDefinitions(OwnDefinitions own) {
        super("workflow", new Text("状態遷移", "Workflow"),
                List.of("workflow/subsidy-proposal-1.yaml", "workflow/subsidy-proposal-2.yaml", "workflow/selection-list-1.yaml", "workflow/selection-list-2.yaml",
                        "workflow/grant-1.yaml", "workflow/grant-approval-1.yaml", "workflow/grant-notice-1.yaml", "workflow/grant-performance-1.yaml",
                        "workflow/grant-payment-1.yaml", "workflow/grant-performance-delegated-1.yaml", "workflow/grant-2.yaml", "workflow/grant-circumstances-1.yaml",
                        "workflow/support-proposal-1.yaml", "workflow/commission-proposal-1.yaml", "workflow/commission-1.yaml", "workflow/commission-performance-1.yaml",
                        "workflow/dispatch-request-1.yaml", "workflow/dispatch-report-1.yaml", "workflow/dispatch-survey-1.yaml", "workflow/award-entry-1.yaml"),
                f -> WorkflowDefinition.parse(f.name(), f.yaml()), WorkflowDefinition::id, own);
    }

    @Override
    public Set<String> references(DefinitionFile file) {
        return WorkflowDefinition.parse(file.name(), file.yaml()).forms().stream().map(f -> "form " + f).collect(Collectors.toSet());
    }
}
