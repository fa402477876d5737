package jp.michishirube.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.michishirube.definition.DefinitionKind;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.definition.OwnDefinitions;
import jp.michishirube.definition.Problem;
import jp.michishirube.definition.Reread;
import jp.michishirube.kernel.Text;

/**
 * The workflows that are in use: the shipped ones, checked when first asked for, and those that an office published. A defect is a
 * {@link jp.michishirube.definition.DefinitionException}.
 */
@ApplicationScoped
public class WorkflowDefinitions implements DefinitionKind {
    private static final List<String> SHIPPED = List.of("workflow/subsidy-proposal-1.yaml", "workflow/subsidy-proposal-2.yaml",
            "workflow/selection-list-1.yaml", "workflow/selection-list-2.yaml");

    private final OwnDefinitions own;
    private final Reread<Map<String, WorkflowDefinition>> inUse = new Reread<>();

    /** Those that are shipped; for the container's proxy too. */
    public WorkflowDefinitions() {
        this(null);
    }

    @Inject
    public WorkflowDefinitions(OwnDefinitions own) {
        this.own = own;
    }

    public List<WorkflowDefinition> all() {
        return List.copyOf(byId().values());
    }

    public Optional<WorkflowDefinition> find(String id) {
        return Optional.ofNullable(byId().get(id));
    }

    /** @throws IllegalArgumentException when no such workflow is in use */
    public WorkflowDefinition workflow(String id) {
        WorkflowDefinition workflow = byId().get(id);
        if (workflow == null) {
            throw new IllegalArgumentException("no workflow " + id);
        }
        return workflow;
    }

    private Map<String, WorkflowDefinition> byId() {
        return inUse.get(() -> own == null ? Optional.of("shipped") : own.edition(), () -> parsed(Stream.concat(shipped().stream(),
                own == null ? Stream.empty() : own.inUse(key()).stream()).toList()), () -> parsed(shipped()));
    }

    private static Map<String, WorkflowDefinition> parsed(List<DefinitionFile> files) {
        Map<String, WorkflowDefinition> read = new LinkedHashMap<>();
        for (DefinitionFile file : files) {
            WorkflowDefinition definition = WorkflowDefinition.parse(file.name(), file.yaml());
            read.put(definition.id(), definition);
        }
        return read;
    }

    @Override
    public String key() {
        return "workflow";
    }

    @Override
    public Text title() {
        return new Text("状態遷移", "Workflow");
    }

    @Override
    public List<DefinitionFile> shipped() {
        return SHIPPED.stream().map(file -> new DefinitionFile(file, DefinitionReader.text(file))).toList();
    }

    @Override
    public Identity identify(DefinitionFile file) {
        return Identity.of(file.name(), WorkflowDefinition.parse(file.name(), file.yaml()).id());
    }

    @Override
    public Set<String> references(DefinitionFile file) {
        return Set.of();
    }

    @Override
    public List<Problem> conflicts(DefinitionFile file) {
        return List.of();
    }

    @Override
    public void forget() {
        inUse.forget();
    }
}
