package jp.michishirube.programme;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.michishirube.programme.api.Estimate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The worked examples of docs/rules/funding.md")
class FundingExamplesTest {
    static Stream<Map<String, String>> rows() {
        return MarkdownTable.rows("funding.md", "計算例").stream();
    }

    private static long yen(String cell) {
        return Long.parseLong(cell.replace(",", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void isCalculatedAsWritten(Map<String, String> row) {
        Estimate estimate = Examples.estimate(Examples.city(row.get("団体")), yen(row.get("補助対象経費")), yen(row.get("控除")), row.get("方法"));
        assertAll(
                () -> assertEquals("はい".equals(row.get("対象")), estimate.eligible()),
                () -> assertEquals(row.get("使った方法"), estimate.option()),
                () -> assertEquals(yen(row.get("補助額")), estimate.subsidyYen()),
                () -> assertEquals(estimate.subsidyYen(), estimate.explanation().amount().amount()));
    }

    @Test
    @DisplayName("there are examples of every kind of applicant and every option")
    void complete() {
        List<Map<String, String>> rows = rows().toList();
        for (String who : List.of("全部", "みなし", "全部と一部", "一部", "なし", "会社")) {
            assertTrue(rows.stream().anyMatch(r -> r.get("団体").equals(who)), who);
        }
        assertEquals(32, rows.size());
    }
}
