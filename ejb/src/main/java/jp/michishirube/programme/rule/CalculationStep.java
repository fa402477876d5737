package jp.michishirube.programme.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.michishirube.kernel.Text;

/** The steps from the eligible cost to the subsidy. Their order is data of the funding rule. */
public enum CalculationStep {
    /** 寄附金その他の収入 come off; at least 0 is left. */
    DEDUCTIONS("寄附金その他の収入の控除", "Deductions (donations and other income)"),
    /** 補助率, exact. */
    RATE("補助率", "Subsidy rate"),
    /** 補助額上限. */
    CAP("補助額の上限", "Cap"),
    /** 端数処理, once, always last. */
    ROUNDING("端数処理", "Rounding down");

    private final Text label;

    CalculationStep(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }

    /** The word used in definitions and in explanations: "rounding". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CalculationStep> ofKey(String key) {
        return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
    }
}
