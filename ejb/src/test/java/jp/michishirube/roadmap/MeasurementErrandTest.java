package jp.michishirube.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.michishirube.GrantStory;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Violation;
import jp.michishirube.roadmap.api.BureauGrid;
import jp.michishirube.roadmap.api.CaseBehind;
import jp.michishirube.roadmap.api.CountedBodies;
import jp.michishirube.roadmap.api.IndicatorSeries;
import jp.michishirube.roadmap.api.IndicatorView;
import jp.michishirube.roadmap.api.MeasurementForm;
import jp.michishirube.roadmap.api.MeasurementState;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.PrefectureTile;
import jp.michishirube.roadmap.api.Roadmap;
import jp.michishirube.roadmap.api.RoadmapView;
import jp.michishirube.roadmap.api.SourceKind;
import jp.michishirube.roadmap.rule.Fraction;
import jp.michishirube.roadmap.rule.Status;
import jp.michishirube.security.NotAllowedException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Measurements of the roadmap")
class MeasurementErrandTest {
    private Story story;

    private <T> T open(Function<RoadmapService, T> question) {
        return story.application.as(Actor.PUBLIC, () -> question.apply(story.application.get(RoadmapService.class)));
    }

    private <T> T by(long user, Function<MeasurementService, T> act) {
        return story.application.as(user, () -> act.apply(story.application.get(MeasurementService.class)));
    }

    private static MeasurementForm form(String indicator, String region, String asOf, SourceKind kind, String value, String unit, String numerator, String denominator) {
        return new MeasurementForm(indicator, "2017-05", region, asOf, kind, kind == SourceKind.CASES ? "" : "架空の調査", value, unit, "", numerator, denominator, kind == SourceKind.SURVEY ? "120" : "", "", "", true);
    }

    private static MeasurementForm statistics(String indicator, String region, String asOf, String value, String unit) {
        return form(indicator, region, asOf, SourceKind.STATISTICS, value, unit, "", "");
    }

    private static MeasurementForm because(MeasurementForm f, String reason) {
        return new MeasurementForm(f.indicatorId(), f.edition(), f.region(), f.asOf(), f.sourceKind(), f.source(), f.value(), f.unit(), f.judged(), f.numerator(), f.denominator(), f.nonResponse(), f.remarks(), reason,
                f.fictional());
    }

