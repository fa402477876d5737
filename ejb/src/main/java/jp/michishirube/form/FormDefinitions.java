package jp.michishirube.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.michishirube.definition.DefinitionShelf;
import jp.michishirube.definition.OwnDefinitions;
import jp.michishirube.kernel.Text;

/** The forms that are in use. */
@ApplicationScoped
public class FormDefinitions extends DefinitionShelf<FormDefinition> {
    /** Those that are shipped; for the container's proxy too. */
    public FormDefinitions() {
        this(null);
    }

    @Inject
    public FormDefinitions(OwnDefinitions own) {
        super("form", new Text("様式", "Form"), List.of("form/chiiki-iot-proposal-1.yaml", "form/chiiki-iot-proposal-2017-1.yaml"),
                f -> FormDefinition.parse(f.name(), f.yaml()), FormDefinition::id, own);
    }
}
