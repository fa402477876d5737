package jp.michishirube.roadmap.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number, a fraction in lowest terms with its denominator above 0. Rounded only when it is written. */
public record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);

    public Fraction {
        if (under.signum() == 0) {
            throw new IllegalArgumentException("a fraction over 0: " + over);
        }
        BigInteger common = under.signum() < 0 ? over.gcd(under).negate() : over.gcd(under);
        over = over.divide(common);
        under = under.divide(common);
    }

    public static Fraction of(long whole) {
        return of(whole, 1);
    }

    public static Fraction of(long over, long under) {
        return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    /**
     * Of "12", "16.1" or "9/10".
     *
     * @throws IllegalArgumentException for any other text
     */
    public static Fraction parse(String text) {
        if (text.matches("[0-9]{1,12}/[1-9][0-9]{0,11}")) {
            return of(Long.parseLong(text.substring(0, text.indexOf('/'))), Long.parseLong(text.substring(text.indexOf('/') + 1)));
        }
        if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("not a number: " + text);
        }
        int dot = text.indexOf('.');
        int decimals = dot < 0 ? 0 : text.length() - dot - 1;
        return new Fraction(new BigInteger(text.replace(".", "")), BigInteger.TEN.pow(decimals));
    }

    public Fraction plus(Fraction o) {
        return new Fraction(over.multiply(o.under).add(o.over.multiply(under)), under.multiply(o.under));
    }

    public Fraction minus(Fraction o) {
        return new Fraction(over.multiply(o.under).subtract(o.over.multiply(under)), under.multiply(o.under));
    }

    public Fraction times(Fraction o) {
        return new Fraction(over.multiply(o.over), under.multiply(o.under));
    }

    /** @throws IllegalArgumentException by 0 */
    public Fraction by(Fraction o) {
        return new Fraction(over.multiply(o.under), under.multiply(o.over));
    }

    public boolean atLeast(Fraction o) {
        return compareTo(o) >= 0;
    }

    public boolean isWhole() {
        return under.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Fraction o) {
        return over.multiply(o.under).compareTo(o.over.multiply(under));
    }

    /** To so many decimals, half up: "16.11" for 288/1788 of a hundred. */
    public String text(int decimals) {
        return new BigDecimal(over).divide(new BigDecimal(under), decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** As it is written for people: whole with its thousands set apart, else with one decimal and 「約」 where that is not all of it. */
    public String words() {
        if (isWhole()) {
            return String.format(java.util.Locale.ROOT, "%,d", over);
        }
        String rounded = String.format(java.util.Locale.ROOT, "%,.1f", new BigDecimal(text(1)));
        return parse(text(1).replace("-", "")).compareTo(over.signum() < 0 ? ZERO.minus(this) : this) == 0 ? rounded : "約" + rounded;
    }

    @Override
    public String toString() {
        return isWhole() ? over.toString() : over + "/" + under;
    }
}
