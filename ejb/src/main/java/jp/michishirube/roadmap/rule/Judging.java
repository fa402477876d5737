package jp.michishirube.roadmap.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Wareki;

/**
 * Judges what was measured against a target, as of a day. The guide is a straight line in days from nothing (times: from once) on the first
 * day of the first fiscal year to the target on the last day of the target's. A value is compared with the guide of the day it is of. A higher
 * value never stands worse.
 */
public final class Judging {
    private static final Fraction HUNDRED = Fraction.of(100);

    private Judging() {
    }

    /** @param reading what is known on the day; null for nothing, which is not 0 */
    public static Verdict judge(Aim aim, Reading reading, LocalDate day) {
        if (aim.kind() == TargetKind.TO_BE_DECIDED) {
            return none("目標の値が決まっていないため、判定しません。", "The target is still to be decided, so nothing is judged.");
        }
        if (reading == null) {
            return none("測定値がありません。値がないことは、0ではありません。", "Nothing has been measured. That is not 0.");
        }
        return switch (aim.kind()) {
            case QUALITATIVE -> qualitative(reading);
            case PER_YEAR -> perYear(aim, reading, day);
            case INTERIM_ONLY -> interim(aim, reading, day);
            case TIMES -> byLine(aim, reading, day, Fraction.ONE, aim.value());
            case ABOUT -> byLine(aim, reading, day, Fraction.ZERO, aim.value().times(aim.about()));
            default -> byLine(aim, reading, day, Fraction.ZERO, aim.value());
        };
    }

    /** Words, never a percentage: what people judged stands. */
    private static Verdict qualitative(Reading reading) {
        return new Verdict(reading.judged(), null, null, new Text("目標が言葉で書かれているため、割合では表しません。" + day(reading.asOf()).ja() + "の担当者の判断（根拠は測定の記録にあります）によります。",
                "The target is in words, so no percentage is given. It rests on what was judged " + day(reading.asOf()).en() + "; the grounds stand with the measurement."));
    }

    /** From a start to a value; reached from {@code reached} on. */
    private static Verdict byLine(Aim aim, Reading reading, LocalDate day, Fraction start, Fraction reached) {
        Fraction way = aim.value().minus(start);
        Fraction gone = reading.value().minus(start);
        Fraction achievement = notBelowZero(gone.by(way));
        Text numbers = numbers(aim, reading, achievement);
        if (reading.value().atLeast(reached)) {
            boolean allowed = !reading.value().atLeast(aim.value());
            return new Verdict(Status.ACHIEVED, achievement, null, join(numbers, allowed ? new Text("目標が「約」「程度」のため、" + percent(aim.about()) + "以上を達成とします（この割合は仮定）。",
                    "The target is about a number, so " + percent(aim.about()) + " of it counts as reached (assumed).") : new Text("目標に達しています。", "The target is reached.")));
        }
        LocalDate end = new FiscalYear(aim.year()).lastDay();
        Fraction needed = perYear(aim.value().minus(reading.value()), day, aim.year());
        if (day.isAfter(end)) {
            return new Verdict(Status.BEHIND, achievement, null, join(numbers, new Text("目標の年度（" + aim.year() + "年度）は終わりましたが、目標に達していません。",
                    "The target's fiscal year (" + aim.year() + ") is over and the target is not reached.")));
        }
        Fraction guide = way.times(elapsed(new FiscalYear(aim.firstYear()).firstDay(), end, reading.asOf()));
        return new Verdict(against(gone, guide, aim), achievement, needed, join(numbers, guided(aim, start.plus(guide), new Text(aim.firstYear() + "年度の初めから" + aim.year() + "年度"
                + "の末日へ直線で進むとした", "on a straight line from the start of fiscal " + aim.firstYear() + " to the end of fiscal " + aim.year()), gone, guide)));
    }

    /** Each fiscal year by itself, never added up; a year that still runs is compared with the part of it that is over. */
    private static Verdict perYear(Aim aim, Reading reading, LocalDate day) {
        FiscalYear year = FiscalYear.of(reading.asOf());
        Fraction achievement = reading.value().by(aim.value());
        Text numbers = join(numbers(aim, reading, achievement), new Text(year.year() + "年度の値だけを、一年分の目標と比べます（年度を足し合わせません）。", "Fiscal " + year.year() + " alone is compared with the target of one year; years are not added up."));
        if (reading.value().atLeast(aim.value())) {
            return new Verdict(Status.ACHIEVED, achievement, null, join(numbers, new Text("この年度の目標に達しています。", "The target of that year is reached.")));
        }
        Fraction needed = FiscalYear.of(day).equals(year) ? aim.value().minus(reading.value()) : day.isAfter(new FiscalYear(aim.year()).lastDay()) ? null : aim.value();
        Fraction guide = day.isAfter(year.lastDay()) ? aim.value() : aim.value().times(elapsed(year.firstDay(), year.lastDay(), reading.asOf()));
        return new Verdict(day.isAfter(year.lastDay()) ? attentionOrBehind(reading.value(), guide, aim) : against(reading.value(), guide, aim), achievement, needed,
                join(numbers, guided(aim, guide, new Text("一年を日数で割った", "by the days of the year"), reading.value(), guide)));
    }

