package jp.michishirube.programme.rule;

import java.math.BigInteger;
import jp.michishirube.kernel.Rate;
import jp.michishirube.kernel.Yen;

/** An amount with its fraction of a yen, exact, so that rounding happens once. Never negative, always in lowest terms. */
record ExactYen(BigInteger numerator, BigInteger denominator) {
    static ExactYen of(Yen yen) {
        return reduced(BigInteger.valueOf(yen.amount()), BigInteger.ONE);
    }

    private static ExactYen reduced(BigInteger numerator, BigInteger denominator) {
        BigInteger gcd = numerator.gcd(denominator).max(BigInteger.ONE);
        return new ExactYen(numerator.divide(gcd), denominator.divide(gcd));
    }

    /** At least 0. */
    ExactYen minus(Yen yen) {
        return reduced(numerator.subtract(BigInteger.valueOf(yen.amount()).multiply(denominator)).max(BigInteger.ZERO), denominator);
    }

    ExactYen times(Rate rate) {
        return reduced(numerator.multiply(BigInteger.valueOf(rate.numerator())),
                denominator.multiply(BigInteger.valueOf(rate.denominator())));
    }

    ExactYen atMost(Yen cap) {
        return exceeds(cap) ? of(cap) : this;
    }

    boolean exceeds(Yen yen) {
        return numerator.compareTo(BigInteger.valueOf(yen.amount()).multiply(denominator)) > 0;
    }

    boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** The largest multiple of {@code unit} yen that is not above it. */
    Yen floorTo(long unit) {
        BigInteger u = BigInteger.valueOf(unit);
        return new Yen(numerator.divide(denominator.multiply(u)).multiply(u).longValueExact());
    }

    /** "6172839" or "12345679/2". */
    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
