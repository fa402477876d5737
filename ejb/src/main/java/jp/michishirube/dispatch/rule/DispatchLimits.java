package jp.michishirube.dispatch.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.rule.DispatchRules;

/**
 * The limits of one dispatch as the year's guideline has them: 1日最大7時間×3日, or so many hours where all is online. Every refusal names
 * the rule and what remains.
 */
public final class DispatchLimits {
    private static final int HOUR = 60;

    private DispatchLimits() {
    }

    /** Every limit that these visits of one advisor break; empty where they fit. */
    public static List<Violation> broken(DispatchRules rules, FiscalYear year, List<Visit> visits) {
        List<Violation> broken = new ArrayList<>();
        for (Visit v : visits) {
            if (v.minutes() <= 0) {
                broken.add(Violation.of("visit.hours", "hours", new Text("時間を0より大きく書いてください。", "Give hours above 0.")));
            }
            if (v.day().isAfter(rules.lastDay()) || !year.contains(v.day())) {
                broken.add(Violation.of("visit.last-day", "day", new Text(Wareki.date(v.day()) + "には派遣できません。この年度の派遣期限は" + Wareki.date(rules.lastDay())
                        + "です。期限までの日にしてください。", "No visit on " + v.day() + ": the last day of dispatch of the year is " + rules.lastDay() + ".")));
            }
        }
        if (online(visits)) {
            broken.addAll(onlineOnly(rules, visits));
        } else {
            broken.addAll(onSite(rules, visits));
        }
        return broken;
    }

    private static List<Violation> onlineOnly(DispatchRules rules, List<Visit> visits) {
        if (rules.onlineHours().isEmpty()) {
            return List.of(Violation.of("visit.no-online", "online", new Text("この年度には、オンラインだけの派遣がありません。現地での支援を含めてください。",
                    "This year knows no dispatch that is online only. Plan a visit on site.")));
        }
        int most = rules.onlineHours().get() * HOUR;
        int planned = minutes(visits);
        return planned <= most ? List.of() : List.of(Violation.of("visit.online-hours", "hours", new Text("オンラインのみの派遣は計" + rules.onlineHours().get()
                + "時間までです（計画は" + hours(planned) + "時間）。ほかの日を除くと残りは" + hours(Math.max(0, most - planned + last(visits))) + "時間です。",
                "Online only: " + rules.onlineHours().get() + " hours in all, planned are " + hours(planned) + "; without the last visit "
                        + hours(Math.max(0, most - planned + last(visits))) + " remain.")));
    }

    private static List<Violation> onSite(DispatchRules rules, List<Visit> visits) {
        List<Violation> broken = new ArrayList<>();
        Map<LocalDate, Integer> days = perDay(visits);
        int perDay = rules.hoursPerDay() * HOUR;
        days.forEach((day, minutes) -> {
            if (minutes > perDay) {
                broken.add(Violation.of("visit.day-hours", "hours", new Text("一日の支援は" + rules.hoursPerDay() + "時間までです（" + Wareki.date(day) + "は計画" + hours(minutes)
                        + "時間）。" + hours(minutes - perDay) + "時間を減らすか、別の日に分けてください。", "At most " + rules.hoursPerDay() + " hours a day; " + day + " has "
                        + hours(minutes) + ". Take " + hours(minutes - perDay) + " away or use another day.")));
            }
        });
        long counted = countedDays(rules, visits);
        if (counted > rules.onSiteDays()) {
            broken.add(Violation.of("visit.days", "day", new Text("現地を含む派遣は" + rules.onSiteDays() + "日までです（計画は" + counted + "日）。残りは0日です。日数を減らしてください。",
                    "A dispatch is at most " + rules.onSiteDays() + " days; planned are " + counted + ". No day remains.")));
        }
        int total = minutes(visits);
        int most = perDay * rules.onSiteDays();
        if (rules.splitDays() && total > most) {
            broken.add(Violation.of("visit.total-hours", "hours", new Text("事前打合せとフォローアップを含めて" + rules.onSiteDays() + "日分（" + hours(most) + "時間）までです（計画は" + hours(total)
                    + "時間）。" + hours(total - most) + "時間を減らしてください。", "With meetings and follow-ups at most " + rules.onSiteDays() + " days (" + hours(most) + " hours); planned are "
                    + hours(total) + ". Take " + hours(total - most) + " away.")));
        }
        return broken;
    }

    /** What is still open beside these visits, in a sentence. */
    public static Text remains(DispatchRules rules, List<Visit> visits) {
        int used = minutes(visits);
        if (online(visits) && rules.onlineHours().isPresent()) {
            int left = Math.max(0, rules.onlineHours().get() * HOUR - used);
            return new Text("残り　オンライン" + hours(left) + "時間（計" + rules.onlineHours().get() + "時間のうち）", hours(left) + " of " + rules.onlineHours().get() + " hours online remain");
        }
        int perDay = rules.hoursPerDay() * HOUR;
        long days = Math.max(0, rules.onSiteDays() - countedDays(rules, visits));
        int left = Math.max(0, perDay * rules.onSiteDays() - used);
        return rules.splitDays()
                ? new Text("残り　" + days + "日、事前打合せ・フォローアップを含めて" + hours(left) + "時間（1日" + rules.hoursPerDay() + "時間×" + rules.onSiteDays() + "日のうち）",
                days + " days and, with meetings and follow-ups, " + hours(left) + " hours remain of " + rules.onSiteDays() + " days of " + rules.hoursPerDay() + " hours")
                : new Text("残り　" + days + "日（1日" + rules.hoursPerDay() + "時間まで、計" + rules.onSiteDays() + "日のうち）", days + " of " + rules.onSiteDays() + " days remain, each of at most "
                + rules.hoursPerDay() + " hours");
    }

    /** Where days may be split, a meeting beforehand or a follow-up takes no day of its own. */
    private static long countedDays(DispatchRules rules, List<Visit> visits) {
        return visits.stream().filter(v -> !rules.splitDays() || v.part() == Visit.Part.MAIN).map(Visit::day).distinct().count();
    }

    /** What the visits are planned with: a day on site, or hours online. */
    public static Yen cost(DispatchRules rules, List<Visit> visits) {
        long days = visits.stream().filter(v -> !v.online()).map(Visit::day).distinct().count();
        long online = visits.stream().filter(Visit::online).mapToLong(Visit::minutes).sum();
        return Yen.of(days * rules.dayCost().amount() + (online * rules.onlineHourCost().amount() + HOUR - 1) / HOUR);
    }

    /** 「1.5」 for ninety minutes. */
    public static String hours(int minutes) {
        return minutes % HOUR == 0 ? Integer.toString(minutes / HOUR) : java.math.BigDecimal.valueOf(minutes).divide(java.math.BigDecimal.valueOf(HOUR), 2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros().toPlainString();
    }

    private static boolean online(List<Visit> visits) {
        return !visits.isEmpty() && visits.stream().allMatch(Visit::online);
    }

    private static int last(List<Visit> visits) {
        return visits.get(visits.size() - 1).minutes();
    }

    private static int minutes(List<Visit> visits) {
        return visits.stream().mapToInt(Visit::minutes).sum();
    }

    private static Map<LocalDate, Integer> perDay(List<Visit> visits) {
        return visits.stream().collect(Collectors.groupingBy(Visit::day, TreeMap::new, Collectors.summingInt(Visit::minutes)));
    }
}
