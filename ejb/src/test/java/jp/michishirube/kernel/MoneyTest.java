package jp.michishirube.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    @DisplayName("half of 12,345,678 yen, rounded down to 1,000, is 6,172,000")
    void example() {
        assertEquals(Yen.of(6_172_000), new Rate(1, 2).ofFloored(Yen.of(12_345_678), 1000));
        assertEquals(Yen.of(12_345_000), new Rate(10, 10).ofFloored(Yen.of(12_345_678), 1000));
        assertEquals("12,345,678円", Yen.of(12_345_678).ja());
        assertEquals("12,345,678 yen", Yen.of(12_345_678).en());
    }

    @Test
    @DisplayName("an amount too large to be held is a fault, never a wrong figure")
    void overflow() {
        assertThrows(ArithmeticException.class, () -> Yen.of(Long.MAX_VALUE).plus(Yen.of(1)));
        assertThrows(ArithmeticException.class, () -> Yen.of(Long.MIN_VALUE).minus(Yen.of(1)));
        assertThrows(ArithmeticException.class, () -> Yen.of(Long.MIN_VALUE).floorTo(1000));
        assertThrows(ArithmeticException.class, () -> new Rate(3, 1).ofFloored(Yen.of(Long.MAX_VALUE), 1));
        assertThrows(IllegalArgumentException.class, () -> Yen.of(1).floorTo(0));
    }

    @Test
    @DisplayName("a rate is a positive fraction and nothing else")
    void rateText() {
        assertEquals(new Rate(10, 10), Rate.parse(" 10/10 "));
        for (String bad : new String[] {"", "1", "0.5", "1/0", "-1/2", "1/2/3", "a/b"}) {
            assertThrows(IllegalArgumentException.class, () -> Rate.parse(bad), bad);
        }
    }

    @Property
    void flooringGivesTheLargestMultipleNotAbove(@ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long amount,
            @ForAll @LongRange(min = 1, max = 1_000_000) long unit) {
        long floored = Yen.of(amount).floorTo(unit).amount();
        assertEquals(0, Math.floorMod(floored, unit));
        assertTrue(floored <= amount && amount < floored + unit);
    }

    @Property
    void aRateIsExactAndRoundedOnce(@ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long amount,
            @ForAll @LongRange(min = 1, max = 100) long numerator, @ForAll @LongRange(min = 1, max = 100) long denominator,
            @ForAll @LongRange(min = 1, max = 10_000) long unit) {
        BigInteger result = BigInteger.valueOf(new Rate(numerator, denominator).ofFloored(Yen.of(amount), unit).amount());
        BigInteger exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(numerator));
        BigInteger d = BigInteger.valueOf(denominator);
        assertEquals(0, result.mod(BigInteger.valueOf(unit)).signum());
        assertTrue(result.multiply(d).compareTo(exact) <= 0);
        assertTrue(result.add(BigInteger.valueOf(unit)).multiply(d).compareTo(exact) > 0);
    }

    @Property
    void theWholeRateChangesNothing(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long amount) {
        assertEquals(Yen.of(amount).floorTo(1000), new Rate(10, 10).ofFloored(Yen.of(amount), 1000));
    }
}
