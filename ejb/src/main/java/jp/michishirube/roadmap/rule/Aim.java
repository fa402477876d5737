package jp.michishirube.roadmap.rule;

import jp.michishirube.kernel.Text;

/**
 * A target and what it is judged by.
 *
 * @param value     null where the kind has none
 * @param year      the fiscal year of the value: of an interim target its own, never that of the whole
 * @param firstYear the fiscal year from which the guide runs
 * @param about     from which part of the value on it counts as reached, where the target is about a number
 * @param attention from which part of the guide on a value is 要注意 and not 遅れ
 * @param unit      null where the kind has none
 */
public record Aim(TargetKind kind, Fraction value, int year, int firstYear, Fraction about, Fraction attention, Text unit) {
    public Aim {
        if (kind.hasValue() == (value == null)) {
            throw new IllegalArgumentException(kind + " with " + value);
        }
        if (value != null && value.compareTo(Fraction.ZERO) <= 0 || kind == TargetKind.TIMES && value.compareTo(Fraction.ONE) <= 0) {
            throw new IllegalArgumentException("a target above where it starts: " + value);
        }
        if (year < firstYear) {
            throw new IllegalArgumentException("a target before the start: " + year);
        }
    }
}
