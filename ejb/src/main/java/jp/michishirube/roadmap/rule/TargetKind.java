package jp.michishirube.roadmap.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.michishirube.kernel.Text;

/** What a target is like; each kind is judged by its own rule ({@link Judging}). */
public enum TargetKind {
    AT_LEAST(">=", "その数以上", "At least this number"),
    ABOUT("~", "その程度", "About this number"),
    TIMES("x", "基準の何倍", "So many times the starting number"),
    PER_YEAR(">=", "一年ごとの数", "This number in each year"),
    SHARE(">=", "割合", "A share of all"),
    QUALITATIVE("qualitative", "言葉による目標", "In words"),
    TO_BE_DECIDED("tbd", "未定", "To be decided"),
    INTERIM_ONLY("expand_from", "途中の目標だけ", "An interim target only");

    private final String sign;
    private final Text label;

    TargetKind(String sign, String ja, String en) {
        this.sign = sign;
        this.label = new Text(ja, en);
    }

    /** The operator as the source and the API write it; several kinds share one and are told apart by their unit. */
    public String sign() {
        return sign;
    }

    public Text label() {
        return label;
    }

    /** Whether a number is measured for it. A target still to be decided may have numbers; they are not judged. */
    public boolean inNumbers() {
        return this != QUALITATIVE;
    }

    /** Whether it stands with a value. */
    public boolean hasValue() {
        return this != QUALITATIVE && this != TO_BE_DECIDED;
    }

    /** Whether bodies counted from cases can be its value: a number that grows with them, and neither a share, nor times, nor of one year alone, nor words. */
    public boolean countable() {
        return this == AT_LEAST || this == ABOUT || this == INTERIM_ONLY || this == TO_BE_DECIDED;
    }

    /** The word used in definitions: "at-least". */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TargetKind> ofKey(String key) {
        return Stream.of(values()).filter(k -> k.key().equals(key)).findFirst();
    }
}
