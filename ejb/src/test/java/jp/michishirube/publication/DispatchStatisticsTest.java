package jp.michishirube.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.DispatchStory;
import jp.michishirube.TestDatabase;
import jp.michishirube.dispatch.DispatchArchive;
import jp.michishirube.dispatch.DispatchArchive.Former;
import jp.michishirube.dispatch.api.BodyKind;
import jp.michishirube.dispatch.api.DispatchOutcome;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.CsvFile.Row;
import jp.michishirube.publication.api.DispatchFigures;
import jp.michishirube.publication.api.DispatchFigures.Axis;
import jp.michishirube.publication.api.DispatchFigures.Count;
import jp.michishirube.publication.api.DispatchFigures.Figure;
import jp.michishirube.publication.api.DispatchRequests;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The figures of the dispatches")
class DispatchStatisticsTest {
    private static final List<Row> RECORDS = CsvFile.resource("/demonstration/dispatches.csv", Set.of("number", "fiscal_year", "field", "bureau", "outcome", "source", "fictional"));
    private static final List<Row> ADVISORS = CsvFile.resource("/demonstration/advisors.csv", Set.of("id", "name", "source", "fictional"));
    private static final List<Row> SLIDE = CsvFile.resource("/dispatch_stats_2017.csv", Set.of("axis", "key", "count"));

    private DispatchStory d;

    @AfterEach
    void end() {
        if (d != null) {
            d.close();
        }
    }

    static Stream<TestDatabase> databases() {
        return TestDatabase.both();
    }

    /** The book of the demonstration, as its loader enters it. */
    private void book(TestDatabase database) {
        d = new DispatchStory(database);
        DispatchArchive archive = d.get(DispatchArchive.class);
        database.inTransaction(() -> {
            ADVISORS.forEach(a -> archive.register(new DispatchArchive.Person(a.get("id"), a.get("kind"), a.get("name"), "", "", true, false, List.of(), List.of(), 0, "", List.of(), "", List.of(), "",
                    a.get("source"), a.get("fictional").equals("yes")), Set.of(jp.michishirube.dispatch.api.AdvisorTitle.ADVISOR), List.of(2017), java.time.LocalDate.of(2017, 4, 1)));
            RECORDS.forEach(r -> archive.enter(new Former(r.get("number"), Integer.parseInt(r.get("fiscal_year")), Integer.parseInt(r.get("round")), r.get("field"), r.get("field_assigned").equals("yes"),
                    r.get("bureau"), r.get("prefecture"), BodyKind.valueOf(r.get("body_kind")), r.get("organisation"), List.of(r.get("advisors").split(";")), r.get("request"), r.get("details"),
                    DispatchOutcome.valueOf(r.get("outcome")), r.get("result"), null, r.get("source"), r.get("note"), r.get("fictional").equals("yes"))));
        });
    }

    private DispatchFigures figures(Actor who, int year) {
        return d.application.as(who, () -> d.get(DispatchStatisticsService.class).figures(year));
    }

    private static Map<String, Integer> told(DispatchFigures f, Axis axis) {
        return f.tables().get(axis).stream().collect(Collectors.toMap(Count::key, Count::applications, (a, b) -> a, LinkedHashMap::new));
    }

