package jp.michishirube.kernel;

import java.math.BigInteger;

/** An exact, positive fraction, such as 1/2 or 10/10 (定額). Kept as written: 10/10 is not shortened. */
public record Rate(long numerator, long denominator) {
    public Rate {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("a rate is a positive fraction: " + numerator + "/" + denominator);
        }
    }

    /** @throws IllegalArgumentException unless the text is like "1/2" */
    public static Rate parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a fraction: " + text);
        }
        try {
            return new Rate(Long.parseLong(parts[0].strip()), Long.parseLong(parts[1].strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a fraction: " + text, e);
        }
    }

    /** amount × rate, rounded down once to a multiple of {@code unit} yen; exact in between. */
    public Yen ofFloored(Yen amount, long unit) {
        BigInteger product = BigInteger.valueOf(amount.amount()).multiply(BigInteger.valueOf(numerator));
        BigInteger divisor = BigInteger.valueOf(denominator).multiply(BigInteger.valueOf(unit));
        BigInteger[] parts = product.divideAndRemainder(divisor);
        BigInteger floored = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return new Yen(floored.multiply(BigInteger.valueOf(unit)).longValueExact());
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
