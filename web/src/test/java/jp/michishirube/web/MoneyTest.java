package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 7, 999, 1_000, 12_345, 999_999, 1_000_000, 12_345_000, Long.MAX_VALUE, -1, -999, -1_000, -12_345_678})
    void figures_are_grouped_by_three(long amount) {
        assertEquals(String.format(Locale.ROOT, "%,d", amount), new Money().figures(amount));
    }

    @Test
    void no_amount_is_empty() {
        assertEquals("", new Money().figures(null));
    }
}