    /** Up to its year by a line; afterwards it is kept or not. It says nothing of the target year, so nothing is ever achieved by it. */
    private static Verdict interim(Aim aim, Reading reading, LocalDate day) {
        Text rule = new Text(aim.year() + "年度の途中の目標" + amount(aim, aim.value()).ja() + "に対し、" + day(reading.asOf()).ja() + "に" + amount(aim, reading.value()).ja()
                + "です。最終年の目標の値は資料にないため、達成の割合は出しません。", "Against the interim target of " + amount(aim, aim.value()).en() + " for fiscal " + aim.year() + ", " + amount(aim, reading.value()).en() + " were measured "
                + day(reading.asOf()).en() + ". No source gives a number for the last year, so no part of it is given.");
        Fraction reached = aim.value().times(aim.about());
        if (reading.value().atLeast(reached)) {
            return new Verdict(Status.ON_TRACK, null, null, join(rule, new Text("途中の目標（程度：" + percent(aim.about()) + "以上、仮定）に達しています。", "The interim target (about: from " + percent(aim.about()) + " on, assumed) is reached.")));
        }
        LocalDate end = new FiscalYear(aim.year()).lastDay();
        if (day.isAfter(end)) {
            return new Verdict(Status.BEHIND, null, null, join(rule, new Text("途中の目標の年度は終わりましたが、達していません。", "Its year is over and it is not reached.")));
        }
        Fraction guide = aim.value().times(elapsed(new FiscalYear(aim.firstYear()).firstDay(), end, reading.asOf()));
        return new Verdict(against(reading.value(), guide, aim), null, perYear(aim.value().minus(reading.value()), day, aim.year()),
                join(rule, guided(aim, guide, new Text("直線で進むとした", "on a straight line"), reading.value(), guide)));
    }

    private static Status against(Fraction gone, Fraction guide, Aim aim) {
        return gone.atLeast(guide) ? Status.ON_TRACK : attentionOrBehind(gone, guide, aim);
    }

    private static Status attentionOrBehind(Fraction gone, Fraction guide, Aim aim) {
        return gone.atLeast(guide.times(aim.attention())) ? Status.ATTENTION : Status.BEHIND;
    }

    /** The part of the days from the first to the last that is over at the end of a day, 0 to 1. */
    private static Fraction elapsed(LocalDate first, LocalDate last, LocalDate day) {
        long all = ChronoUnit.DAYS.between(first, last) + 1;
        long over = ChronoUnit.DAYS.between(first, day) + 1;
        return Fraction.of(Math.max(0, Math.min(all, over)), all);
    }

    /** Spread over the fiscal years from that of the day to the last one; null once they are over. */
    private static Fraction perYear(Fraction missing, LocalDate day, int lastYear) {
        int years = lastYear - FiscalYear.of(day).year() + 1;
        return years < 1 ? null : missing.by(Fraction.of(years));
    }

    private static Fraction notBelowZero(Fraction f) {
        return f.compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO : f;
    }

    private static Verdict none(String ja, String en) {
        return new Verdict(Status.NO_DATA, null, null, new Text(ja, en));
    }

    private static Text numbers(Aim aim, Reading reading, Fraction achievement) {
        Text target = amount(aim, aim.value());
        Text value = amount(aim, reading.value());
        String start = aim.kind() == TargetKind.TIMES ? "（1倍からの伸びで見ます）" : "";
        return new Text("目標" + target.ja() + "に対し、" + day(reading.asOf()).ja() + "に" + value.ja() + "（" + percent(achievement) + "）です" + start + "。",
                value.en() + " " + day(reading.asOf()).en() + " against a target of " + target.en() + " (" + percent(achievement).replace("約", "about ") + (start.isEmpty() ? "" : " of the way from once") + ").");
    }

    private static Text guided(Aim aim, Fraction guide, Text line, Fraction gone, Fraction way) {
        String part = way.compareTo(Fraction.ZERO) == 0 ? "" : percent(gone.by(way));
        return new Text(line.ja() + "同じ日の目安は" + amount(aim, guide).ja() + (part.isEmpty() ? "" : "で、その" + part) + "です（" + percent(aim.attention()) + "未満を遅れとします。目安は仮定）。",
                "The guide of that day " + line.en() + " is " + amount(aim, guide).en() + (part.isEmpty() ? "" : "; this is " + part.replace("約", "about ") + " of the way it asks for")
                        + " (below " + percent(aim.attention()) + " is behind; the guide is assumed).");
    }

    private static Text amount(Aim aim, Fraction value) {
        String words = value.words();
        boolean percent = aim.kind() == TargetKind.SHARE;
        return new Text(words + aim.unit().ja(), words.replace("約", "about ") + (percent ? "" : " ") + aim.unit().en());
    }

    private static Text day(LocalDate day) {
        return new Text(Wareki.date(day), "on " + day);
    }

    private static String percent(Fraction part) {
        return part.times(HUNDRED).words() + "%";
    }

    private static Text join(Text a, Text b) {
        return new Text(a.ja() + b.ja(), a.en() + " " + b.en());
    }
}
