package jp.michishirube.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.stream.Stream;
import jp.michishirube.kernel.CsvFile.Row;
import jp.michishirube.roadmap.api.Roadmap;
import jp.michishirube.roadmap.rule.Aim;
import jp.michishirube.roadmap.rule.Fraction;
import jp.michishirube.roadmap.rule.Judging;
import jp.michishirube.roadmap.rule.Reading;
import jp.michishirube.roadmap.rule.Status;
import jp.michishirube.roadmap.rule.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Each of the 33 indicators")
class AllIndicatorsTest {
    private static final LocalDate MIDDLE = LocalDate.of(2018, 9, 30);
    private static final LocalDate END = LocalDate.of(2021, 3, 31);
    private static final LocalDate AFTER = LocalDate.of(2021, 4, 1);
    private static final Roadmap ROADMAP = RoadmapReadingTest.shipped();

    private static Verdict at(Aim aim, Fraction value, LocalDate asOf, LocalDate day) {
        return Judging.judge(aim, Reading.of(value, asOf), day);
    }

    @TestFactory
    @DisplayName("is judged by a test of its own kind, with the numbers of the source")
    Stream<DynamicTest> judged() {
        return RoadmapReadingTest.SOURCE.stream().map(row -> DynamicTest.dynamicTest(row.get("no") + " " + row.get("target_text_verbatim"), () -> {
            Aim aim = ROADMAP.places().get(Integer.parseInt(row.get("no")) - 1).indicator().aim();
            assertEquals(Status.NO_DATA, Judging.judge(aim, null, MIDDLE).status(), "missing is not 0");
            switch (row.get("operator")) {
                case ">=" -> atLeast(aim, row);
                case "~" -> about(aim, row);
                case "x" -> times(aim, row);
                case "expand_from" -> interim(aim, row);
                case "qualitative" -> words(aim);
                default -> undecided(aim);
            }
        }));
    }

    private static Fraction value(Row row) {
        return Fraction.parse(row.get("target_value"));
    }

    private static void atLeast(Aim aim, Row row) {
        boolean yearly = row.get("target_unit").endsWith("/年");
        Fraction target = value(row);
        assertEquals(Status.ACHIEVED, at(aim, target, END, AFTER).status());
        assertEquals(Fraction.ONE, at(aim, target, END, AFTER).achievement());
        assertEquals(yearly ? Status.ATTENTION : Status.BEHIND, at(aim, target.times(Fraction.of(999, 1000)), END, AFTER).status(), "a thousandth less is not reached");
        Verdict half = at(aim, target.times(Fraction.of(1, 2)), MIDDLE, MIDDLE);
        assertEquals(Fraction.of(1, 2), half.achievement());
        assertEquals(yearly ? Status.ATTENTION : Status.ON_TRACK, half.status(), "half of the way after half of the five years; of a single year 183 of 365 days");
        assertEquals(yearly ? target.times(Fraction.of(1, 2)) : target.times(Fraction.of(1, 6)), half.needed());
    }

    private static void about(Aim aim, Row row) {
        assertEquals(Status.ACHIEVED, at(aim, value(row).times(Fraction.of(9, 10)), END, AFTER).status());
        assertEquals(Status.BEHIND, at(aim, value(row).times(Fraction.of(89, 100)), END, AFTER).status());
        assertEquals(Fraction.of(89, 100), at(aim, value(row).times(Fraction.of(89, 100)), END, AFTER).achievement());
    }

    private static void times(Aim aim, Row row) {
        assertEquals(Fraction.ZERO, at(aim, Fraction.ONE, MIDDLE, MIDDLE).achievement());
        assertEquals(Fraction.of(1, 2), at(aim, Fraction.of(2), MIDDLE, MIDDLE).achievement());
        assertEquals(Status.ACHIEVED, at(aim, value(row), END, AFTER).status());
    }

    private static void interim(Aim aim, Row row) {
        Verdict reached = at(aim, value(row), LocalDate.of(2018, 3, 31), MIDDLE);
        assertEquals(Status.ON_TRACK, reached.status());
        assertNull(reached.achievement(), "15 is of 2017, never the target of 2020");
        assertEquals(Status.ON_TRACK, at(aim, value(row), END, AFTER).status());
        assertEquals(Status.BEHIND, at(aim, Fraction.of(10), LocalDate.of(2018, 3, 31), MIDDLE).status());
    }

    private static void words(Aim aim) {
        for (Status s : Stream.of(Status.values()).filter(s -> s != Status.NO_DATA).toList()) {
            Verdict v = Judging.judge(aim, Reading.judged(s, MIDDLE), MIDDLE);
            assertEquals(s, v.status());
            assertNull(v.achievement());
            assertTrue(!v.reason().ja().contains("%"));
        }
    }

    private static void undecided(Aim aim) {
        Verdict v = at(aim, Fraction.of(500), END, AFTER);
        assertEquals(Status.NO_DATA, v.status());
        assertNull(v.achievement());
        assertNotNull(v.reason());
    }
}
