package jp.michishirube.programme;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.michishirube.programme.api.ProgrammeView;

/**
 * Every programme, guideline version and call. What is shipped is read at the start: a definition with an error stops it. What is imported
 * or published later is read again when the database's edition has moved, looked at once a second at most, so that every node follows.
 */
@ApplicationScoped
class ProgrammeLibrary {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ProgrammeStore store;
    private volatile Reading reading;

    private record Reading(Shelf shelf, long edition, long checkedAtNanos) {
    }

    /** For the container, whose proxies are made by it too: reads nothing. */
    ProgrammeLibrary() {
        this((ProgrammeStore) null);
    }

    @Inject
    ProgrammeLibrary(ProgrammeStore store) {
        this.store = store;
    }

    ProgrammeLibrary(List<GuidelineVersion> versions, List<Call> describedCalls) {
        this((ProgrammeStore) null);
        reading = new Reading(new Shelf(ProgrammeRegister.shipped(), versions, describedCalls), 0, 0);
    }

    /** What is shipped. */
    static ProgrammeLibrary shipped() {
        return new ProgrammeLibrary(ShippedDefinitions.guidelines(), ShippedDefinitions.describedCalls());
    }

    @PostConstruct
    void read() {
        reading = new Reading(new Shelf(ProgrammeRegister.shipped(), ShippedDefinitions.guidelines(), ShippedDefinitions.describedCalls()), 0,
                System.nanoTime() - FRESH_NANOS);
    }

    /** Being told of the start makes the bean then, so that the first visitor is not the one who finds an error in a definition. */
    void started(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Logger.getLogger(getClass().getName()).log(Level.FINE, "{0} guidelines, {1} calls", new Object[] {reading.shelf().versions().size(), reading.shelf().calls().size()});
    }

    /** Something was imported or published on this node: it is read again at the next question. */
    void forget() {
        reading = new Reading(reading.shelf(), -1, System.nanoTime() - FRESH_NANOS);
    }

    private Shelf shelf() {
        Reading last = reading;
        if (store == null || System.nanoTime() - last.checkedAtNanos() < FRESH_NANOS) {
            return last.shelf();
        }
        OptionalLong edition = store.edition();
        if (edition.isPresent()) {
            Shelf shelf = edition.getAsLong() == last.edition() ? last.shelf() : fresh();
            last = new Reading(shelf, edition.getAsLong(), System.nanoTime());
            reading = last;
        }
        return last.shelf();
    }

    private Shelf fresh() {
        return new Shelf(store.rows(), ShippedDefinitions.guidelines(), ShippedDefinitions.describedCalls());
    }

    /** Keys of measures that have a guideline or a call. */
    Set<String> programmesInUse() {
        Shelf shelf = shelf();
        Set<String> keys = new TreeSet<>();
        shelf.versions().forEach(v -> keys.add(v.programmeKey()));
        shelf.calls().forEach(c -> keys.add(c.view().programmeKey()));
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
        return shelf().calls();
    }

    Optional<Call> call(String id) {
        return shelf().call(id);
    }

    /** The calls of the day's fiscal year that can be known on the day, in the order of opening. */
    List<Call> callsOn(LocalDate day) {
        return shelf().callsOn(day);
    }
}
