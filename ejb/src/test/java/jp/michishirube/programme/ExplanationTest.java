package jp.michishirube.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.programme.rule.CalculationStep;
import jp.michishirube.programme.rule.Facts;
import jp.michishirube.programme.rule.FundingRule;
import jp.michishirube.programme.rule.RuleSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The explanation of an amount")
class ExplanationTest {
    @Test
    @DisplayName("tells each step with its figures, its inputs and what it rests on")
    void steps() {
        Explanation root = Examples.estimate(Examples.city("全部"), 12_345_678, 345_677, "HALF").explanation();
        assertEquals("subsidy", root.rule());
        assertEquals(Map.of("chosen", "HALF", "used", "HALF"), root.inputs());
        assertEquals(1, root.parts().size());
        List<Explanation> steps = root.parts().get(0).parts();
        assertEquals(List.of(Yen.of(12_345_678), Yen.of(12_000_001), Yen.of(6_000_000), Yen.of(6_000_000), Yen.of(6_000_000)),
                steps.stream().map(Explanation::amount).toList());
        assertEquals(new Text("12,345,678円 − 345,677円 ＝ 12,000,001円", "12,345,678 yen − 345,677 yen = 12,000,001 yen"), steps.get(1).detail());
        assertTrue(steps.get(2).detail().ja().startsWith("12,000,001円 × 1/2 ＝ 6,000,000円余り（12000001/2円"), steps.get(2).detail().ja());
        assertEquals(Map.of("beforeYen", "12000001/2", "capYen", "20000000"), steps.get(3).inputs());
        assertEquals(Map.of("beforeYen", "12000001/2", "unitYen", "1000"), steps.get(4).inputs());
        assertTrue(steps.stream().allMatch(s -> s.basis().contains("chiiki_iot_jisso-2018/1")));
        assertTrue(steps.get(4).basis().contains("確度：想定") && steps.get(2).basis().contains("確度：高"));
    }

    @Test
    @DisplayName("shows both options beside each other when the better one was asked for")
    void best() {
        Explanation root = Examples.estimate(Examples.city("全部"), 12_345_678, 0, "BEST").explanation();
        assertEquals(List.of("FIXED", "HALF"), root.parts().stream().map(p -> p.inputs().get("option")).toList());
        assertTrue(root.detail().ja().contains("同額のときは定額補助"), root.detail().ja());
        assertEquals("FIXED", root.inputs().get("used"));
    }

    @Test
    @DisplayName("of an application that fails says why it is 0 yen")
    void failed() {
        Estimate estimate = Examples.estimate(Examples.city("なし"), 12_345_678, 0, "FIXED");
        assertEquals(Yen.ZERO, estimate.explanation().amount());
        assertEquals("option", estimate.explanation().inputs().get("failed"));
        assertTrue(estimate.explanation().detail().ja().contains("定額補助は条件不利地域に該当する地方公共団体だけが選べます"));
        assertTrue(estimate.explanation().parts().isEmpty());
    }

    @Test
    @DisplayName("follows the order that the guideline gives: a cap before the deductions pays another amount")
    void order() {
        RuleSet rules = Examples.rules(2018);
        FundingRule funding = rules.funding().orElseThrow();
        FundingRule other = new FundingRule(funding.id(), funding.options(), funding.areas(),
                List.of(CalculationStep.RATE, CalculationStep.CAP, CalculationStep.DEDUCTIONS, CalculationStep.ROUNDING),
                funding.roundingUnit(), funding.statement(), funding.basis(), funding.stepBases());
        RuleSet reordered = new RuleSet(rules.eligibility(), rules.jurisdiction(), java.util.Optional.of(other));
        Facts facts = new Facts(Examples.city("全部"), Optional.of(Examples.MODEL), Optional.of(true));
        assertEquals(15_000_000, rules.estimate(facts, Yen.of(20_000_000), Yen.of(5_000_000), "FIXED").subsidyYen());
        Estimate estimate = reordered.estimate(facts, Yen.of(20_000_000), Yen.of(5_000_000), "FIXED");
        assertEquals(10_000_000, estimate.subsidyYen());
        assertEquals(List.of("eligible-cost", "rate", "cap", "deductions", "rounding"),
                estimate.explanation().parts().get(0).parts().stream().map(Explanation::rule).toList());
    }
}
