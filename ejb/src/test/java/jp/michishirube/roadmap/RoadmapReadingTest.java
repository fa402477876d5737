package jp.michishirube.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.definition.DefinitionException;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.CsvFile.Row;
import jp.michishirube.roadmap.api.Roadmap;
import jp.michishirube.roadmap.api.Roadmap.Indicator;
import jp.michishirube.roadmap.api.Roadmap.Place;
import jp.michishirube.roadmap.api.Roadmap.Relation;
import jp.michishirube.roadmap.rule.TargetKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The roadmap of 2017-05, as data")
class RoadmapReadingTest {
    static final List<Row> SOURCE = CsvFile.resource("/roadmap.csv", Set.of("no", "field", "model", "indicator", "operator", "target_value", "target_unit", "target_text_verbatim"));
    private static final String SHIPPED = DefinitionReader.text("roadmap/roadmap-2017-05.yaml");

    private final Roadmaps roadmaps = new Roadmaps(new RoadmapKind());
    private final Roadmap roadmap = roadmaps.find("2017-05").orElseThrow();

    static Roadmap shipped() {
        return new Roadmaps(new RoadmapKind()).current();
    }

    private static Roadmap read(String yaml) {
        return RoadmapReading.read("roadmap.yaml", yaml);
    }

    private List<String> source(Function<Row, String> of) {
        return SOURCE.stream().map(of).toList();
    }

    private List<String> here(Function<Place, String> of) {
        return roadmap.places().stream().map(of).toList();
    }

    @Test
    @DisplayName("has all 33 indicators of the source in its order, each target word for word")
    void verbatim() {
        assertEquals(33, roadmap.places().size());
        assertEquals(source(r -> r.get("target_text_verbatim")), here(p -> p.indicator().text()));
        assertEquals(source(r -> r.get("no")), here(p -> Integer.toString(p.indicator().no())));
        assertEquals(source(r -> String.join("|", r.get("field_no"), r.get("field"), r.get("model"), r.get("indicator"))),
                here(p -> String.join("|", Integer.toString(p.field().no()), p.field().name().ja(), p.model().name().ja(), p.indicator().name().ja())));
    }

    @Test
    @DisplayName("has operator, value, unit, year, interim value and certainty as the source has them")
    void targets() {
        assertEquals(source(r -> String.join("|", r.get("operator"), r.get("target_value"), r.get("target_unit"))), here(p -> String.join("|", p.indicator().aim().kind().sign(),
                p.indicator().aim().value() == null ? "" : p.indicator().aim().value().toString(), p.indicator().unit() == null ? "" : p.indicator().unit().ja())));
        assertEquals(source(r -> r.get("interim") + "|" + r.get("mapping_certainty") + "|" + r.get("value_certainty")), here(p -> (p.indicator().interim() + "|" + p.indicator().mapping() + "|"
                + p.indicator().value()).toLowerCase(java.util.Locale.ROOT)));
        assertEquals(source(r -> r.get("note").replace("seed", "総務省資料(2018年)")), here(p -> p.indicator().note()));
        Indicator ehr = roadmap.place("ehr-1").orElseThrow().indicator();
        assertEquals(2017, ehr.aim().year(), "15 is of 2017, never of 2020");
        assertTrue(roadmap.places().stream().map(Place::indicator).filter(i -> i != ehr).allMatch(i -> i.aim().year() == 2020));
        assertEquals(Map.of(TargetKind.AT_LEAST, 19L, TargetKind.SHARE, 6L, TargetKind.ABOUT, 2L, TargetKind.TIMES, 1L, TargetKind.PER_YEAR, 1L, TargetKind.QUALITATIVE, 2L, TargetKind.TO_BE_DECIDED, 1L,
                TargetKind.INTERIM_ONLY, 1L), roadmap.places().stream().collect(Collectors.groupingBy(p -> p.indicator().aim().kind(), Collectors.counting())));
    }

