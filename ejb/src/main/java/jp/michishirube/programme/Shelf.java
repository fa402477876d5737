package jp.michishirube.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.programme.api.ProgrammeView;

/** Programmes, guideline versions and calls that fit together, as they were read at one time. */
final class Shelf {
    private final List<ProgrammeView> programmes;
    private final List<GuidelineVersion> versions;
    private final List<Call> calls;

    /** @throws IllegalStateException when an id is taken twice or a programme is not in the register */
    Shelf(List<CsvFile.Row> register, List<GuidelineVersion> guidelines) {
        versions = guidelines.stream().sorted(Comparator.comparing(GuidelineVersion::applicableFrom)
                .thenComparing(GuidelineVersion::version)).toList();
        calls = versions.stream().flatMap(v -> v.calls().stream())
                .sorted(Comparator.comparing((Call c) -> c.view().opens()).thenComparing(c -> c.view().id())).toList();
        programmes = ProgrammeRegister.read(register, key -> versions.stream().filter(v -> v.programmeKey().equals(key))
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

    /** In the order of the days on which they apply. */
    List<GuidelineVersion> versions() {
        return versions;
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
