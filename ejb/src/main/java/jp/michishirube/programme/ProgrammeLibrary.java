package jp.michishirube.programme;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.programme.api.ProgrammeView;

/** Every programme, guideline version and call that is shipped. Read once; a definition with an error stops the start. */
@ApplicationScoped
class ProgrammeLibrary {
    private List<ProgrammeView> programmes;
    private List<GuidelineVersion> versions;
    private List<Call> calls;

    /** For the container, whose proxies are made by it too: reads nothing. */
    ProgrammeLibrary() {
    }

    ProgrammeLibrary(List<GuidelineVersion> versions, List<Call> describedCalls) {
        keep(versions, describedCalls);
    }

    /** What is shipped. */
    static ProgrammeLibrary shipped() {
        return new ProgrammeLibrary(ShippedDefinitions.guidelines(), ShippedDefinitions.describedCalls());
    }

    @PostConstruct
    void read() {
        keep(ShippedDefinitions.guidelines(), ShippedDefinitions.describedCalls());
    }

    /** Being told of the start makes the bean then, so that the first visitor is not the one who finds an error in a definition. */
    void started(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Logger.getLogger(getClass().getName()).log(Level.FINE, "{0} guidelines, {1} calls", new Object[] {versions.size(), calls.size()});
    }

    private void keep(List<GuidelineVersion> guidelines, List<Call> describedCalls) {
        versions = guidelines.stream().sorted(Comparator.comparing(GuidelineVersion::applicableFrom)
                .thenComparing(GuidelineVersion::version)).toList();
        calls = Stream.concat(versions.stream().flatMap(v -> v.calls().stream()), describedCalls.stream())
                .sorted(Comparator.comparing((Call c) -> c.view().opens()).thenComparing(c -> c.view().id())).toList();
        programmes = ProgrammeRegister.read(key -> versions.stream().filter(v -> v.programmeKey().equals(key))
                .map(GuidelineVersion::fiscalYear).distinct().sorted(Comparator.reverseOrder()).toList());
        Set<String> ids = new HashSet<>();
        versions.forEach(v -> check(ids.add(v.id()), v.id(), v.programmeKey()));
        calls.forEach(c -> check(ids.add(c.view().id()), c.view().id(), c.view().programmeKey()));
    }

    private void check(boolean fresh, String id, String programmeKey) {
        if (!fresh || programme(programmeKey).isEmpty()) {
            throw new IllegalStateException(fresh ? id + ": no programme " + programmeKey : id + " is defined twice");
        }
    }

    List<ProgrammeView> programmes() {
        return programmes;
    }

    Optional<ProgrammeView> programme(String key) {
        return programmes.stream().filter(p -> p.key().equals(key)).findFirst();
    }

    /** Newest first. */
    List<GuidelineVersion> versions(String programmeKey) {
        return versions.stream().filter(v -> v.programmeKey().equals(programmeKey))
                .sorted(Comparator.comparing(GuidelineVersion::applicableFrom).reversed()).toList();
    }

    /** The version of that programme and year that applies on the day; the year's first one before any applies. */
    Optional<GuidelineVersion> version(String programmeKey, int fiscalYear, LocalDate on) {
        List<GuidelineVersion> ofYear = versions.stream()
                .filter(v -> v.programmeKey().equals(programmeKey) && v.fiscalYear() == fiscalYear).toList();
        return ofYear.stream().filter(v -> !on.isBefore(v.applicableFrom())).reduce((earlier, later) -> later)
                .or(() -> ofYear.stream().findFirst());
    }

    Optional<GuidelineVersion> versionOfCall(String callId) {
        return versions.stream().filter(v -> v.calls().stream().anyMatch(c -> c.view().id().equals(callId))).findFirst();
    }

    /** In the order of opening. */
    List<Call> calls() {
        return calls;
    }

    Optional<Call> call(String id) {
        return calls.stream().filter(c -> c.view().id().equals(id)).findFirst();
    }

    /** The calls of the day's fiscal year that can be known on the day, in the order of opening. */
    List<Call> callsOn(LocalDate day) {
        int year = FiscalYear.of(day).year();
        return calls.stream().filter(c -> c.view().fiscalYear() == year && c.listedOn(day)).toList();
    }
}
