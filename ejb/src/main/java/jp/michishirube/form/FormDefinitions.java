package jp.michishirube.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.definition.DefinitionReader;

/** The shipped forms, checked when first asked for. */
@ApplicationScoped
public class FormDefinitions {
    private static final List<String> SHIPPED = List.of("form/chiiki-iot-proposal-1.yaml", "form/chiiki-iot-proposal-2017-1.yaml");

    private final Map<String, FormDefinition> byId = new LinkedHashMap<>();

    public FormDefinitions() {
        SHIPPED.stream().map(f -> FormDefinition.parse(f, DefinitionReader.text(f))).forEach(f -> byId.put(f.id(), f));
    }

    public List<FormDefinition> all() {
        return List.copyOf(byId.values());
    }

    /** @throws IllegalArgumentException when no such form is shipped */
    public FormDefinition form(String id) {
        FormDefinition form = byId.get(id);
        if (form == null) {
            throw new IllegalArgumentException("no form " + id);
        }
        return form;
    }
}