    private static Map<String, Integer> slide(String axis) {
        return SLIDE.stream().filter(r -> r.get("axis").equals(axis) && !r.get("key").equals("合計"))
                .collect(Collectors.toMap(r -> r.get("key"), r -> Integer.valueOf(r.get("count")), (a, b) -> a, LinkedHashMap::new));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("of fiscal 2017 equal the Ministry's slide in every cell and in its order, from 203 single records")
    void slideIsReproduced(TestDatabase database) {
        book(database);
        DispatchFigures f = figures(Actor.PUBLIC, 2017);
        assertEquals(203, f.total());
        assertEquals(List.copyOf(slide("field").entrySet()), List.copyOf(told(f, Axis.FIELD).entrySet()));
        assertEquals(List.copyOf(slide("bureau").entrySet()), List.copyOf(told(f, Axis.BUREAU).entrySet()));
        for (Axis axis : Axis.values()) {
            assertEquals(203, f.tables().get(axis).stream().mapToInt(Count::applications).sum(), axis.key());
        }
        assertEquals(1, f.totalWithdrawn(), "one was declined and stays among the applications");
        Count kyushu = f.tables().get(Axis.BUREAU).stream().filter(c -> c.key().equals("九州")).findFirst().orElseThrow();
        assertEquals(List.of(19, 18, 1), List.of(kyushu.applications(), kyushu.decided(), kyushu.withdrawn()));
        DispatchRequests behind = d.application.as(Actor.PUBLIC, () -> d.get(DispatchStatisticsService.class).requests(2017, Axis.BUREAU, "九州", Figure.APPLICATIONS));
        assertEquals(18, behind.rows().size());
        assertEquals(1, behind.others(), "what was not dispatched is told in number only");
        assertEquals(1, d.application.as(d.story.ministryOfficer, () -> d.get(DispatchStatisticsService.class).requests(2017, Axis.BUREAU, "九州", Figure.WITHDRAWN)).rows().size());
        assertEquals(202, d.application.as(Actor.PUBLIC, () -> d.get(DispatchStatisticsService.class).requests(2017, Axis.FIELD, null, Figure.DECIDED)).rows().size());
        assertEquals(19, d.application.as(d.story.ministryOfficer, () -> d.get(DispatchStatisticsService.class).requests(2017, Axis.BUREAU, "九州", Figure.APPLICATIONS)).rows().size());
    }

    @Test
    @DisplayName("of 九州 are those of the slide: 18 dispatches of 17 bodies, in the words of the source")
    void kyushu() {
        List<Row> real = RECORDS.stream().filter(r -> r.get("bureau").equals("kyushu") && r.get("fictional").isEmpty()).toList();
        List<Row> slide = CsvFile.resource("/dispatch_kyushu_2017.csv", Set.of("organisation", "advisor", "request"));
        Map<String, String> names = ADVISORS.stream().collect(Collectors.toMap(a -> a.get("id"), a -> a.get("name")));
        Function<Row, String> line = r -> r.get("prefecture") + r.get("organisation") + names.get(r.get("advisors")) + r.get("request");
        assertEquals(slide.stream().map(r -> r.get("prefecture") + r.get("organisation") + r.get("advisor") + r.get("request")).collect(Collectors.toSet()), real.stream().map(line).collect(Collectors.toSet()));
        assertEquals(17, real.stream().map(r -> r.get("organisation")).distinct().count());
    }

    @Test
    @DisplayName("rest on records that say what is real, what was assigned and what is made up; nobody real is made up about")
    void marks() {
        for (Row r : RECORDS) {
            boolean madeUp = r.get("fictional").equals("yes");
            assertEquals(madeUp, r.get("source").isEmpty(), r.get("number"));
            Set<String> sent = Set.of(r.get("advisors").split(";"));
            for (Row a : ADVISORS.stream().filter(a -> sent.contains(a.get("id"))).toList()) {
                assertEquals(madeUp, a.get("fictional").equals("yes"), "who is sent in " + r.get("number"));
            }
            if (!madeUp) {
                assertTrue(r.get("result").isEmpty() && r.get("rating").isEmpty(), "no result is known of " + r.get("number"));
            }
        }
        Set<String> names = new HashSet<>();
        for (Row a : ADVISORS) {
            assertTrue(names.add(a.get("name")), "one record each: " + a.get("name"));
            if (a.get("fictional").isEmpty()) {
                assertFalse(a.get("source").isEmpty(), a.get("name"));
                assertTrue(a.get("email").isEmpty() && a.get("kana").isEmpty() && a.get("prefecture_code").isEmpty() && a.get("interests").isEmpty(), "nothing but what the sources say of " + a.get("name"));
            }
        }
        assertEquals(124, ADVISORS.stream().filter(a -> a.get("kind").equals("PERSON")).count());
        assertEquals(8, ADVISORS.stream().filter(a -> a.get("kind").equals("BODY")).count());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("leave rounds that are open to those who arrange and decide, and name to a bureau what lies in its territory")
    void scope(TestDatabase database) {
        d = new DispatchStory(database);
        String id = d.submitted(Map.of());
        assertEquals(0, figures(Actor.PUBLIC, 2018).total());
        assertFalse(figures(Actor.PUBLIC, 2018).whole());
        assertEquals(1, figures(d.application.actor(d.secretary), 2018).total());
        assertEquals(0, figures(d.application.actor(d.story.officer), 2018).total());
        Function<Long, DispatchRequests> cell = who -> d.application.as((long) who, () -> d.get(DispatchStatisticsService.class).requests(2018, Axis.FIELD, "オープンデータ", Figure.APPLICATIONS));
        assertEquals(List.of(id), cell.apply(d.story.bureauOfficer).rows().stream().map(r -> r.caseId()).toList());
        assertEquals(1, cell.apply(d.story.otherBureauOfficer).others());
        d.application.at(LocalDateTime.of(2018, 6, 15, 15, 0, 1));
        assertEquals(1, figures(Actor.PUBLIC, 2018).total());
        assertEquals(0, cell.apply(d.story.officer).rows().size());
        d.act(d.story.approver, id, "withdraw").value();
        assertEquals(1, figures(Actor.PUBLIC, 2018).totalWithdrawn());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("are handed on as xlsx with a sheet a table, as pdf and as csv with a header")
    void files(TestDatabase database) throws IOException {
        book(database);
        Function<String, Optional<Content>> file = ext -> d.application.as(Actor.PUBLIC, () -> d.get(DispatchStatisticsService.class).file(2017, ext));
        try (var book = WorkbookFactory.create(new java.io.ByteArrayInputStream(bytes(file.apply("xlsx").orElseThrow())))) {
            assertEquals(6, Stream.iterate(0, i -> i + 1).limit(book.getNumberOfSheets()).map(book::getSheetName).filter(n -> !n.contains("集計用")).count());
        }
        String csv = new String(bytes(file.apply("csv").orElseThrow()), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFFfiscalYear,by,key,applications,decided,withdrawn,fictional\r\n"), csv.substring(0, 80));
        assertTrue(csv.contains("2017,bureau,九州,19,18,1,true\r\n"), csv);
        assertTrue(new String(bytes(file.apply("pdf").orElseThrow()), StandardCharsets.ISO_8859_1).startsWith("%PDF"));
        assertTrue(file.apply("exe").isEmpty());
    }

    private static byte[] bytes(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toByteArray();
    }
}
