package jp.michishirube.kernel;

/**
 * An amount in whole yen. May be negative only as the result of {@link #minus}; rules decide what that means.
 * Arithmetic never overflows in silence.
 */
public record Yen(long amount) implements Comparable<Yen> {
    public static final Yen ZERO = new Yen(0);

    public static Yen of(long amount) {
        return new Yen(amount);
    }

    public Yen plus(Yen other) {
        return new Yen(Math.addExact(amount, other.amount));
    }

    public Yen minus(Yen other) {
        return new Yen(Math.subtractExact(amount, other.amount));
    }

    public Yen min(Yen other) {
        return amount <= other.amount ? this : other;
    }

    public Yen max(Yen other) {
        return amount >= other.amount ? this : other;
    }

    /** The largest multiple of {@code unit} yen that is not above this amount (千円未満切捨て: unit 1000). */
    public Yen floorTo(long unit) {
        if (unit <= 0) {
            throw new IllegalArgumentException("unit must be positive: " + unit);
        }
        return new Yen(Math.multiplyExact(Math.floorDiv(amount, unit), unit));
    }

    public boolean isPositive() {
        return amount > 0;
    }

    @Override
    public int compareTo(Yen other) {
        return Long.compare(amount, other.amount);
    }

    /** "12,345,678円". */
    public String ja() {
        return String.format(java.util.Locale.ROOT, "%,d円", amount);
    }

    /** "12,345,678 yen". */
    public String en() {
        return String.format(java.util.Locale.ROOT, "%,d yen", amount);
    }
}
