package jp.michishirube.review.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fraction")
class RatioTest {
    @Test
    @DisplayName("stands in lowest terms over a positive denominator")
    void normalised() {
        assertEquals(new Ratio(2, 3), Ratio.of(-4, -6));
        assertEquals(new Ratio(-1, 2), Ratio.of(3, -6));
        assertEquals(1, Ratio.of(0, -7).denominator());
        assertThrows(IllegalArgumentException.class, () -> Ratio.of(1, 0));
    }

    @Test
    @DisplayName("is shown with two decimals, half up: 247/3 is 82.33, 1/8 is 0.13")
    void text() {
        assertEquals("82.33", Ratio.of(247, 3).text());
        assertEquals("0.13", Ratio.of(1, 8).text());
        assertEquals("70.00", Ratio.of(140, 2).text());
        assertEquals("-0.13", Ratio.of(-1, 8).text());
    }

    @Test
    @DisplayName("has its square root shown to two decimals, half up: of 2 1.41, of 1/4 0.50, of 0.000025 0.01")
    void root() {
        assertEquals("1.41", Ratio.of(2, 1).rootText());
        assertEquals("0.50", Ratio.of(1, 4).rootText());
        assertEquals("0.01", Ratio.of(25, 1_000_000).rootText(), "exactly 0.005");
        assertEquals("0.00", Ratio.of(24, 1_000_000).rootText());
        assertEquals("0.00", Ratio.of(0, 5).rootText());
        assertEquals("3037000499.96", Ratio.of(Long.MAX_VALUE - 123_456_789L, 1).rootText());
        assertThrows(ArithmeticException.class, () -> Ratio.of(-1, 4).rootText());
    }

    @Test
    @DisplayName("is compared exactly where the two decimals are the same and where the products pass the long")
    void compared() {
        assertTrue(Ratio.of(1, 3).compareTo(Ratio.of(333, 1000)) > 0);
        assertTrue(Ratio.of(Long.MAX_VALUE, 3).compareTo(Ratio.of(Long.MAX_VALUE - 1, 3)) > 0);
        assertEquals(0, Ratio.of(50, 100).compareTo(Ratio.of(1, 2)));
    }

    @Property
    @Label("agrees with decimals of fifty places")
    void decimals(@ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long n, @ForAll @IntRange(min = 1, max = 100_000) int d, @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long m,
                  @ForAll @IntRange(min = 1, max = 100_000) int e) {
        MathContext fifty = new MathContext(50);
        BigDecimal a = BigDecimal.valueOf(n).divide(BigDecimal.valueOf(d), fifty);
        BigDecimal b = BigDecimal.valueOf(m).divide(BigDecimal.valueOf(e), fifty);
        assertEquals(a.compareTo(b), Ratio.of(n, d).compareTo(Ratio.of(m, e)));
        assertEquals(a.setScale(2, RoundingMode.HALF_UP).toPlainString(), Ratio.of(n, d).text());
        assertEquals(a.sqrt(fifty).setScale(2, RoundingMode.HALF_UP).toPlainString(), Ratio.of(n, d).rootText());
    }
}
