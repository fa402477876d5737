package jp.michishirube.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {
    @ParameterizedTest(name = "{0} is {1} yen")
    @CsvSource(delimiter = '|', value = {
            "12345678|12345678", "12,345,678|12345678", "１２，３４５，６７８円|12345678", "12,345千円|12345000", "１２千円|12000",
            "12,345 千円|12345000", "￥500|500", "¥1,000|1000", "\\3,000|3000", "0|0", "000120|120", "　1 000　|1000", "1,234万円|12340000",
            "15百万円|15000000", "2億円|200000000", "999,999,999,999|999999999999", "12、345円|12345", "999999999千円|999999999000"})
    void understood(String typed, long yen) {
        assertEquals(Outcome.done(Yen.of(yen)), AmountText.parse(typed));
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource(delimiter = '|', value = {
            "-1|amount.negative", "－１００|amount.negative", "−100円|amount.negative", "▲1,000|amount.negative", "△5千円|amount.negative",
            "-¥5|amount.negative", "1.5|amount.fraction", "0.5円|amount.fraction", "１２．０|amount.fraction", ".5|amount.fraction",
            "1.5千円|amount.fraction", "1,000,000,000,000|amount.tooLong", "1234567890123|amount.tooLong", "1000000000千円|amount.tooLong",
            "99999999999999999999999999|amount.tooLong", "十二万円|amount.notNumber", "abc|amount.notNumber", "1e6|amount.notNumber",
            "1/2|amount.notNumber", "12円34|amount.notNumber", "0x10|amount.notNumber", "円|amount.notNumber", "1,23|amount.comma",
            "1,2345|amount.comma", "1,000,|amount.comma", "--1|amount.negative", "約100|amount.notNumber"})
    void refused(String typed, String code) {
        Violation violation = AmountText.parse(typed).violations().get(0);
        assertEquals(code, violation.code());
        assertTrue(violation.message().ja().endsWith("。") && violation.message().en().endsWith("."));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "　"})
    @DisplayName("nothing typed is refused as empty")
    void empty(String typed) {
        assertEquals("amount.empty", AmountText.parse(typed).violations().get(0).code());
    }

    @Property
    void whatIsShownIsReadBack(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long amount) {
        Yen yen = Yen.of(amount);
        assertEquals(yen, AmountText.parse(yen.ja()).value());
        assertEquals(yen, AmountText.parse(String.format(Locale.ROOT, "%,d", amount)).value());
        StringBuilder wide = new StringBuilder();
        Long.toString(amount).chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        assertEquals(yen, AmountText.parse(wide.toString()).value());
    }

    @Property(tries = 2000)
    void anyTextGivesAnAmountInRangeOrAReason(@ForAll String text) {
        Outcome<Yen> outcome = AmountText.parse(text);
        if (outcome.isDone()) {
            assertTrue(outcome.value().amount() >= 0 && outcome.value().compareTo(AmountText.LARGEST) <= 0);
        } else {
            assertFalse(outcome.violations().isEmpty());
        }
    }
}
