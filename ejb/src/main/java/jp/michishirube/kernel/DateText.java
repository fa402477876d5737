package jp.michishirube.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people type them: 平成30年6月1日, H30.6.1, 2018-06-01, 2018/6/1, 20180601, in any width of letters.
 * 平成 and 令和 may run on (平成32年 was how forms of 2018 wrote 2020); other eras must hold the day.
 */
public final class DateText {
    private static final Pattern COMPACT = Pattern.compile("(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})");
    private static final Pattern PARTS = Pattern.compile(
            "(?<era>明治|大正|昭和|平成|令和|[mtshr])?(?<y>元|[0-9]{1,4})(?:年|[-./])(?<m>[0-9]{1,2})(?:月|[-./])(?<d>[0-9]{1,2})日?");
    private static final Pattern WEEKDAY = Pattern.compile("\\([月火水木金土日](曜日?)?\\)$");
    private static final int EARLIEST = 1868;
    private static final int LATEST = 2199;

    private record Era(LocalDate first, LocalDate last) {
    }

    private static final Map<String, Era> ERAS = Map.of(
            "m", new Era(LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 29)),
            "t", new Era(LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 24)),
            "s", new Era(LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
            "h", new Era(LocalDate.of(1989, 1, 8), LocalDate.of(LATEST, 12, 31)),
            "r", new Era(LocalDate.of(2019, 5, 1), LocalDate.of(LATEST, 12, 31)));
    private static final Map<String, String> LETTERS = Map.of("明治", "m", "大正", "t", "昭和", "s", "平成", "h", "令和", "r");

    private DateText() {
    }

    /** The day, or why the text is none. */
    public static Outcome<LocalDate> parse(String text) {
        String typed = JapaneseText.halfWidth(text).replaceAll("\\s+", "").toLowerCase(Locale.ROOT)
                .replaceAll("[\u2010-\u2015\u2212]", "-");
        String day = WEEKDAY.matcher(typed).replaceFirst("");
        if (day.isEmpty()) {
            return refused("date.empty", "日付を入力してください。", "Enter a date.");
        }
        Matcher compact = COMPACT.matcher(day);
        Matcher parts = PARTS.matcher(day);
        if (compact.matches()) {
            return of(null, compact.group("y"), compact.group("m"), compact.group("d"));
        }
        if (parts.matches()) {
            return of(parts.group("era"), parts.group("y"), parts.group("m"), parts.group("d"));
        }
        return refused("date.notDate", "日付として読み取れません。「平成30年6月1日」又は「2018-06-01」のように入力してください。",
                "This is not a date. Enter it like 2018-06-01.");
    }

    private static Outcome<LocalDate> of(String eraName, String yearText, String month, String dayOfMonth) {
        int year = "元".equals(yearText) ? 1 : Integer.parseInt(yearText);
        Era era = eraName == null ? null : ERAS.get(LETTERS.getOrDefault(eraName, eraName));
        if (era == null && (year < EARLIEST || year > LATEST)) {
            return refused("date.year", "年が読み取れません。西暦4桁か、平成などの元号を付けて入力してください。",
                    "The year is not clear. Enter four digits of the Western calendar, or an era name.");
        }
        try {
            LocalDate day = LocalDate.of(era == null ? year : era.first().getYear() + year - 1,
                    Integer.parseInt(month), Integer.parseInt(dayOfMonth));
            if (era != null && (year < 1 || day.isBefore(era.first()) || day.isAfter(era.last()))) {
                return refused("date.era", "その元号にはない日付です。元号と年を確かめてください。",
                        "The era does not have this day. Check era and year.");
            }
            return Outcome.done(day);
        } catch (DateTimeException e) {
            return refused("date.notInCalendar", "暦にない日付です。月と日を確かめてください。",
                    "The calendar does not have this day. Check month and day.");
        }
    }

    private static Outcome<LocalDate> refused(String code, String ja, String en) {
        return Outcome.refused(code, new Text(ja, en));
    }
}