    private IndicatorView indicator(String id) {
        return open(s -> s.dashboard(null)).orElseThrow().items().stream().filter(i -> i.place().indicator().id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> codes(Outcome<?> o) {
        return o.violations().stream().map(Violation::code).toList();
    }

    private long version(String id) {
        return by(story.ministryOfficer, s -> s.measurement(id)).orElseThrow().version();
    }

    private String approved(long officer, long director, MeasurementForm form) {
        String id = by(officer, s -> s.enter(form)).value();
        return by(director, s -> s.approve(id, version(id))).value();
    }

    @Test
    @DisplayName("at first hold the one actual of the sources, 288 of 1,788; of 32 indicators there is no data, which is not 0")
    void theOneActual() {
        try (Story s = new Story(TestDatabase.h2())) {
            story = s;
            RoadmapView view = open(r -> r.dashboard("")).orElseThrow();
            assertEquals(33, view.items().size());
            assertEquals(32, view.counts().get(Status.NO_DATA));
            MeasurementView only = indicator("open-data-1").last();
            assertEquals(List.of(288L, 1788L), List.of(only.numerator(), only.denominator()));
            assertEquals("16.11", only.value().text(2));
            assertEquals("0.16", indicator("open-data-1").verdict().achievement().text(2));
            assertTrue(only.fromSource() && only.source().contains("総務省資料") && !view.fictional());
            assertEquals(List.of(), open(r -> r.dashboard("2018-04")).orElseThrow().items(), "未登録");
            assertTrue(open(r -> r.dashboard("2020-01")).isEmpty());
            assertEquals(3, open(RoadmapService::versions).size());
            IndicatorSeries series = open(r -> r.indicator("open-data-1")).orElseThrow();
            assertEquals(List.of(Roadmap.Relation.UNKNOWN, Roadmap.Relation.UNKNOWN), series.breaks().stream().map(IndicatorSeries.Break::relation).toList());
            assertTrue(open(r -> r.indicator("open-data-9")).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("are entered, approved by another one of the same office, and only then known to everyone; a bureau's by its director, the whole country's by the Ministry's")
    void approval(TestDatabase database) {
        try (Story s = new Story(database)) {
            story = s;
            MeasurementForm ofBureau = form("open-data-1", "tohoku", "平成30年4月1日", SourceKind.SURVEY, "", "%", "60", "233");
            assertEquals(List.of("measurement.region"), codes(by(s.bureauOfficer, m -> m.enter(statistics("phr-1", "jp", "2018-04-01", "5", "団体")))));
            assertEquals(List.of("measurement.region"), codes(by(s.ministryOfficer, m -> m.enter(ofBureau))));
            assertEquals(List.of("measurement.region"), codes(by(s.otherBureauOfficer, m -> m.enter(ofBureau))));
            assertThrows(NotAllowedException.class, () -> by(s.officer, m -> m.enter(ofBureau)));
            String id = by(s.bureauOfficer, m -> m.enter(ofBureau)).value();
            assertTrue(open(r -> r.byBureau(null)).orElseThrow().last("open-data-1", "tohoku").isEmpty(), "not approved yet");
            assertEquals(List.of("measurement.not-yours"), codes(by(s.ministryDirector, m -> m.approve(id, version(id)))));
            assertThrows(NotAllowedException.class, () -> by(s.bureauOfficer, m -> m.approve(id, 1)));
            assertTrue(by(s.otherBureauOfficer, MeasurementService::open).isEmpty());
            assertEquals(List.of("measurement.note"), codes(by(s.bureauDirector, m -> m.sendBack(id, " ", version(id)))));
            long seen = version(id);
            by(s.bureauDirector, m -> m.sendBack(id, "回答のなかった数を確かめてください。", seen)).value();
            assertEquals(List.of("conflict", "measurement.not-waiting"), codes(by(s.bureauDirector, m -> m.approve(id, seen))));
            assertEquals(MeasurementState.RETURNED, by(s.bureauOfficer, MeasurementService::open).get(0).state());
            by(s.bureauOfficer, m -> m.mend(id, form("open-data-1", "tohoku", "平成30年4月1日", SourceKind.SURVEY, "", "%", "61", "233"), version(id))).value();
            by(s.bureauDirector, m -> m.approve(id, version(id))).value();
            BureauGrid grid = open(r -> r.byBureau(null)).orElseThrow();
            BureauGrid.Cell cell = grid.cell("open-data-1", "tohoku", 2018).orElseThrow();
            assertEquals(Fraction.of(6100, 233), cell.measurement().value());
            assertEquals(Status.BEHIND, cell.status());
            assertEquals("", cell.measurement().enteredName(), "the public sees posts, not names");
            assertTrue(cell.measurement().enteredAs().contains("東北総合通信局") && cell.measurement().decidedAs().contains("課長"));
            assertEquals(11, grid.bureaus().size());
            assertEquals("16.11", indicator("open-data-1").last().value().text(2), "a bureau's value is not the country's");
            List<String> events = database.inTransaction(() -> database.em().createNativeQuery("select action from audit_event where chain = 'roadmap/open-data-1' order by seq").getResultList().stream().map(Object::toString).toList());
            assertEquals(List.of("enter-measurement", "return-measurement", "mend-measurement", "approve-measurement"), events);
            String own = by(s.bureauDirector, m -> m.enter(statistics("phr-1", "tohoku", "2018-04-01", "3", "団体"))).value();
            assertEquals(List.of("measurement.own"), codes(by(s.bureauDirector, m -> m.approve(own, version(own)))), "nobody approves their own");
        }
    }

    @Test
    @DisplayName("of two offices are entered by whoever has a post in both, each for its own")
    void twoOffices() {
        try (Story s = new Story(TestDatabase.h2())) {
            story = s;
            s.appoint("kanto-officer", s.bureauOfficer, Authority.OWN);
            assertEquals(Set.of("tohoku", "kanto"), Set.copyOf(by(s.bureauOfficer, MeasurementService::regions)));
            for (String region : List.of("tohoku", "kanto")) {
                String id = by(s.bureauOfficer, m -> m.enter(statistics("phr-1", region, "2018-04-01", "3", "団体"))).value();
                assertTrue(by(s.auditor, m -> m.measurement(id)).orElseThrow().enteredAs().startsWith(region.equals("kanto") ? "関東総合通信局" : "東北総合通信局"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("are revised with a reason; the old value stays in the series, also that of a source")
    void revision(TestDatabase database) {
        try (Story s = new Story(database)) {
            story = s;
            String first = approved(s.ministryOfficer, s.ministryDirector, statistics("furusato-telework-1", "jp", "2018-03-31", "40", "箇所"));
            MeasurementForm other = statistics("furusato-telework-1", "jp", "2018-03-31", "42", "箇所");
            assertEquals(List.of("measurement.reason"), codes(by(s.ministryOfficer, m -> m.revise(first, other))));
            assertEquals(List.of("measurement.other"), codes(by(s.ministryOfficer, m -> m.revise(first, because(statistics("phr-1", "jp", "2018-03-31", "42", "団体"), "誤記")))));
            String second = by(s.ministryOfficer, m -> m.revise(first, because(other, "二か所の報告が遅れて届いたため"))).value();
            assertEquals(Fraction.of(40), indicator("furusato-telework-1").last().value(), "until it is approved the old one stands");
            assertEquals(List.of("measurement.being-revised"), codes(by(s.ministryOfficer, m -> m.revise(first, because(other, "もう一度")))));
            by(s.ministryDirector, m -> m.approve(second, version(second))).value();
            assertEquals(Fraction.of(42), indicator("furusato-telework-1").last().value());
            List<MeasurementView> series = open(r -> r.indicator("furusato-telework-1")).orElseThrow().series();
            assertEquals(List.of("40 REPLACED ", "42 APPROVED 二か所の報告が遅れて届いたため"), series.stream().map(m -> m.value() + " " + m.state() + " " + m.reason()).toList());
            assertEquals(first, series.get(1).replaces());
            String told = by(s.ministryOfficer, m -> m.revise("source-open-data-2017-07", because(form("open-data-1", "jp", "2017-07-31", SourceKind.STATISTICS, "", "%", "289", "1788"), "架空の訂正"))).value();
            by(s.ministryDirector, m -> m.approve(told, version(told))).value();
            assertEquals(289, indicator("open-data-1").last().numerator());
            assertEquals(2, open(r -> r.indicator("open-data-1")).orElseThrow().series().size(), "what the source tells is still there");
            assertEquals(List.of("measurement.being-revised"), codes(by(s.ministryOfficer, m -> m.revise("source-open-data-2017-07",
                    because(form("open-data-1", "jp", "2017-07-03", SourceKind.STATISTICS, "", "%", "290", "1788"), "もう一度")))), "once");
            String again = by(s.ministryOfficer, m -> m.revise(told, because(form("open-data-1", "jp", "2017-07-03", SourceKind.STATISTICS, "", "%", "291", "1788"), "日も違っていたため"))).value();
            by(s.ministryDirector, m -> m.approve(again, version(again))).value();
            assertEquals(291, indicator("open-data-1").last().numerator(), "what the source told does not come back by its later day");
            assertTrue(by(s.ministryOfficer, m -> m.measurement("\u0000")).isEmpty());
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}/{5} → {6} at {7}")
    @CsvSource(nullValues = "-", value = {
        "open-data-1,2018-04-01,100.1,%,-,-,measurement.above-hundred,value",
        "open-data-1,2018-04-01,-,%,1789,1788,measurement.above-denominator,numerator",
        "open-data-1,2018-04-01,-,%,10,0,measurement.denominator,denominator",
        "open-data-1,2018-04-01,-,%,10,-,measurement.half,denominator",
        "open-data-1,2018-04-01,17.0,%,288,1788,measurement.disagree,value",
        "open-data-1,2018-04-01,-,%,-,-,measurement.nothing,value",
        "open-data-1,2018-04-01,16.1,団体,-,-,measurement.unit,unit",
        "open-data-1,2016-03-31,16.1,%,-,-,measurement.year,asOf",
        "open-data-1,2021-04-01,16.1,%,-,-,measurement.year,asOf",
        "open-data-1,2018-05-11,16.1,%,-,-,measurement.future,asOf",
        "open-data-1,たぶん春,16.1,%,-,-,measurement.as-of,asOf",
        "open-data-1,2018-04-01,-5,%,-,-,measurement.value,value",
        "phr-1,2018-04-01,8.5,団体,-,-,measurement.whole,value",
        "telework-1,2018-04-01,1.8,倍,-,-,measurement.base,denominator",
        "5g-1,2018-04-01,50,-,-,-,measurement.in-words,value",
        "nothing-1,2018-04-01,50,-,-,-,measurement.indicator,indicatorId",
    })
    @DisplayName("that cannot be are refused, with the field and the rule")
    void refused(String indicator, String asOf, String value, String unit, String numerator, String denominator, String code, String field) {
        MeasurementForm form = new MeasurementForm(indicator, "2017-05", "jp", asOf, SourceKind.STATISTICS, "架空", value, unit, "", numerator, denominator, "", "", "", true);
        List<Violation> violations = MeasurementReading.read(form, RoadmapReadingTest.shipped(), Story.MORNING.toLocalDate()).violations();
        assertTrue(violations.stream().anyMatch(v -> v.code().equals(code) && v.field().equals(field)), violations.toString());
    }

    @Test
    @DisplayName("are read as people write them: full width, separators, a percent sign; of a survey the non-response is asked for; words need their grounds")
    void read() {
        Function<MeasurementForm, Outcome<MeasurementReading>> read = f -> MeasurementReading.read(f, RoadmapReadingTest.shipped(), Story.MORNING.toLocalDate());
        assertEquals(Fraction.of(1234), read.apply(statistics("phr-2", "jp", "平成30年3月31日", "１，２３４", "人")).value().value());
        assertEquals(Fraction.parse("16.1"), read.apply(statistics("open-data-1", "jp", "2018-03-31", "16.1％", "%")).value().value());
        assertEquals(Fraction.of(3, 2), read.apply(form("telework-1", "jp", "2018-03-31", SourceKind.STATISTICS, "1.5", "倍", "30", "20")).value().value());
        MeasurementForm survey = new MeasurementForm("phr-1", "2017-05", "jp", "2018-03-31", SourceKind.SURVEY, "調査", "3", "団体", "", "", "", "", "", "", true);
        assertEquals(List.of("measurement.non-response"), codes(read.apply(survey)));
        MeasurementForm words = new MeasurementForm("5g-1", "2017-05", "jp", "2018-03-31", SourceKind.STATEMENT, "架空の確認", "", "", "ON_TRACK", "", "", "", "", "", true);
        assertEquals(List.of("measurement.grounds"), codes(read.apply(words)));
        assertEquals(List.of("measurement.indicator"), codes(MeasurementReading.read(survey, new Roadmaps(new RoadmapKind()).find("2018-04").orElseThrow(), Story.MORNING.toLocalDate())), "未登録");
        assertEquals(List.of("measurement.not-counted"), codes(read.apply(form("phr-1", "jp", "2018-03-31", SourceKind.CASES, "", "団体", "", ""))));
        MeasurementForm countedWords = new MeasurementForm("5g-1", "2017-05", "jp", "2018-03-31", SourceKind.CASES, "", "", "", "ON_TRACK", "", "", "", "架空の根拠", "", true);
        assertEquals(List.of("measurement.not-counted"), codes(read.apply(countedWords)), "words are not counted either");
        assertEquals(List.of("measurement.counted"), codes(read.apply(form("smart-farming-1", "jp", "2018-03-31", SourceKind.CASES, "9", "地域", "", ""))));
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("counted from cases count each body once, from its completion on, and open to the cases")
    void fromCases(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            story = g.s;
            String grant = g.decided();
            assertEquals(new CountedBodies(0, 0, false), indicator("smart-farming-1").counted(), "the result is not announced");
            story.run("insert into call_result (call_id, announced_at) values ('" + Story.CALL + "', timestamp with time zone '2018-07-20 01:00:00+00')");
            assertEquals(new CountedBodies(1, 0, false), indicator("smart-farming-1").counted());
            assertNull(indicator("phr-1").counted());
            g.finalised(g.reported(grant, GrantStory.costs("cost-", 5_000_000, 4_000_000, 1_000_000, 2_000_000, 0)));
            assertEquals(new CountedBodies(1, 1, false), indicator("smart-farming-1").counted());
            assertEquals(List.of("秋田県 1"), open(r -> r.byPrefecture("smart-farming")).stream().filter(t -> t.bodies().completed() > 0).map((PrefectureTile t) -> t.name() + " " + t.bodies().completed()).toList());
            assertEquals(47, open(r -> r.byPrefecture("")).size());
            assertEquals(Optional.of(new CountedBodies(1, 1, false)), by(story.bureauOfficer, m -> m.counted("smart-farming-1", "tohoku")), "told before it is entered");
            assertEquals(Optional.of(new CountedBodies(0, 0, false)), by(story.otherBureauOfficer, m -> m.counted("smart-farming-1", "kanto")));
            assertTrue(by(story.bureauOfficer, m -> m.counted("smart-farming-1", "jp")).isEmpty() && by(story.bureauOfficer, m -> m.counted("phr-1", "tohoku")).isEmpty());
            MeasurementForm counted = form("smart-farming-1", "jp", "2019-03-10", SourceKind.CASES, "", "地域", "", "");
            String id = approved(story.ministryOfficer, story.ministryDirector, counted);
            assertEquals(Fraction.of(1), indicator("smart-farming-1").last().value());
            assertEquals(List.of(Story.YUZAWA), by(story.auditor, m -> m.cases(id)).stream().map(c -> c.organisationId()).toList());
            assertTrue(by(story.bureauOfficer, m -> m.cases(id)).isEmpty(), "the country's evidence is the Ministry's");
            assertEquals(List.of(), open(r -> r.indicator("smart-farming-1")).orElseThrow().cases(), "cases are for staff");
            assertEquals(1, story.application.as(story.bureauOfficer, () -> story.application.get(RoadmapService.class).indicator("smart-farming-1")).orElseThrow().cases().size());
            String before = approved(story.ministryOfficer, story.ministryDirector, form("smart-farming-1", "jp", "2018-12-31", SourceKind.CASES, "", "地域", "", ""));
            assertEquals(Fraction.ZERO, by(story.ministryOfficer, m -> m.measurement(before)).orElseThrow().value(), "not completed then");
            assertEquals(Fraction.of(1), indicator("smart-farming-1").last().value(), "the latest day of the year stands");
            story.run("update organisation set successor_id = '052035' where id = '" + Story.YUZAWA + "'");
            CaseBehind merged = story.application.as(story.auditor, () -> story.application.get(RoadmapService.class).indicator("smart-farming-1")).orElseThrow().cases().get(0);
            assertEquals("052035 横手市", merged.organisationId() + " " + merged.organisationName(), "a merged body is followed, under its name of now");
            story.run("update organisation set kind = 'OTHER', prefecture_code = '06' where id = '052035'");
            assertEquals(List.of("山形県 1"), open(r -> r.byPrefecture("smart-farming")).stream().filter(t -> t.bodies().completed() > 0).map(t -> t.name() + " " + t.bodies().completed()).toList(),
                    "where it lies now");
            assertEquals("0", database.inTransaction(() -> database.em().createNativeQuery("select local_government from rv_subsidised_model").getSingleResult()).toString(), "and as what it is now");
        }
    }

    @Test
    @DisplayName("are read in eight statements at most, whatever their number, and are files too")
    void statements() throws IOException {
        TestDatabase database = TestDatabase.h2();
        try (Story s = new Story(database)) {
            story = s;
            open(r -> r.dashboard(null));
            int few = database.statementsOf(() -> open(r -> r.dashboard(null)));
            for (int day : IntStream.rangeClosed(1, 9).toArray()) {
                approved(s.ministryOfficer, s.ministryDirector, statistics("phr-1", "jp", "2018-04-0" + day, Integer.toString(day), "団体"));
                approved(s.ministryOfficer, s.ministryDirector, statistics("phr-2", "jp", "201" + (day < 5 ? 7 : 8) + "-04-0" + day, Integer.toString(day), "人"));
            }
            int many = database.statementsOf(() -> open(r -> r.dashboard(null)));
            assertTrue(few <= 8 && many <= 8, few + ", " + many);
            int grid = database.statementsOf(() -> open(r -> r.byBureau(null)));
            assertTrue(grid <= 8, "" + grid);
            assertEquals(List.of(Fraction.of(9)), indicator("phr-1").measurements().stream().map(MeasurementView::value).toList(), "one a fiscal year, the latest");
            assertEquals(List.of(Fraction.of(4), Fraction.of(9)), indicator("phr-2").measurements().stream().map(MeasurementView::value).toList());
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            open(r -> r.file("", "csv")).orElseThrow().writeTo(csv);
            List<String> lines = csv.toString(StandardCharsets.UTF_8).lines().toList();
            assertEquals(34, lines.size());
            assertTrue(lines.get(21).contains("open-data-1") && lines.get(21).contains("16.1074,288,1788,STATISTICS,総務省資料(2018年)"), lines.get(21));
            ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
            open(r -> r.file("", "xlsx")).orElseThrow().writeTo(xlsx);
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
                assertTrue(book.getSheetAt(0).getFitToPage() && book.getSheetAt(0).getColumnBreaks().length == 0, "printed on the width of one sheet");
            }
            assertTrue(open(r -> r.file("", "pdf")).orElseThrow().size() > 1000);
            assertTrue(open(r -> r.file("2018-04", "csv")).isEmpty() && open(r -> r.file("", "exe")).isEmpty());
            assertFalse(open(r -> r.dashboard(null)).orElseThrow().items().stream().noneMatch(IndicatorView::fictional));
        }
    }
}
