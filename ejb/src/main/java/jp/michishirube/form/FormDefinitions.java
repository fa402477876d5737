package jp.michishirube.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.definition.DefinitionReader;

/** The shipped forms, checked when first asked for. A defect is a {@link jp.michishirube.definition.DefinitionException}. */
@ApplicationScoped
public class FormDefinitions {
    private static final List<String> SHIPPED = List.of("form/chiiki-iot-proposal-1.yaml", "form/chiiki-iot-proposal-2017-1.yaml");

    private volatile Map<String, FormDefinition> byId;

    public FormDefinitions() {
        // empty: the container makes a proxy of this class too, and only the bean itself shall read the files
    }

    public List<FormDefinition> all() {
        return List.copyOf(shipped().values());
    }

    /** @throws IllegalArgumentException when no such form is shipped */
    public FormDefinition form(String id) {
        FormDefinition form = shipped().get(id);
        if (form == null) {
            throw new IllegalArgumentException("no form " + id);
        }
        return form;
    }

    private Map<String, FormDefinition> shipped() {
        Map<String, FormDefinition> read = byId;
        if (read == null) {
            read = new LinkedHashMap<>();
            for (String file : SHIPPED) {
                FormDefinition definition = FormDefinition.parse(file, DefinitionReader.text(file));
                read.put(definition.id(), definition);
            }
            byId = read;
        }
        return read;
    }
}
