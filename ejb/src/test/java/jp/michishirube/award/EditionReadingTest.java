package jp.michishirube.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.award.api.Edition;
import jp.michishirube.award.api.Edition.Known;
import jp.michishirube.award.api.Edition.Prize;
import jp.michishirube.definition.DefinitionException;
import jp.michishirube.definition.DefinitionKind.DefinitionFile;
import jp.michishirube.definition.DefinitionReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The definition of an edition of the award")
class EditionReadingTest {
    private static final String SHIPPED = DefinitionReader.text("award/award-2019-1.yaml");
    private static final String RUN_HERE = SHIPPED.replace("published: {finalists: false, prizes: none}", "call: award-2018-1")
            .replaceAll("(guide: [0-9])", "$1, certificate: award-certificate/1");

    private final Editions editions = new Editions(new EditionKind());

    private static Edition read(String yaml) {
        return EditionReading.read("award.yaml", yaml);
    }

    @Test
    @DisplayName("ships 2019, 2017 and 2016: named by the year of the name, with their fiscal years, fields and sourced figures; there is no 2018")
    void shipped() {
        assertEquals(List.of("2019", "2017", "2016"), editions.all().stream().map(Edition::id).toList());
        assertEquals(Map.of("2019", 2018, "2017", 2017, "2016", 2016), editions.all().stream().collect(java.util.stream.Collectors.toMap(Edition::id, Edition::fiscalYear)));
        assertEquals(Map.of("2019", 115, "2017", 102, "2016", 104), editions.all().stream().collect(java.util.stream.Collectors.toMap(Edition::id, e -> e.entries().count())));
        assertTrue(editions.find("2018").isEmpty());
        Edition e2017 = editions.find("2017").orElseThrow();
        Edition e2019 = editions.find("2019").orElseThrow();
        assertEquals(10, e2017.fields().size());
        assertEquals(11, e2019.fields().size());
        assertEquals("子育て", e2019.fields().get(3));
        assertEquals(4, e2017.viewpoints().size());
        assertEquals(List.of(LocalDate.of(2018, 1, 29), LocalDate.of(2018, 3, 9)), List.of(e2017.finalJudging(), e2017.ceremony()));
        assertEquals(List.of(LocalDate.of(2018, 10, 15), LocalDate.of(2019, 1, 15)), List.of(e2019.opened(), e2019.closed()));
        assertEquals(e2019.ceremony(), e2019.finalJudging(), "live on the day of the ceremony");
        assertEquals(List.of("minister", "excellence", "encouragement", "special"), e2017.prizes().stream().map(Prize::key).toList());
        assertEquals(List.of(1, 3, 8, 0), e2017.prizes().stream().map(Prize::guide).toList());
        assertEquals(Known.SOME, e2017.published().prizes());
        assertTrue(editions.all().stream().noneMatch(e -> e.runHere() || e.fictional()));
        assertTrue(editions.ofCall("award-2018-1").isEmpty());
    }

    @Test
    @DisplayName("says by which call the edition is run here, and needs the letters of its certificates then")
    void runHere() {
        Edition edition = read(RUN_HERE);
        assertEquals("award-2018-1", edition.callId());
        assertNull(edition.published());
        assertEquals("award-certificate/1", edition.prize("minister").orElseThrow().certificate());
        assertEquals("総情地", edition.letters().symbol());
        assertEquals("award-2019/1", edition.definition());
        assertEquals(Set.of("letter award-certificate/1"), new EditionKind().references(new DefinitionFile("award.yaml", RUN_HERE)));
        assertEquals(Set.of(), new EditionKind().references(new DefinitionFile("award.yaml", SHIPPED)));
        assertEquals("award-2019/1", new EditionKind().identify(new DefinitionFile("award.yaml", SHIPPED)).toString());
        assertFalse(new EditionKind().use("award", "award-2017/1").isPresent(), "nothing is run by it");
    }

    @ParameterizedTest(name = "{0} → {1}: line {2}")
    @CsvSource(delimiter = '|', value = {
        "edition: \"2019\"|edition: \"H30\"|6|the edition is the year of its name",
        "id: award-2019|id: award-2018|4|the id must be award-2019",
        "fiscalYear: 2018|fiscalYear: 2020|7|the fiscal year must be",
        "version: 1|version: 0|5|must be at least 1",
        "count: 115|count: -1|15|must be at least 0",
        "key: special|key: minister|26|stands twice",
        "key: special|key: SPECIAL|26|small letters",
        "観光, |観光, 観光, |9|stands twice",
        "guide: 0|guide: 0, certificate: award-certificate/1|26|only an edition with a call",
        "prizes: none|prizes: few|29|unknown prizes",
        "ceremony: 2019-03-08|ceremony: 2019-03-07|19|is earlier",
        "closed: 2019-01-15|closed: 2018-01-15|17|is earlier",
        "fictional: false|call: award-2018-1|4|either a call",
        "recommendation: false|recommended: false|20|unknown key",
    })
    @DisplayName("is refused with line and reason")
    void refused(String was, String is, int line, String reason) {
        assertTrue(SHIPPED.contains(was), was);
        DefinitionException e = assertThrows(DefinitionException.class, () -> read(SHIPPED.replace(was, is)));
        assertTrue(e.problems().stream().anyMatch(p -> p.line() == line && p.reason().en().contains(reason)), e.problems().toString());
    }

    @Test
    @DisplayName("is refused without a certificate where the edition is run here")
    void certificates() {
        DefinitionException e = assertThrows(DefinitionException.class, () -> read(SHIPPED.replace("published: {finalists: false, prizes: none}", "call: award-2018-1")));
        assertEquals(4, e.problems().size(), e.problems().toString());
    }
}
