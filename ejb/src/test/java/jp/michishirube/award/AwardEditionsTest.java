package jp.michishirube.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.award.api.AwardCase;
import jp.michishirube.award.api.Edition;
import jp.michishirube.award.api.EditionView;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.definition.DefinitionService;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.CsvFile.Row;
import jp.michishirube.kernel.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("The published editions of the award")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwardEditionsTest {
    private static final List<Row> OF_2016 = CsvFile.resource("/award_2016.csv", Set.of("no", "prize", "title", "entity", "place", "bureau_inferred"));
    private static final List<Row> OF_2017 = CsvFile.resource("/award_2017_finalists.csv", Set.of("no", "bureau", "place", "entities", "title", "entries_total"));

    private Story story;

    @BeforeAll
    void begin() {
        story = new Story(TestDatabase.h2());
    }

    @AfterAll
    void end() {
        story.close();
    }

    private <T> T asked(Function<AwardEditionService, T> question) {
        return story.application.as(Actor.PUBLIC, () -> question.apply(story.application.get(AwardEditionService.class)));
    }

    private EditionView edition(String id) {
        return asked(s -> s.edition(id)).orElseThrow();
    }

    private static String line(AwardCase c) {
        return String.join("|", c.prize(), c.title(), c.entrant(), c.place(), c.bureauName());
    }

    @Test
    @DisplayName("2016 has the twelve prizes of the sources: 1, 3 and 8, with their bureaus, and no finalists")
    void of2016() {
        EditionView view = edition("2016");
        assertEquals(OF_2016.stream().map(r -> String.join("|", r.get("prize"), r.get("title"), r.get("entity"), r.get("place"), r.get("bureau_inferred"))).toList(),
                view.prizes().stream().map(AwardEditionsTest::line).toList());
        assertEquals(List.of("総務大臣賞 1", "優秀賞 3", "奨励賞 8"), view.winners().stream().map(w -> w.title().ja() + " " + w.cases().size()).toList());
        assertEquals(12, view.prizes().size());
        assertTrue(view.prizesComplete() && view.prizesNote().isEmpty());
        assertTrue(view.finalists().isEmpty() && view.finalistsNote().isPresent());
        assertEquals(104, view.entries());
    }

    @Test
    @DisplayName("2017 has twelve finalists under the bureau of their seat, two confirmed prizes, and says that the others are not known")
    void of2017() {
        EditionView view = edition("2017");
        List<String> slide = OF_2017.stream().map(r -> String.join("|", r.get("title"), r.get("place"),
                Arrays.stream(r.get("entities").split("\\|")).map(e -> e.replaceFirst("^[①②③]", "")).collect(Collectors.joining("、")), r.get("bureau"))).sorted().toList();
        assertEquals(slide, view.finalists().stream().map(c -> String.join("|", c.title(), c.place(), c.entrant(), c.bureauName())).sorted().toList());
        assertEquals(12, view.finalists().size());
        AwardCase asmama = view.finalists().stream().filter(c -> c.entrant().equals("株式会社 AsMama")).findFirst().orElseThrow();
        assertEquals(List.of("kanto", "生駒市他5自治体"), List.of(asmama.bureauKey(), asmama.place()), "the case is in 近畿's territory, the entrant in 関東's");
        assertEquals(Map.of("hokkaido", 2L, "tohoku", 1L, "kanto", 3L, "hokuriku", 2L, "shikoku", 1L, "kyushu", 1L, "okinawa", 2L),
                view.finalists().stream().collect(Collectors.groupingBy(AwardCase::bureauKey, Collectors.counting())));
        assertEquals(List.of("優秀賞 北海道天塩町", "優秀賞 森のくまさんズ（北海道森町ほか）"), view.prizes().stream().map(c -> c.prize() + " " + c.entrant()).toList());
        assertEquals(10, view.finalists().stream().filter(AwardCase::isUnknown).count());
        assertFalse(view.prizesComplete());
        assertTrue(view.prizesNote().orElseThrow().ja().contains("未確認"));
        assertTrue(OF_2017.stream().allMatch(r -> r.get("entries_total").equals(view.entries().toString())));
        assertTrue(view.entriesSource().contains("総務省"));
        assertFalse(view.fictional());
    }

    @Test
    @DisplayName("2019 tells its entries and no result; an edition that is not there is empty")
    void of2019() {
        EditionView view = edition("2019");
        assertEquals(List.of(115, 0, 0), List.of(view.entries(), view.finalists().size(), view.prizes().size()));
        assertFalse(view.prizesComplete());
        assertTrue(view.prizesNote().isPresent());
        assertTrue(asked(s -> s.edition("2018")).isEmpty());
        assertEquals(List.of("2019", "2017", "2016"), asked(AwardEditionService::views).stream().map(v -> v.edition().id()).toList());
        assertEquals(List.of("2019", "2017", "2016"), asked(AwardEditionService::editions).stream().map(Edition::id).toList());
    }

    @Test
    @DisplayName("nothing is made up about a published case: no problem, no solution, no effect, no field; each names its source")
    void nothingInvented() {
        List<AwardCase> all = asked(s -> s.search("", "", "", "", 100));
        assertEquals(24, all.size());
        assertTrue(all.stream().allMatch(c -> (c.problem() + c.solution() + c.effects() + c.field()).isEmpty() && c.note().contains("出典：") && !c.fictional()));
        assertEquals(24, all.stream().map(AwardCase::id).distinct().count());
    }

    @Test
    @DisplayName("a problem in one's own words finds cases like it; without words all are there, the newest edition and the highest prize first")
    void search() {
        assertEquals("ひぐまっぷ：ＩＣＴを活用したヒグマ出没情報収集と共有の取り組み", asked(s -> s.search("ヒグマの出没に困っている", null, null, null, 5)).get(0).title());
        assertEquals(List.of("沖縄セルラー電話株式会社"), asked(s -> s.search("マンゴー", "", "", "", 5)).stream().map(AwardCase::entrant).toList());
        List<AwardCase> all = asked(s -> s.search(" ", null, null, null, 100));
        assertEquals(List.of("2017 優秀賞", "2017 優秀賞", "2017 未確認"), all.stream().limit(3).map(c -> c.editionId() + " " + c.prize()).toList());
        assertEquals("総務大臣賞", all.get(12).prize());
        assertEquals(4, asked(s -> s.search("", "", "", "kanto", 4)).size());
        assertEquals(3, asked(s -> s.search("", "2017", "", "kanto", 100)).size());
        assertEquals(List.of(), asked(s -> s.search("", "", "観光", "", 100)), "no source tells their fields");
        assertEquals(List.of(), asked(s -> s.search("量子もつれ", "", "", "", 100)));
    }

    @Test
    @DisplayName("are files too: csv with a line a case, xlsx and pdf")
    void files() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        asked(s -> s.file("2017", "csv")).orElseThrow().writeTo(csv);
        List<String> lines = csv.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("\uFEFFedition,fiscalYear,prize,title,entrant,place,bureau,field,problem,solution,effects,note,fictional", lines.get(0));
        assertEquals(13, lines.size());
        for (String extension : List.of("xlsx", "pdf")) {
            Content content = asked(s -> s.file("2016", extension)).orElseThrow();
            assertEquals("ICT地域活性化大賞2016." + extension, content.fileName());
            assertTrue(content.size() > 1000);
        }
        assertTrue(asked(s -> s.file("2017", "exe")).isEmpty());
        assertTrue(asked(s -> s.file("2018", "csv")).isEmpty());
    }

    @Test
    @DisplayName("an office publishes a version of its own; it holds from its day on, and a call that is not there is refused")
    void ownVersion() {
        long administrator = story.person("award-administrator", "mic", Role.SYSTEM_ADMINISTRATOR, "システム管理者");
        String shipped = DefinitionReader.text("award/award-2019-1.yaml");
        Function<String, jp.michishirube.kernel.Outcome<jp.michishirube.definition.api.DefinitionView>> upload = yaml -> story.application.as(administrator,
                () -> story.application.get(DefinitionService.class).upload("award", "award.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        assertFalse(upload.apply(shipped).isDone(), "the version is taken");
        String run = shipped.replace("version: 1", "version: 2").replace("published: {finalists: false, prizes: none}", "call: award-1999-1").replaceAll("(guide: [0-9])", "$1, certificate: award-certificate/1");
        assertTrue(upload.apply(run).violations().get(0).message().ja().contains("公募「award-1999-1」"), "no such call");
        var second = upload.apply(shipped.replace("version: 1", "version: 2").replace("count: 115", "count: 116")).value();
        assertTrue(story.application.as(administrator, () -> story.application.get(DefinitionService.class).publish(second.key(), Story.MORNING.toLocalDate())).isDone());
        assertEquals(116, edition("2019").entries());
        assertEquals(3, asked(AwardEditionService::editions).size());
        assertTrue(story.application.as(administrator, () -> story.application.get(DefinitionService.class).withdraw(second.key(), "誤り")).isDone());
        assertEquals(115, edition("2019").entries());
    }
}
