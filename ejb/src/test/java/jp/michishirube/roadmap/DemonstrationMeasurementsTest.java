package jp.michishirube.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.CsvFile.Row;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.roadmap.api.MeasurementForm;
import jp.michishirube.roadmap.api.SourceKind;
import jp.michishirube.roadmap.rule.Aim;
import jp.michishirube.roadmap.rule.Judging;
import jp.michishirube.roadmap.rule.Reading;
import jp.michishirube.roadmap.rule.Status;
import jp.michishirube.roadmap.rule.TargetKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The made-up measurements of the demonstration")
class DemonstrationMeasurementsTest {
    private static final LocalDate DAY = LocalDate.of(2018, 4, 23);
    private static final List<Row> ROWS = CsvFile.resource("/demonstration/roadmap_measurements.csv", Set.of("indicator", "region", "as_of", "source_kind", "source", "value", "unit", "judged", "numerator", "denominator",
            "non_response", "remarks", "then"));

    private static Outcome<MeasurementReading> read(Row r) {
        return MeasurementReading.read(new MeasurementForm(r.get("indicator"), "2017-05", r.get("region"), r.get("as_of"), SourceKind.valueOf(r.get("source_kind")), r.get("source"), r.get("value"), r.get("unit"),
                r.get("judged"), r.get("numerator"), r.get("denominator"), r.get("non_response"), r.get("remarks"), "", true), RoadmapReadingTest.shipped(), DAY);
    }

    @TestFactory
    @DisplayName("can be entered as they are, and say that they are made up; nothing unfavourable is made up of a real bureau")
    Stream<DynamicTest> rows() {
        return ROWS.stream().map(r -> DynamicTest.dynamicTest(r.get("indicator") + " " + r.get("region") + " " + r.get("as_of"), () -> {
            MeasurementReading read = read(r).value();
            assertTrue(r.get("source").contains("架空") && r.get("remarks").contains("架空"));
            Aim aim = RoadmapReadingTest.shipped().place(r.get("indicator")).orElseThrow().indicator().aim();
            Status status = Judging.judge(aim, new Reading(read.value(), read.judged(), read.asOf()), DAY).status();
            assertTrue(r.get("region").equals("jp") || aim.kind() != TargetKind.SHARE || status != Status.BEHIND, status.name());
        }));
    }

    @Test
    @DisplayName("do not touch open data, of which the one real value is known")
    void openData() {
        assertEquals(Set.of(), ROWS.stream().map(r -> r.get("indicator")).filter(i -> i.startsWith("open-data")).collect(Collectors.toSet()));
    }
}
