package jp.michishirube.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"平成30年6月1日,2018-06-01", "H30.6.1,2018-06-01", "h30/06/01,2018-06-01", "Ｈ３０．６．１,2018-06-01", "2018-06-01,2018-06-01",
            "2018/6/1,2018-06-01", "２０１８年６月１日,2018-06-01", "20180601,2018-06-01", "２０１８０６０１,2018-06-01", "2018.6.1,2018-06-01",
            "平成31年3月31日,2019-03-31", "平成32年3月31日,2020-03-31", "令和元年5月1日,2019-05-01", "R1.5.1,2019-05-01", "令和2年4月1日,2020-04-01",
            "昭和64年1月7日,1989-01-07", "平成元年1月8日,1989-01-08", "平成30年6月1日（金）,2018-06-01", "2018年 6月 1日,2018-06-01",
            "2020-02-29,2020-02-29", "大正15年12月24日,1926-12-24", "明治元年1月25日,1868-01-25"})
    void understood(String typed, LocalDate day) {
        assertEquals(Outcome.done(day), DateText.parse(typed));
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource({"2018-02-29,date.notInCalendar", "2018-13-01,date.notInCalendar", "20180631,date.notInCalendar", "明日,date.notDate",
            "30年6月1日,date.year", "0030-06-01,date.year", "昭和64年1月8日,date.era", "平成元年1月7日,date.era", "令和元年4月30日,date.era",
            "H0.1.1,date.era", "6月1日,date.notDate", "2018年6月,date.notDate", "'',date.empty", "2018-06-01T10:00,date.notDate"})
    void refused(String typed, String code) {
        Violation violation = DateText.parse(typed).violations().get(0);
        assertEquals(code, violation.code());
        assertTrue(violation.message().ja().endsWith("。") && violation.message().en().endsWith("."));
    }

    @Property
    void aDateInTheJapaneseCalendarIsReadBack(@ForAll @IntRange(min = -35_000, max = 60_000) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        assertEquals(day, DateText.parse(Wareki.date(day)).value());
        assertEquals(day, DateText.parse(day.toString()).value());
    }

    @Property
    void anyTextGivesADayOrAReason(@ForAll String text) {
        Outcome<LocalDate> outcome = DateText.parse(text);
        assertTrue(outcome.isDone() != !outcome.violations().isEmpty());
    }

    @Test
    @DisplayName("the fiscal year runs from 1 April to 31 March, and 2019 has two names")
    void fiscalYear() {
        assertEquals(new FiscalYear(2017), FiscalYear.of(LocalDate.of(2018, 3, 31)));
        assertEquals(new FiscalYear(2018), FiscalYear.of(LocalDate.of(2018, 4, 1)));
        assertTrue(new FiscalYear(2018).contains(LocalDate.of(2019, 3, 31)));
        assertFalse(new FiscalYear(2018).contains(LocalDate.of(2019, 4, 1)));
        assertEquals("平成30年度", new FiscalYear(2018).ja());
        assertEquals("平成31年度（令和元年度）", new FiscalYear(2019).ja());
        assertEquals("令和2年度", new FiscalYear(2020).ja());
    }

    @Property
    void everyDayLiesInItsFiscalYear(@ForAll @IntRange(min = 0, max = 40_000) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        FiscalYear year = FiscalYear.of(day);
        assertFalse(day.isBefore(year.firstDay()) || day.isAfter(year.lastDay()));
    }

    @Test
    @DisplayName("the clock's day is the day in Tokyo")
    void today() {
        Clock clock = () -> Instant.parse("2018-05-09T15:00:00Z");
        assertEquals(LocalDate.of(2018, 5, 10), clock.today());
    }

    @Test
    @DisplayName("the first year of an era is 元年")
    void wareki() {
        assertEquals("平成30年5月31日", Wareki.date(LocalDate.of(2018, 5, 31)));
        assertEquals("令和元年5月1日", Wareki.date(LocalDate.of(2019, 5, 1)));
        assertEquals("平成31年4月30日", Wareki.date(LocalDate.of(2019, 4, 30)));
    }
}
