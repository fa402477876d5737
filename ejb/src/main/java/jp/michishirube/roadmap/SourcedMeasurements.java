package jp.michishirube.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.CsvFile.Row;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.roadmap.api.MeasurementState;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.SourceKind;
import jp.michishirube.roadmap.rule.Fraction;

/** What our sources tell of actual values: kept as a file with the system, approved by nobody here. */
@ApplicationScoped
class SourcedMeasurements {
    private static final Set<String> COLUMNS = Set.of("id", "indicator", "edition", "region", "as_of", "source_kind", "source", "unit", "numerator", "denominator", "remarks");
    private static final Fraction HUNDRED = Fraction.of(100);
    private static final List<MeasurementView> ALL = CsvFile.resource("/registers/roadmap_measured.csv", COLUMNS).stream().map(SourcedMeasurements::view).toList();

    List<MeasurementView> all() {
        return ALL;
    }

    private static MeasurementView view(Row r) {
        LocalDate asOf = LocalDate.parse(r.get("as_of"));
        long numerator = Long.parseLong(r.get("numerator"));
        long denominator = Long.parseLong(r.get("denominator"));
        return new MeasurementView(r.get("id"), r.get("indicator"), r.get("edition"), "roadmap-" + r.get("edition") + "/1", r.get("region"), asOf, FiscalYear.of(asOf).year(),
                SourceKind.valueOf(r.get("source_kind").toUpperCase(Locale.ROOT)), r.get("source"), r.get("unit"), Fraction.of(numerator, denominator).times(HUNDRED), null, numerator, denominator, null,
                r.get("remarks"), MeasurementState.APPROVED, "", r.get("source"), null, "", "", null, "", null, "", false, 0);
    }
}
