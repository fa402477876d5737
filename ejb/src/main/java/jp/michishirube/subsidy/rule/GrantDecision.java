package jp.michishirube.subsidy.rule;

import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.rule.Costs;

/**
 * What was decided (交付決定, 法6条), as it stands after approved changes.
 *
 * @param option  id of the funding option
 * @param costs   decided eligible cost by category
 * @param subsidy decided amount of the grant
 */
public record GrantDecision(String option, Costs costs, Yen subsidy) {

    /** What of the decision is not used (不用額). */
    public Yen unused(Yen finalAmount) {
        return subsidy.minus(finalAmount).max(Yen.ZERO);
    }

    /** What was paid in advance above the final amount and is to be returned, without surcharge (法18条2項). */
    public static Yen excess(Yen advanced, Yen finalAmount) {
        return advanced.minus(finalAmount).max(Yen.ZERO);
    }
}
