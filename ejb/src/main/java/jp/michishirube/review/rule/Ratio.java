package jp.michishirube.review.rule;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction in lowest terms, its denominator above 0. Ranks are decided by it, never by what it looks like when rounded. */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {
    private static final int DECIMALS = 2;
    private static final BigInteger TWO_HUNDRED_SQUARED = BigInteger.valueOf(40_000);

    public Ratio {
        if (denominator == 0) {
            throw new IllegalArgumentException("a fraction over 0: " + numerator);
        }
        long common = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValueExact();
        long sign = denominator < 0 ? -common : common;
        numerator = numerator / sign;
        denominator = denominator / sign;
    }

    public static Ratio of(long n, long d) {
        return new Ratio(n, d);
    }

    /** Exact, whatever the size. */
    @Override
    public int compareTo(Ratio o) {
        return small(numerator) && small(denominator) && small(o.numerator) && small(o.denominator) ? Long.compare(numerator * o.denominator, o.numerator * denominator)
                : BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(o.denominator)).compareTo(BigInteger.valueOf(o.numerator).multiply(BigInteger.valueOf(denominator)));
    }

    private static boolean small(long part) {
        return part == (int) part;
    }

    /** Two decimals, half up: 「82.33」 for 247/3. */
    public String text() {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DECIMALS, java.math.RoundingMode.HALF_UP).toPlainString();
    }

    /** The square root to two decimals, half up, found in whole numbers: a standard deviation for a variance. */
    public String rootText() {
        if (numerator < 0) {
            throw new ArithmeticException("the square root of " + this);
        }
        // ⌊100√x + ½⌋ = ⌊(⌊200√x⌋ + 1) / 2⌋ and ⌊200√x⌋ = ⌊√⌊40000x⌋⌋
        BigInteger halves = BigInteger.valueOf(numerator).multiply(TWO_HUNDRED_SQUARED).divide(BigInteger.valueOf(denominator)).sqrt();
        return new BigDecimal(halves.add(BigInteger.ONE).shiftRight(1), DECIMALS).toPlainString();
    }
}
