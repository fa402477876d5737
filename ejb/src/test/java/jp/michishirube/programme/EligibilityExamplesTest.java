package jp.michishirube.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.rule.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The worked examples of docs/rules/eligibility.md")
class EligibilityExamplesTest {
    static Stream<Map<String, String>> rows() {
        return MarkdownTable.rows("eligibility.md", "判定例").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void isJudgedAsWritten(Map<String, String> row) {
        Optional<Boolean> plan = switch (row.get("計画")) {
            case "策定済" -> Optional.of(true);
            case "未策定" -> Optional.of(false);
            case "未回答" -> Optional.empty();
            default -> throw new IllegalArgumentException(row.get("計画"));
        };
        Facts facts = new Facts(Examples.typed(row.get("申請者"), row.get("指定")), Optional.of(row.get("分野別モデル")), plan);
        List<Finding> findings = Examples.rules(Integer.parseInt(row.get("年度"))).findings(facts, row.get("方法")).stream()
                .filter(f -> f.rule().equals(row.get("規則"))).toList();
        if ("（なし）".equals(row.get("判定"))) {
            assertTrue(findings.isEmpty());
            return;
        }
        assertEquals(1, findings.size());
        Finding finding = findings.get(0);
        assertEquals(row.get("判定"), finding.outcome().name());
        assertFalse(finding.message().ja().isBlank() || finding.message().en().isBlank());
        assertTrue(finding.basis().contains("確度") && finding.basis().contains("chiiki_iot_jisso-" + row.get("年度") + "/1"), finding::basis);
    }
}
