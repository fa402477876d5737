package jp.michishirube.form;

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
 * The forms that are in use: the shipped ones, checked when first asked for, and those that an office published. A defect is a
 * {@link jp.michishirube.definition.DefinitionException}.
 */
@ApplicationScoped
public class FormDefinitions implements DefinitionKind {
    private static final List<String> SHIPPED = List.of("form/chiiki-iot-proposal-1.yaml", "form/chiiki-iot-proposal-2017-1.yaml");

    private final OwnDefinitions own;
    private final Reread<Map<String, FormDefinition>> inUse = new Reread<>();

    /** Those that are shipped; for the container's proxy too. */
    public FormDefinitions() {
        this(null);
    }

    @Inject
    public FormDefinitions(OwnDefinitions own) {
        this.own = own;
    }

    public List<FormDefinition> all() {
        return List.copyOf(byId().values());
    }

    public Optional<FormDefinition> find(String id) {
        return Optional.ofNullable(byId().get(id));
    }

    /** @throws IllegalArgumentException when no such form is in use */
    public FormDefinition form(String id) {
        FormDefinition form = byId().get(id);
        if (form == null) {
            throw new IllegalArgumentException("no form " + id);
        }
        return form;
    }

    private Map<String, FormDefinition> byId() {
        return inUse.get(() -> own == null ? Optional.of("shipped") : own.edition(), () -> parsed(Stream.concat(shipped().stream(),
                own == null ? Stream.empty() : own.inUse(key()).stream()).toList()), () -> parsed(shipped()));
    }

    private static Map<String, FormDefinition> parsed(List<DefinitionFile> files) {
        Map<String, FormDefinition> read = new LinkedHashMap<>();
        for (DefinitionFile file : files) {
            FormDefinition definition = FormDefinition.parse(file.name(), file.yaml());
            read.put(definition.id(), definition);
        }
        return read;
    }

    @Override
    public String key() {
        return "form";
    }

    @Override
    public Text title() {
        return new Text("様式", "Form");
    }

    @Override
    public List<DefinitionFile> shipped() {
        return SHIPPED.stream().map(file -> new DefinitionFile(file, DefinitionReader.text(file))).toList();
    }

    @Override
    public Identity identify(DefinitionFile file) {
        return Identity.of(FormDefinition.parse(file.name(), file.yaml()).id());
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
