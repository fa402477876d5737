package jp.michishirube.subsidy.rule;

import jp.michishirube.kernel.Yen;

/** How an application treats the consumption tax credit (消費税仕入控除税額): 補助金所要額 − 消費税仕入控除税額 ＝ 補助金額 (form 1, note 3). */
public sealed interface TaxCredit {
    /** Known and taken off the grant. */
    record Deducted(Yen yen) implements TaxCredit {
    }

    /** Not clear yet: applied for in full; reported, and returned, when it is. */
    record NotYetClear() implements TaxCredit {
    }

    /** None arises, for this reason. */
    record NotApplicable(String reason) implements TaxCredit {
    }
}
