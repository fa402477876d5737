package jp.michishirube.dispatch.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.rule.Basis;
import jp.michishirube.programme.rule.DispatchRules;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The limits of a dispatch")
class DispatchLimitsTest {
    static final DispatchRules H29 = rules(false, Optional.empty(), LocalDate.of(2018, 3, 9));
    static final DispatchRules H30 = rules(true, Optional.empty(), LocalDate.of(2019, 3, 8));
    static final DispatchRules R7 = rules(true, Optional.of(10), LocalDate.of(2026, 2, 27));

    private static DispatchRules rules(boolean split, Optional<Integer> online, LocalDate last) {
        return new DispatchRules(3, 7, split, online, last, Yen.of(1_000_000), Yen.of(90_000), Yen.of(12_000), 5, 7, false, false, List.of("観光"), Set.of(), "secretariat",
                new DispatchRules.Letters("総情地", "局長", "a/1", "b/1", "c/1", "d/1"), new Basis("資料", Basis.Certainty.HIGH, "advisor-2017/1"));
    }

    private static Visit visit(int year, int month, int day, int minutes, boolean online, Visit.Part part) {
        return new Visit(LocalDate.of(year, month, day), minutes, online, part);
    }

    private static List<Visit> days(DispatchRules rules, int days, int minutes) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            visits.add(new Visit(rules.lastDay().minusDays(20 - i), minutes, false, Visit.Part.MAIN));
        }
        return visits;
    }

    private static List<String> broken(DispatchRules rules, List<Visit> visits) {
        return DispatchLimits.broken(rules, FiscalYear.of(rules.lastDay()), visits).stream().map(v -> v.code()).toList();
    }

    @Test
    @DisplayName("of fiscal 2017 are three days of seven hours: the eighth hour and the fourth day are refused with what remains")
    void h29() {
        assertEquals(List.of(), broken(H29, days(H29, 3, 420)));
        assertEquals(List.of("visit.day-hours"), broken(H29, days(H29, 1, 450)));
        assertEquals(List.of("visit.days"), broken(H29, days(H29, 4, 60)));
        assertTrue(DispatchLimits.broken(H29, FiscalYear.of(H29.lastDay()), days(H29, 4, 60)).get(0).message().ja().contains("残りは0日"));
        assertEquals("残り　1日（1日7時間まで、計3日のうち）", DispatchLimits.remains(H29, days(H29, 2, 420)).ja());
        assertEquals(List.of("visit.no-online"), broken(H29, List.of(visit(2018, 3, 1, 60, true, Visit.Part.MAIN))));
    }

    @Test
    @DisplayName("of fiscal 2018 let a meeting beforehand and a follow-up lie on other days, within the hours of three days")
    void split() {
        List<Visit> visits = new ArrayList<>(days(H30, 3, 300));
        visits.add(visit(2019, 2, 1, 120, true, Visit.Part.BEFOREHAND));
        visits.add(visit(2019, 3, 8, 120, false, Visit.Part.FOLLOW_UP));
        assertEquals(List.of(), broken(H30, visits));
        visits.add(visit(2019, 3, 7, 330, false, Visit.Part.FOLLOW_UP));
        assertEquals(List.of("visit.total-hours"), broken(H30, visits));
        assertEquals(List.of("visit.days"), broken(H30, days(H30, 4, 60)));
    }

    @Test
    @DisplayName("of fiscal 2025 are ten hours where all is online: the eleventh is refused with what remains")
    void online() {
        List<Visit> ten = List.of(visit(2025, 6, 2, 300, true, Visit.Part.MAIN), visit(2025, 6, 9, 300, true, Visit.Part.MAIN));
        assertEquals(List.of(), broken(R7, ten));
        assertEquals("残り　オンライン0時間（計10時間のうち）", DispatchLimits.remains(R7, ten).ja());
        List<Visit> eleven = new ArrayList<>(ten);
        eleven.add(visit(2025, 6, 16, 60, true, Visit.Part.MAIN));
        assertEquals(List.of("visit.online-hours"), broken(R7, eleven));
        assertTrue(DispatchLimits.broken(R7, new FiscalYear(2025), eleven).get(0).message().ja().contains("残りは0時間"));
        eleven.set(2, visit(2025, 6, 16, 60, false, Visit.Part.MAIN));
        assertEquals(List.of(), broken(R7, eleven), "with a visit on site it is a dispatch of three days");
    }

    @Test
    @DisplayName("end with the last day of dispatch, which is one still")
    void lastDay() {
        assertEquals(List.of(), broken(H29, List.of(visit(2018, 3, 9, 60, false, Visit.Part.MAIN))));
        assertEquals(List.of("visit.last-day"), broken(H29, List.of(visit(2018, 3, 10, 60, false, Visit.Part.MAIN))));
        assertEquals(List.of("visit.last-day"), broken(H29, List.of(visit(2017, 3, 31, 60, false, Visit.Part.MAIN))));
    }

    @Property(tries = 300)
    @Label("hold exactly for up to three days of up to seven hours")
    void exactly(@ForAll @IntRange(min = 1, max = 6) int days, @ForAll @IntRange(min = 1, max = 20) int halfHours) {
        boolean fits = days <= 3 && halfHours <= 14;
        assertEquals(fits, broken(H29, days(H29, days, halfHours * 30)).isEmpty());
    }

    @Test
    @DisplayName("are planned with a day each on site and with the hours online, rounded up to yen")
    void cost() {
        assertEquals(Yen.of(180_000), DispatchLimits.cost(H29, days(H29, 2, 60)));
        assertEquals(Yen.of(90_000 + 18_000), DispatchLimits.cost(R7, List.of(visit(2025, 6, 2, 300, false, Visit.Part.MAIN), visit(2025, 6, 9, 90, true, Visit.Part.FOLLOW_UP))));
        assertEquals("1.5", DispatchLimits.hours(90));
        assertEquals("7", DispatchLimits.hours(420));
    }
}
