package jp.michishirube.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.roadmap.api.MeasurementForm;
import jp.michishirube.roadmap.api.Roadmap;
import jp.michishirube.roadmap.api.Roadmap.Indicator;
import jp.michishirube.roadmap.api.SourceKind;
import jp.michishirube.roadmap.rule.Fraction;
import jp.michishirube.roadmap.rule.Status;
import jp.michishirube.roadmap.rule.TargetKind;

/** A measurement as it was typed, read and checked against the definition of its indicator; every refusal names its field and its rule. */
record MeasurementReading(LocalDate asOf, SourceKind sourceKind, String source, String unit, Fraction value, Status judged, Long numerator, Long denominator, Long nonResponse, String remarks,
                          boolean fictional) {
    private static final int MOST_SOURCE = 1000;
    private static final int MOST_REMARKS = 2000;
    private static final String COUNT = "[0-9]{1,11}";
    private static final String NUMBER = "[0-9]{1,11}(\\.[0-9]{1,4})?";
    private static final Fraction HUNDRED = Fraction.of(100);

    static Outcome<MeasurementReading> read(MeasurementForm form, Roadmap roadmap, LocalDate today) {
        Indicator indicator = roadmap.place(form.indicatorId()).map(Roadmap.Place::indicator).orElse(null);
        if (indicator == null) {
            return Outcome.refused(List.of(violation("indicator", "indicatorId", "この版に、その指標はありません（未登録の版には測定を記録できません）。", "This version has no such indicator (nothing is measured by one that is not registered).")));
        }
        return new Reader(form, roadmap, indicator, today).read();
    }

    private static Violation violation(String rule, String field, String ja, String en) {
        return Violation.of("measurement." + rule, field, new Text(ja, en));
    }

    /** Reads one form; collects everything that is wrong with it. */
    private static final class Reader {
        private final MeasurementForm form;
        private final Roadmap roadmap;
        private final Indicator indicator;
        private final LocalDate today;
        private final List<Violation> wrong = new ArrayList<>();

        Reader(MeasurementForm form, Roadmap roadmap, Indicator indicator, LocalDate today) {
            this.form = form;
            this.roadmap = roadmap;
            this.indicator = indicator;
            this.today = today;
        }

        Outcome<MeasurementReading> read() {
            LocalDate asOf = asOf();
            String source = clean(form.source());
            String remarks = clean(form.remarks());
            if (form.sourceKind() == null) {
                refuse("source-kind", "sourceKind", "値のもと（調査・案件・統計・申告）を選んでください。", "Choose what the value rests on.");
            } else if (form.sourceKind() != SourceKind.CASES && source.isEmpty()) {
                refuse("source", "source", "出典（調査や資料の名称）を書いてください。", "Name the survey or paper it comes from.");
            }
            if (source.length() > MOST_SOURCE || remarks.length() > MOST_REMARKS) {
                refuse("long", source.length() > MOST_SOURCE ? "source" : "remarks", "出典は1,000字、備考は2,000字以内にしてください。", "Keep the source within 1,000 and the remarks within 2,000 characters.");
            }
            String unit = unit();
            Long numerator = count(form.numerator(), "numerator");
            Long denominator = count(form.denominator(), "denominator");
            Long nonResponse = count(form.nonResponse(), "nonResponse");
            if (form.sourceKind() == SourceKind.SURVEY && blank(form.nonResponse())) {
                refuse("non-response", "nonResponse", "調査の値には、回答のなかった数を書いてください（全員が答えたときは0）。", "Say how many did not answer the survey (0 where all did).");
            }
            fractionOfTwo(numerator, denominator);
            Status judged = judged(remarks);
            if (form.sourceKind() == SourceKind.CASES && !indicator.counted()) {
                refuse("not-counted", "sourceKind", "この指標は、案件から数えられません。", "This indicator cannot be counted from cases.");
            }
            Fraction value = indicator.aim().kind().inNumbers() ? value(numerator, denominator) : noValue();
            return wrong.isEmpty() ? Outcome.done(new MeasurementReading(asOf, form.sourceKind(), source, unit, value, judged, numerator, denominator, nonResponse, remarks, form.fictional()))
                    : Outcome.refused(wrong);
        }

        private void refuse(String rule, String field, String ja, String en) {
            wrong.add(violation(rule, field, ja, en));
        }

        private LocalDate asOf() {
            Outcome<LocalDate> day = DateText.parse(form.asOf() == null ? "" : form.asOf());
            if (!day.isDone()) {
                day.violations().forEach(v -> wrong.add(Violation.of("measurement.as-of", "asOf", v.message())));
                return null;
            }
            int year = FiscalYear.of(day.value()).year();
            if (year < roadmap.firstYear() || year > roadmap.targetYear()) {
                refuse("year", "asOf", "この版の定義は" + new FiscalYear(roadmap.firstYear()).ja() + "から" + new FiscalYear(roadmap.targetYear()).ja() + "までです。その外の年度の値は、この版では記録できません。",
                        "The definition covers fiscal " + roadmap.firstYear() + " to " + roadmap.targetYear() + "; a value of another year cannot be recorded by it.");
            } else if (day.value().isAfter(today)) {
                refuse("future", "asOf", "いつの値かは、今日までの日にしてください。", "The day of the value must not lie in the future.");
            }
            return day.value();
        }

        private String unit() {
            String unit = clean(form.unit());
            String defined = indicator.unit() == null ? "" : indicator.unit().ja();
            if (!unit.equals(defined)) {
                refuse("unit", "unit", defined.isEmpty() ? "この指標には単位がありません。" : "この指標の単位は「" + defined + "」です。ほかの単位の値は記録できません。",
                        defined.isEmpty() ? "The indicator has no unit." : "The unit of this indicator is " + indicator.unit().en() + "; a value in another one cannot be recorded.");
            }
            return unit;
        }

        private Long count(String typed, String field) {
            String text = digits(typed);
            if (text.isEmpty()) {
                return null;
            }
            if (!text.matches(COUNT)) {
                refuse("count", field, "0以上の整数（11桁まで）で書いてください。", "Write a whole number of up to 11 digits.");
                return null;
            }
            return Long.valueOf(text);
        }

        private void fractionOfTwo(Long numerator, Long denominator) {
            if (blank(form.numerator()) != blank(form.denominator())) {
                refuse("half", blank(form.numerator()) ? "numerator" : "denominator", "分子と分母は、両方とも書くか、両方とも空にしてください。", "Give both the numerator and the denominator, or neither.");
            } else if (denominator != null && denominator == 0) {
                refuse("denominator", "denominator", "分母は1以上にしてください。", "The denominator must be 1 or more.");
            } else if (numerator != null && denominator != null && numerator > denominator && indicator.aim().kind() != TargetKind.TIMES) {
                refuse("above-denominator", "numerator", "分子（" + numerator + "）が分母（" + denominator + "）より大きくなっています。", "The numerator (" + numerator + ") is above the denominator (" + denominator + ").");
            }
        }

        private Status judged(String remarks) {
            String typed = clean(form.judged());
            if (indicator.aim().kind().inNumbers()) {
                if (!typed.isEmpty()) {
                    refuse("judged", "judged", "この指標は数で測ります。判断は書けません。", "This indicator is measured in numbers; it is not judged by people.");
                }
                return null;
            }
            Status judged = Stream.of(Status.values()).filter(s -> s != Status.NO_DATA && s.name().equals(typed)).findFirst().orElse(null);
            if (judged == null) {
                refuse("judged", "judged", "目標が言葉の指標です。達成・順調・要注意・遅れのどれかを選んでください。", "The target is in words: choose achieved, on track, needs attention or behind.");
            } else if (remarks.isEmpty()) {
                refuse("grounds", "remarks", "判断の根拠を備考に書いてください。", "Write the grounds of the judgement in the remarks.");
            }
            return judged;
        }

        private Fraction noValue() {
            if (!blank(form.value()) || !blank(form.numerator())) {
                refuse("in-words", blank(form.value()) ? "numerator" : "value", "目標が言葉の指標には、数や割合を記録しません。", "No number or percentage is recorded for a target in words.");
            }
            return null;
        }

        private Fraction value(Long numerator, Long denominator) {
            if (form.sourceKind() == SourceKind.CASES) {
                return counted();
            }
            String text = digits(form.value());
            Fraction typed = text.matches(NUMBER) ? Fraction.parse(text) : null;
            if (!text.isEmpty() && typed == null) {
                refuse("value", "value", "値は0以上の数（11桁まで、小数は4桁まで）で書いてください。", "Write a number of up to 11 digits with up to 4 decimals.");
                return null;
            }
            Fraction found = numerator == null || denominator == null || denominator == 0 ? null : ofTwo(numerator, denominator);
            if (typed == null && found == null) {
                refuse("nothing", "value", "値がありません。測っていないときは記録しないでください（ないことと0は違います）。", "There is no value. Record nothing where nothing was measured: missing is not 0.");
                return null;
            }
            if (indicator.aim().kind() == TargetKind.TIMES && found == null) {
                refuse("base", "denominator", "何倍かの値には、分子（いまの数）と分母（基準の数）を書いてください。", "Give the number of now and the starting number as numerator and denominator.");
            }
            if (typed != null && found != null && !found.text(decimals(text)).equals(typed.text(decimals(text)))) {
                refuse("disagree", "value", "値（" + text + "）が、分子と分母からの値（" + found.text(2) + "）と合いません。", "The value (" + text + ") is not that of numerator and denominator (" + found.text(2) + ").");
            }
            Fraction value = found != null ? found : typed;
            if (indicator.aim().kind() == TargetKind.SHARE && value.compareTo(HUNDRED) > 0) {
                refuse("above-hundred", "value", "割合（%）は100を超えられません。", "A percentage cannot be above 100.");
            }
            if (!fractional() && !value.isWhole()) {
                refuse("whole", "value", "「" + indicator.unit().ja() + "」の値は整数で書いてください。", "A value in " + indicator.unit().en() + " is a whole number.");
            }
            return value;
        }

        /** Of a share a percentage, of times how many times, of everything else the part that has it. */
        private Fraction ofTwo(long numerator, long denominator) {
            return switch (indicator.aim().kind()) {
                case SHARE -> Fraction.of(numerator, denominator).times(HUNDRED);
                case TIMES -> Fraction.of(numerator, denominator);
                default -> Fraction.of(numerator);
            };
        }

        private boolean fractional() {
            return indicator.unit() == null || indicator.aim().kind() == TargetKind.SHARE || indicator.aim().kind() == TargetKind.TIMES;
        }

        private Fraction counted() {
            if (!blank(form.value()) || !blank(form.numerator()) || !blank(form.denominator())) {
                refuse("counted", "value", "案件から数える値は、ここでは入力しません。空にしてください。", "A value that is counted from cases is not typed; leave it empty.");
            }
            return null;
        }
    }

    private static int decimals(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? 0 : text.length() - dot - 1;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** Half width and without separators and a trailing percent sign. */
    private static String digits(String text) {
        return text == null ? "" : JapaneseText.halfWidth(text).strip().replaceAll("[,，]", "").replaceAll("[%％]$", "").strip();
    }

    static String clean(String text) {
        return text == null ? "" : JapaneseText.carried(text).strip();
    }
}