    @Test
    @DisplayName("has issues, effects and phases of the source, and no first year where none is told")
    void fields() {
        assertEquals(source(r -> r.get("field") + r.get("issues") + r.get("effects")).stream().distinct().toList(),
                roadmap.fields().stream().map(f -> f.name().ja() + String.join(";", f.issues()) + String.join(";", f.effects())).toList());
        List<String> phases = SOURCE.stream().flatMap(r -> Arrays.stream(r.get("phases_by_fy").split("\\|"))).filter(p -> !p.isEmpty()).toList();
        assertEquals(phases, roadmap.fields().stream().flatMap(f -> f.models().stream()).flatMap(m -> m.phases().stream())
                .map(p -> (p.from() == null ? "-" + p.to() : p.from() == p.to() ? "" + p.to() : p.from() + "-" + p.to()) + ":" + p.what()).toList());
        assertEquals(List.of("education-cloud", "programming"), roadmap.fields().stream().flatMap(f -> f.models().stream()).filter(m -> !m.inferred()).map(Roadmap.Model::key).toList());
        assertEquals(11, roadmap.fields().size());
    }

    @Test
    @DisplayName("stands between two versions that are not registered and have no indicators; the newest registered one is used")
    void versions() {
        assertEquals(List.of("2016-12", "2017-05", "2018-04"), roadmaps.all().stream().map(Roadmap::id).toList());
        assertEquals("2017-05", roadmaps.current().id());
        for (String id : List.of("2016-12", "2018-04")) {
            Roadmap stub = roadmaps.find(id).orElseThrow();
            assertFalse(stub.registered());
            assertTrue(stub.places().isEmpty() && stub.note().ja().startsWith("未登録"));
        }
        assertEquals(Relation.SAME_TARGET, roadmap.crosswalk().of("education-cloud-1"));
        assertEquals(Relation.UNKNOWN, roadmap.crosswalk().of("open-data-1"), "no source tells");
        assertEquals(Relation.UNKNOWN, roadmaps.find("2018-04").orElseThrow().crosswalk().of("open-data-1"));
        assertNull(roadmaps.find("2016-12").orElseThrow().crosswalk());
        assertEquals("roadmap-2017-05/1", roadmap.definition());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', value = {
        "edition: \"2017-05\"|edition: \"2017\"|named by the month",
        "id: roadmap-2017-05|id: roadmap-2017|the id must be roadmap-2017-05",
        "id: ehr-2|id: ehr-1|stands twice: ehr-1",
        "no: 33|no: 32|stands twice: 32",
        "kind: share, value: 100, year: 2020|kind: share, value: 101, year: 2020|cannot aim at more than 100",
        "kind: share, value: 100, year: 2020|kind: share, year: 2020|needs its value",
        "kind: to-be-decided, year: 2020|kind: to-be-decided, value: 5, year: 2020|must not have a value",
        "kind: times, value: 3|kind: times, value: 1|must be above where it starts",
        "kind: about, value: 20, year: 2020|kind: about, value: 20, year: 2019|must be that of the version",
        "kind: about, value: 20|kind: roughly, value: 20|unknown kind",
        "about: 9/10|about: 11/10|above 0 and 1 at most",
        "kind: at-least, value: 150|kind: times, value: 150|only a number of bodies",
        "kind: at-least, value: 150|kind: per-year, value: 150|a number a year and words (per-year)",
        "kind: at-least, value: 150, year: 2020|kind: share, value: 50, year: 2020|only a number of bodies",
        "kind: at-least, value: 150, year: 2020|kind: qualitative, year: 2020|only a number of bodies",
        "{from: 2016, to: 2017, what: \"高度化・実装\"}|{from: 2015, to: 2017, what: \"高度化・実装\"}|within those of the version",
        "{indicator: ehr-2, relation|{indicator: ehr-9, relation|no indicator ehr-9",
        "registered: true|registered: false|has no fields",
        "targetYear: 2020|targetYear: 2010|within 30 years",
    })
    @DisplayName("is refused with line and reason")
    void refused(String was, String is, String reason) {
        assertTrue(SHIPPED.contains(was), was);
        DefinitionException e = assertThrows(DefinitionException.class, () -> read(SHIPPED.replace(was, is)));
        assertTrue(e.problems().stream().anyMatch(p -> p.line() >= 1 && p.reason().en().contains(reason)), e.problems().toString());
    }
}
