package jp.michishirube.kernel;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.temporal.ChronoField;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates in the Japanese calendar (和暦), as official papers write them. From 明治6年 on. */
public final class Wareki {
    private Wareki() {
    }

    /** "平成30年5月31日"; the first year of an era is 元年. */
    public static String date(LocalDate day) {
        return year(day) + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** "平成30年", "令和元年". */
    public static String year(LocalDate day) {
        JapaneseDate date = JapaneseDate.from(day);
        int year = date.get(ChronoField.YEAR_OF_ERA);
        return date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN) + (year == 1 ? "元" : year) + "年";
    }
}
