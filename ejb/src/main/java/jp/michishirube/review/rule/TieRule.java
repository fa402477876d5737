package jp.michishirube.review.rule;

/** How two cases of the same mean are told apart; a call lists such rules in their order. */
public sealed interface TieRule {
    /** The higher mean of that criterion first; a sheet that lacks it counts as 0. */
    record Criterion(String key) implements TieRule {
    }

    /** The higher median of the totals first. */
    record Median() implements TieRule {
    }

    /** The smaller variance of the totals first: the judges agree more. */
    record LeastSpread() implements TieRule {
    }
}
