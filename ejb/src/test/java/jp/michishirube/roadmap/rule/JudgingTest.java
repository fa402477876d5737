package jp.michishirube.roadmap.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import jp.michishirube.kernel.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An indicator is judged by the rule of its own kind")
class JudgingTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 5, 10);
    private static final LocalDate HALFWAY = LocalDate.of(2018, 9, 30);
    private static final LocalDate AFTER = LocalDate.of(2021, 4, 1);

    private static Aim aim(TargetKind kind, String value) {
        return new Aim(kind, value == null ? null : Fraction.parse(value), kind == TargetKind.INTERIM_ONLY ? 2017 : 2020, 2016, Fraction.of(9, 10), Fraction.of(8, 10), new Text("件", "items"));
    }

    private static Verdict judge(TargetKind kind, String target, String value, LocalDate asOf, LocalDate day) {
        return Judging.judge(aim(kind, target), value == null ? null : Reading.of(Fraction.parse(value), asOf), day);
    }

    private static Verdict judge(TargetKind kind, String target, String value, LocalDate day) {
        return judge(kind, target, value, day, day);
    }

    @Test
    @DisplayName("at least a number: 100 of 100 is achieved; before that the straight line of the day is the guide")
    void atLeast() {
        assertEquals(Status.ACHIEVED, judge(TargetKind.AT_LEAST, "100", "100", TODAY).status());
        // half of the five years are over on 2018-09-30: 913 of 1826 days
        Verdict onTrack = judge(TargetKind.AT_LEAST, "100", "50", HALFWAY);
        assertEquals(Status.ON_TRACK, onTrack.status());
        assertEquals(Fraction.of(1, 2), onTrack.achievement());
        assertEquals(Fraction.of(50, 3), onTrack.needed(), "the other 50 in fiscal 2018, 2019 and 2020");
        assertEquals(Status.ATTENTION, judge(TargetKind.AT_LEAST, "100", "49", HALFWAY).status());
        assertEquals(Status.ATTENTION, judge(TargetKind.AT_LEAST, "100", "40", HALFWAY).status(), "eight tenths of the guide");
        assertEquals(Status.BEHIND, judge(TargetKind.AT_LEAST, "100", "39", HALFWAY).status());
        Verdict over = judge(TargetKind.AT_LEAST, "100", "99", AFTER);
        assertEquals(Status.BEHIND, over.status(), "the target's year is over");
        assertNull(over.needed());
        assertEquals(Fraction.of(5, 4), judge(TargetKind.AT_LEAST, "100", "125", TODAY).achievement());
    }

    @Test
    @DisplayName("about a number: nine tenths of it count as reached, and the reason says so")
    void about() {
        Verdict enough = judge(TargetKind.ABOUT, "20", "18", TODAY);
        assertEquals(Status.ACHIEVED, enough.status());
        assertEquals(Fraction.of(9, 10), enough.achievement());
        assertTrue(enough.reason().ja().contains("仮定") && enough.reason().en().contains("assumed"), enough.reason().toString());
        assertEquals(Status.BEHIND, judge(TargetKind.ABOUT, "20", "17", AFTER).status());
    }

    @Test
    @DisplayName("so many times: what counts is the way from once, so that no change is nothing and a fall is not less than nothing")
    void times() {
        assertEquals(Fraction.ZERO, judge(TargetKind.TIMES, "3", "1", TODAY).achievement());
        assertEquals(Fraction.ZERO, judge(TargetKind.TIMES, "3", "0.5", TODAY).achievement());
        Verdict twice = judge(TargetKind.TIMES, "3", "2", HALFWAY);
        assertEquals(Fraction.of(1, 2), twice.achievement());
        assertEquals(Status.ON_TRACK, twice.status());
        assertEquals(Fraction.of(1, 3), twice.needed());
        assertEquals(Status.ACHIEVED, judge(TargetKind.TIMES, "3", "3", TODAY).status());
    }

    @Test
    @DisplayName("in each year: every year stands for itself, and one that still runs is compared with the part that is over")
    void perYear() {
        assertEquals(Status.ACHIEVED, judge(TargetKind.PER_YEAR, "3000", "3009", LocalDate.of(2018, 3, 31), TODAY).status());
        Verdict missed = judge(TargetKind.PER_YEAR, "3000", "2900", LocalDate.of(2018, 3, 31), TODAY);
        assertEquals(Status.ATTENTION, missed.status());
        assertEquals(Fraction.of(3000), missed.needed(), "this year needs all of it: years are not added up");
        assertEquals(Status.BEHIND, judge(TargetKind.PER_YEAR, "3000", "2399", LocalDate.of(2018, 3, 31), TODAY).status());
        Verdict running = judge(TargetKind.PER_YEAR, "3000", "400", TODAY);
        assertEquals(Status.ON_TRACK, running.status(), "40 of 365 days ask for 329");
        assertEquals(Fraction.of(2600), running.needed());
        assertTrue(running.reason().ja().contains("足し合わせません"), running.reason().ja());
    }

    @Test
    @DisplayName("a share: 288 of 1,788 local governments are 16.1 % of 100 %, exactly 24/149, and behind the guide of July 2017")
    void share() {
        Aim openData = new Aim(TargetKind.SHARE, Fraction.of(100), 2020, 2016, Fraction.of(9, 10), Fraction.of(8, 10), new Text("%", "%"));
        Verdict v = Judging.judge(openData, Reading.of(Fraction.of(288, 1788).times(Fraction.of(100)), LocalDate.of(2017, 7, 31)), TODAY);
        assertEquals(Status.BEHIND, v.status());
        assertEquals(Fraction.of(24, 149), v.achievement());
        assertEquals("0.16", v.achievement().text(2));
        assertEquals(Fraction.of(100).minus(Fraction.of(28800, 1788)).by(Fraction.of(3)), v.needed());
        assertEquals("目標100%に対し、平成29年7月31日に約16.1%（約16.1%）です。2016年度の初めから2020年度の末日へ直線で進むとした同じ日の目安は約26.7%で、その約60.4%です（80%未満を遅れとします。目安は仮定）。", v.reason().ja());
        assertEquals("about 16.1% on 2017-07-31 against a target of 100% (about 16.1%). The guide of that day on a straight line from the start of fiscal 2016 to the end of fiscal 2020 is about 26.7%;"
                + " this is about 60.4% of the way it asks for (below 80% is behind; the guide is assumed).", v.reason().en());
        assertEquals(Status.BEHIND, Judging.judge(openData, Reading.of(Fraction.parse("99.9999"), AFTER), AFTER).status(), "almost all is not all");
    }

    @Test
    @DisplayName("in words: what people judged stands, and there is never a percentage")
    void qualitative() {
        Verdict v = Judging.judge(aim(TargetKind.QUALITATIVE, null), Reading.judged(Status.ATTENTION, TODAY), AFTER);
        assertEquals(Status.ATTENTION, v.status());
        assertNull(v.achievement());
        assertNull(v.needed());
        assertTrue(!v.reason().ja().contains("%") && v.reason().ja().contains("割合では表しません"), v.reason().ja());
        assertThrows(IllegalArgumentException.class, () -> Reading.judged(Status.NO_DATA, TODAY));
    }

    @Test
    @DisplayName("to be decided: nothing is judged, whatever was measured")
    void toBeDecided() {
        Verdict v = judge(TargetKind.TO_BE_DECIDED, null, "500", TODAY);
        assertEquals(Status.NO_DATA, v.status());
        assertNull(v.achievement());
        assertEquals("目標の値が決まっていないため、判定しません。", v.reason().ja());
    }

    @Test
    @DisplayName("an interim target only: it is judged for its own year, and nothing says how much of 2020 is reached")
    void interimOnly() {
        assertEquals(Status.ON_TRACK, judge(TargetKind.INTERIM_ONLY, "15", "15", TODAY).status(), "never achieved: 2020 has no number");
        assertEquals(Status.ON_TRACK, judge(TargetKind.INTERIM_ONLY, "15", "40", AFTER).status());
        Verdict missed = judge(TargetKind.INTERIM_ONLY, "15", "13", LocalDate.of(2018, 3, 31), TODAY);
        assertEquals(Status.BEHIND, missed.status(), "fiscal 2017 is over");
        assertNull(missed.achievement());
        assertEquals(Status.ATTENTION, judge(TargetKind.INTERIM_ONLY, "15", "9", LocalDate.of(2017, 7, 31)).status());
        assertTrue(missed.reason().ja().contains("最終年の目標の値は資料にない"), missed.reason().ja());
    }

    @Test
    @DisplayName("without a measurement there is no data, which is not 0; 0 is behind")
    void missing() {
        for (TargetKind kind : TargetKind.values()) {
            Verdict v = judge(kind, kind.hasValue() ? "10" : null, null, TODAY);
            assertEquals(Status.NO_DATA, v.status(), kind.name());
            assertNull(v.achievement());
        }
        Verdict zero = judge(TargetKind.AT_LEAST, "10", "0", TODAY);
        assertEquals(Status.BEHIND, zero.status());
        assertEquals(Fraction.ZERO, zero.achievement());
    }
}
