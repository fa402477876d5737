package jp.michishirube.programme;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jp.michishirube.definition.OwnDefinitions;
import jp.michishirube.definition.Reread;
import jp.michishirube.programme.api.CallChangeView;
import jp.michishirube.programme.api.ProgrammeView;

/**
 * Every programme, guideline version and call. What is shipped is read at the start: a definition with an error stops it. What is imported
 * or published later is read again when the database's edition has moved, looked at once a second at most, so that every node follows.
 */
@ApplicationScoped
class ProgrammeLibrary {
    private final ProgrammeStore store;
    private final OwnDefinitions own;
    private final Reread<Shelf> inUse = new Reread<>();
    private Shelf shipped;

    /** For the container, whose proxies are made by it too: reads nothing. */
    ProgrammeLibrary() {
        this((ProgrammeStore) null, null);
    }

    @Inject
    ProgrammeLibrary(ProgrammeStore store, OwnDefinitions own) {
        this.store = store;
        this.own = own;
    }

    ProgrammeLibrary(List<GuidelineVersion> versions) {
        this((ProgrammeStore) null, null);
        shipped = new Shelf(ProgrammeRegister.shipped(), versions);
    }

    /** What is shipped. */
    static ProgrammeLibrary shipped() {
        return new ProgrammeLibrary(ShippedDefinitions.guidelines());
    }

    @PostConstruct
    void read() {
        shipped = new Shelf(ProgrammeRegister.shipped(), ShippedDefinitions.guidelines());
    }

    /** Being told of the start makes the bean then, so that the first visitor is not the one who finds an error in a definition. */
    void started(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Logger.getLogger(getClass().getName()).log(Level.FINE, "{0} guidelines, {1} calls", new Object[] {shipped.versions().size(), shipped.calls().size()});
    }

    /** A register was imported on this node: it is read again at the next question. */
    void forget() {
        inUse.forget();
    }

    private Shelf shelf() {
        return store == null ? shipped : inUse.get(() -> store.edition().flatMap(register -> own.edition().map(e -> register + "|" + e)),
                this::fresh, () -> shipped);
    }

    private Shelf fresh() {
        List<GuidelineVersion> published = own.inUse(GuidelineKind.KEY).stream().map(f -> GuidelineReader.guideline(f.name(), f.yaml())).toList();
        return new Shelf(store.rows(), Stream.concat(ShippedDefinitions.guidelines().stream(), published.stream()).toList());
    }

    /** Keys of measures that have a guideline or a call, or will have one. */
    Set<String> programmesInUse() {
        Shelf shelf = shelf();
        Set<String> keys = new TreeSet<>();
        shelf.versions().forEach(v -> keys.add(v.programmeKey()));
        shelf.calls().forEach(c -> keys.add(c.view().programmeKey()));
        own.published(GuidelineKind.KEY).forEach(f -> keys.add(GuidelineReader.guideline(f.name(), f.yaml()).programmeKey()));
        return keys;
    }

    List<ProgrammeView> programmes() {
        return shelf().programmes();
    }

    Optional<ProgrammeView> programme(String key) {
        return shelf().programme(key);
    }

    /** Newest first. */
    List<GuidelineVersion> versions(String programmeKey) {
        return shelf().versions(programmeKey);
    }

    /** The version of that programme and year that applies on the day; the year's first one before any applies. */
    Optional<GuidelineVersion> version(String programmeKey, int fiscalYear, LocalDate on) {
        return shelf().version(programmeKey, fiscalYear, on);
    }

    Optional<GuidelineVersion> versionOfCall(String callId) {
        return shelf().versionOfCall(callId);
    }

    /** In the order of opening. */
    List<Call> calls() {
        return effective(shelf().calls());
    }

    Optional<Call> call(String id) {
        return effective(shelf().call(id).stream().toList()).stream().findFirst();
    }

    /** The calls of the day's fiscal year that can be known on the day, in the order of opening. */
    List<Call> callsOn(LocalDate day) {
        return effective(shelf().callsOn(day));
    }

    private List<Call> effective(List<Call> published) {
        if (store == null || published.isEmpty()) {
            return published;
        }
        Map<String, List<CallChangeView>> changes = store.changes();
        return changes.isEmpty() ? published : published.stream().map(c -> c.after(changes.getOrDefault(c.view().id(), List.of()))).toList();
    }
}
