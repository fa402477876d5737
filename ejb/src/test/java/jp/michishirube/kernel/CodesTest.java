package jp.michishirube.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Codes and their check digits")
class CodesTest {
    private static List<String[]> register() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                CodesTest.class.getResourceAsStream("/registers/municipalities.csv"), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    @Test
    @DisplayName("every code of the register has the right check digit, and no other digit would do")
    void localGovernments() throws IOException {
        List<String[]> rows = register();
        assertEquals(1795, rows.size());
        for (String[] row : rows) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String code = row[1] + digit;
                assertEquals(code.equals(row[0]), LocalGovernmentCode.parse(code).isPresent(), code);
            }
        }
    }

    @Test
    @DisplayName("every corporate number of the register follows from its code, and every wrong digit in it is noticed")
    void corporateNumbers() throws IOException {
        for (String[] row : register()) {
            CorporateNumber number = CorporateNumber.of(new LocalGovernmentCode(row[0]));
            assertEquals(row[11], number.value());
            for (char digit = '1'; digit <= '9'; digit++) {
                String other = digit + number.value().substring(1);
                assertEquals(other.equals(number.value()), CorporateNumber.parse(other).isPresent(), other);
            }
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"052078,052078", "０５２０７８,052078", "' 052078 ',052078", "052079,", "52078,", "0520780,", "abcdef,", "'',"})
    void codesAsTyped(String typed, String code) {
        assertEquals(Optional.ofNullable(code), LocalGovernmentCode.parse(typed).map(LocalGovernmentCode::value));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"7000020010006,7000020010006", "７０００－０２００１－０００６,7000020010006", "7-0000-2001-0006,7000020010006",
            "7000020010007,", "700002001000,", "0000020010006,"})
    void corporateNumbersAsTyped(String typed, String number) {
        assertEquals(Optional.ofNullable(number), CorporateNumber.parse(typed).map(CorporateNumber::value));
    }

    @Test
    @DisplayName("the first two digits are the prefecture")
    void prefecture() {
        assertEquals("05", new LocalGovernmentCode("052078").prefectureCode());
    }

    @Test
    @DisplayName("no two bodies of a prefecture share a search key unless they share the name (泊村)")
    void searchKeysTellBodiesApart() throws IOException {
        Map<String, String> names = new HashMap<>();
        for (String[] row : register()) {
            String before = names.put(row[2] + JapaneseText.searchKey(row[4]), row[4]);
            assertTrue(before == null || before.equals(row[4]), row[4]);
            assertFalse(JapaneseText.searchKey(row[4]).isEmpty());
        }
    }
}
