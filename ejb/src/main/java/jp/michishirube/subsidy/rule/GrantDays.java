package jp.michishirube.subsidy.rule;

import java.time.LocalDate;
import java.time.MonthDay;
import jp.michishirube.kernel.FiscalYear;

/** The days of a grant; every one given is the last on which something may be done (inclusive, Japan's calendar). */
public final class GrantDays {
    /** For what was not complete when its fiscal year ended (施行令8条): a special reason may extend it. */
    private static final MonthDay OF_THE_YEAR = MonthDay.of(4, 30);

    private GrantDays() {
    }

    /**
     * Until when an application may be withdrawn (法9条; 要綱8条2項: within 20 days of the notice).
     *
     * @param notified the day the notice arrived, which is not counted (民法140条)
     */
    public static LocalDate withdrawal(LocalDate notified, int days) {
        return notified.plusDays(days);
    }

    /**
     * When the performance report of a completed or abandoned project is due (法14条): so many months after it, or on a day of the next
     * fiscal year, whichever comes first.
     *
     * @param latest such as 10 April
     */
    public static LocalDate performance(LocalDate completed, int months, MonthDay latest) {
        LocalDate after = completed.plusMonths(months);
        LocalDate last = latest.atYear(FiscalYear.of(completed).year() + 1);
        return after.isBefore(last) ? after : last;
    }

    /** When the report of a fiscal year is due that ended before the project did (法14条後段, 施行令8条). */
    public static LocalDate fiscalYearReport(FiscalYear year) {
        return OF_THE_YEAR.atYear(year.year() + 1);
    }

    /** Until when books and evidence are kept: so many years after the fiscal year in which the project was completed. */
    public static LocalDate retention(LocalDate completed, int years) {
        return FiscalYear.of(completed).lastDay().plusYears(years);
    }
}
