package jp.michishirube.programme.rule;

import java.util.List;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;

/**
 * A project costs at least so much (事業費の下限額).
 *
 * @param floor the least total cost that is supported (inclusive)
 */
public record CostFloorRule(String id, Yen floor, Text statement, Basis basis) implements EligibilityRule {
    public CostFloorRule {
        if (!floor.isPositive()) {
            throw new IllegalArgumentException("a floor is above 0 yen");
        }
    }

    @Override
    public List<String> asks() {
        return List.of("totalCost");
    }

    @Override
    public Finding evaluate(Facts facts) {
        if (facts.totalCost().isEmpty()) {
            return finding(FindingOutcome.NEEDS_PERSON, "総事業費が未回答です。" + statement.ja(), "The total cost is not answered. " + statement.en());
        }
        Yen total = facts.totalCost().get();
        return total.compareTo(floor) < 0
                ? finding(FindingOutcome.FAIL, "総事業費 " + total.ja() + " が下限の " + floor.ja() + " に届きません。", "The total cost of " + total.en() + " is below the floor of " + floor.en() + ".")
                : finding(FindingOutcome.PASS, "総事業費 " + total.ja() + " は下限の " + floor.ja() + " 以上です。", "The total cost of " + total.en() + " is at least " + floor.en() + ".");
    }
}
