package jp.michishirube.programme.rule;

import java.util.Optional;
import jp.michishirube.kernel.Rate;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;

/**
 * One way of being funded, such as 定額 (10/10).
 *
 * @param id                such as "FIXED"
 * @param disadvantagedOnly only for a local government that counts as disadvantaged
 * @param rate              at most 1
 * @param cap               largest subsidy; empty where the guideline names none
 */
public record FundingOption(String id, Text label, boolean disadvantagedOnly, Rate rate, Optional<Yen> cap) {
    public FundingOption {
        if (rate.numerator() > rate.denominator() || cap.filter(yen -> !yen.isPositive()).isPresent()) {
            throw new IllegalArgumentException("an option pays a part of the cost up to a positive cap: " + id);
        }
    }

    public boolean openTo(Applicant applicant) {
        return !disadvantagedOnly || applicant.disadvantaged();
    }

    /** "定額（10/10、上限15,000,000円）". */
    public Text said() {
        return new Text(label.ja() + "（" + rate + cap.map(yen -> "、上限" + yen.ja()).orElse("") + "）",
                label.en() + " (" + rate + cap.map(yen -> ", up to " + yen.en()).orElse("") + ")");
    }
}
