package jp.michishirube.subsidy.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import jp.michishirube.kernel.FiscalYear;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The days of a grant")
class GrantDaysTest {
    private static final MonthDay APRIL_10 = MonthDay.of(4, 10);

    @Test
    void an_application_is_withdrawn_within_twenty_days_of_the_notice_whose_own_day_is_not_counted() {
        assertEquals(LocalDate.of(2018, 8, 21), GrantDays.withdrawal(LocalDate.of(2018, 8, 1), 20));
    }

    @ParameterizedTest
    @DisplayName("the performance report is due a month after completion or on 10 April, whichever comes first")
    @CsvSource({"2018-12-20, 2019-01-20", "2019-03-05, 2019-04-05", "2019-03-10, 2019-04-10", "2019-03-31, 2019-04-10", "2019-04-01, 2019-05-01", "2019-01-31, 2019-02-28"})
    void performance(LocalDate completed, LocalDate due) {
        assertEquals(due, GrantDays.performance(completed, 1, APRIL_10));
    }

    @Test
    void what_was_not_complete_when_its_year_ended_is_reported_by_30_April() {
        assertEquals(LocalDate.of(2019, 4, 30), GrantDays.fiscalYearReport(new FiscalYear(2018)));
    }

    @Test
    void books_are_kept_five_years_after_the_fiscal_year_of_completion() {
        assertEquals(LocalDate.of(2021, 3, 31), GrantDays.retention(LocalDate.of(2015, 8, 31), 5));
    }

    @Property
    void a_report_is_never_due_before_completion_nor_after_10_April_of_the_next_year(@ForAll @IntRange(max = 4000) int day) {
        LocalDate completed = LocalDate.of(2015, 4, 1).plusDays(day);
        LocalDate due = GrantDays.performance(completed, 1, APRIL_10);
        assertTrue(due.isAfter(completed) && !due.isAfter(APRIL_10.atYear(FiscalYear.of(completed).year() + 1)), () -> completed + " " + due);
    }
}
