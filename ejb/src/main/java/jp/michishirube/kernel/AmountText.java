package jp.michishirube.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts of yen as people type them: 12,345,678 / １２３４５ / 12,345千円 / ￥500 / 3億円.
 * What is not a whole, not negative amount of at most twelve digits is refused in a sentence.
 */
public final class AmountText {
    /** The largest amount that is understood: twelve digits. */
    public static final Yen LARGEST = new Yen(999_999_999_999L);

    private static final Pattern FORM = Pattern.compile("(?<number>[0-9][0-9,]*)(?<unit>千円|万円|百万円|億円|円)?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]+|[0-9]{1,3}(,[0-9]{3})+");
    private static final Pattern NEGATIVE = Pattern.compile("^[-▲△].*[0-9].*");
    private static final Pattern FRACTION = Pattern.compile("[0-9,]*[.][0-9]+(千円|万円|百万円|億円|円)?");

    private AmountText() {
    }

    /** The amount in yen, or why the text is none. Leading zeros and spaces are overlooked. */
    public static Outcome<Yen> parse(String text) {
        String typed = JapaneseText.halfWidth(text).replaceAll("\\s+", "").replace('、', ',')
                .replaceAll("[\u2010-\u2015\u2212]", "-").replaceFirst("^(-?)[¥\\\\]", "$1");
        if (typed.isEmpty()) {
            return refused("amount.empty", "金額を入力してください。", "Enter an amount.");
        }
        if (NEGATIVE.matcher(typed).matches()) {
            return refused("amount.negative", "マイナスの金額は入力できません。0以上の整数（円）で入力してください。",
                    "The amount must not be negative. Enter whole yen, 0 or more.");
        }
        if (FRACTION.matcher(typed).matches()) {
            return refused("amount.fraction", "小数は入力できません。円未満を除いた整数（円）で入力してください。",
                    "Fractions of a yen are not accepted. Enter whole yen.");
        }
        Matcher form = FORM.matcher(typed);
        if (!form.matches()) {
            return refused("amount.notNumber", "金額として読み取れません。「12,345,678」のように数字で入力してください。",
                    "This is not an amount. Enter digits such as 12,345,678.");
        }
        if (!GROUPED.matcher(form.group("number")).matches()) {
            return refused("amount.comma", "カンマの位置が正しくありません。3桁ごとに区切るか、カンマなしで入力してください。",
                    "A comma is in the wrong place. Put one at every third digit, or none.");
        }
        return inYen(form.group("number").replace(",", "").replaceFirst("^0+(?=[0-9])", ""), unit(form.group("unit")));
    }

    private static Outcome<Yen> inYen(String digits, long unit) {
        if (digits.length() > 12 || Long.parseLong(digits) > LARGEST.amount() / unit) {
            return refused("amount.tooLong", "金額が大きすぎます。12桁以内（9,999億円台まで）で入力してください。",
                    "The amount is too large. Enter at most twelve digits.");
        }
        return Outcome.done(new Yen(Long.parseLong(digits) * unit));
    }

    private static long unit(String name) {
        if (name == null) {
            return 1;
        }
        return switch (name) {
            case "千円" -> 1_000;
            case "万円" -> 10_000;
            case "百万円" -> 1_000_000;
            case "億円" -> 100_000_000;
            default -> 1;
        };
    }

    private static Outcome<Yen> refused(String code, String ja, String en) {
        return Outcome.refused(code, new Text(ja, en));
    }
}
