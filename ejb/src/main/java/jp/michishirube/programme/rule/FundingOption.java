package jp.michishirube.programme.rule;

import jp.michishirube.kernel.Rate;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;

/**
 * One way of being funded, such as 定額 (10/10).
 *
 * @param id                such as "FIXED"
 * @param disadvantagedOnly only for a local government that counts as disadvantaged
 * @param rate              at most 1
 * @param cap               largest subsidy
 */
public record FundingOption(String id, Text label, boolean disadvantagedOnly, Rate rate, Yen cap) {
    public FundingOption {
        if (rate.numerator() > rate.denominator() || !cap.isPositive()) {
            throw new IllegalArgumentException("an option pays a part of the cost up to a positive cap: " + id);
        }
    }

    public boolean openTo(Applicant applicant) {
        return !disadvantagedOnly || applicant.disadvantaged();
    }

    /** "定額（10/10、上限15,000,000円）". */
    public Text said() {
        return new Text(label.ja() + "（" + rate + "、上限" + cap.ja() + "）", label.en() + " (" + rate + ", up to " + cap.en() + ")");
    }
}
