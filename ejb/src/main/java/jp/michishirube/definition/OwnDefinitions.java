package jp.michishirube.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.michishirube.definition.DefinitionKind.DefinitionFile;
import jp.michishirube.kernel.Clock;

/** The definitions that an office published and that are in use today, for the libraries of their kinds. */
@ApplicationScoped
public class OwnDefinitions {
    private final DefinitionStore store;
    private final Clock clock;

    /** For the container's proxy. */
    protected OwnDefinitions() {
        this(null, null);
    }

    @Inject
    OwnDefinitions(DefinitionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Another text whenever {@link #inUse} may give something else; empty outside a transaction. */
    public Optional<String> edition() {
        return store.edition().map(edition -> edition + "|" + clock.today());
    }

    /** In the order of ids and versions. */
    public List<DefinitionFile> inUse(String kind) {
        return store.published(kind, clock.today()).stream().map(OwnDefinition::file).toList();
    }

    /** Those in use and those that will be. */
    public List<DefinitionFile> published(String kind) {
        return store.published(kind, LocalDate.of(9999, 12, 31)).stream().map(OwnDefinition::file).toList();
    }
}
