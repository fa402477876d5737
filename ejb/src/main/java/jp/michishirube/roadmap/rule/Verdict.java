package jp.michishirube.roadmap.rule;

import jp.michishirube.kernel.Text;

/**
 * How an indicator stands.
 *
 * @param achievement the part of the target that is reached, above 1 where more is; null where the target has no number to divide by
 * @param needed      how much more is needed in each fiscal year from the one of the day on; null where nothing is, or the years are over, or there is no number
 * @param reason      in words: the numbers, the rule, the day
 */
public record Verdict(Status status, Fraction achievement, Fraction needed, Text reason) {
}
