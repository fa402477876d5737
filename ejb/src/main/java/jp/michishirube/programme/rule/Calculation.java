package jp.michishirube.programme.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.kernel.Explained;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;

/** Walks the steps of one option, in the funding rule's order, and writes down each. Fractions of a yen are kept until the rounding. */
final class Calculation {
    private final FundingRule rule;
    private final FundingOption option;
    private final List<Explanation> nodes = new ArrayList<>();
    private ExactYen value;

    private Calculation(FundingRule rule, FundingOption option) {
        this.rule = rule;
        this.option = option;
    }

    /** The subsidy under one option; its node holds one node a step. */
    static Explained<Yen> run(FundingRule rule, FundingOption option, Yen eligibleCost, Yen deductions) {
        Calculation c = new Calculation(rule, option);
        c.value = ExactYen.of(eligibleCost);
        Text cost = rule.words().cost();
        c.node("eligible-cost", cost, Map.of("eligibleCostYen", c.value.toString()), new Text(cost.ja() + " " + eligibleCost.ja(), cost.en() + " " + eligibleCost.en()));
        for (CalculationStep step : rule.order()) {
            switch (step) {
                case DEDUCTIONS -> c.deduct(deductions);
                case RATE -> c.rate();
                case CAP -> c.cap();
                case ROUNDING -> c.round();
            }
        }
        Yen subsidy = c.nodes.get(c.nodes.size() - 1).amount();
        return new Explained<>(subsidy, new Explanation("option", option.label(), subsidy, option.said(), rule.basis().text(),
                Map.of("option", option.id()), c.nodes));
    }

    private void deduct(Yen deductions) {
        ExactYen before = value;
        value = value.minus(deductions);
        boolean all = !before.exceeds(deductions);
        node(CalculationStep.DEDUCTIONS, inputs("beforeYen", before.toString(), "deductionsYen", deductions.amount()),
                new Text(ja(before) + " − " + deductions.ja() + (all ? "（0円を下回らない）" : "") + " ＝ " + ja(value),
                        en(before) + " − " + deductions.en() + (all ? " (not below 0)" : "") + " = " + en(value)));
    }

    private void rate() {
        ExactYen before = value;
        value = value.times(option.rate());
        node(CalculationStep.RATE, inputs("beforeYen", before.toString(), "rate", option.rate()),
                new Text(ja(before) + " × " + option.rate() + " ＝ " + ja(value), en(before) + " × " + option.rate() + " = " + en(value)));
    }

    private void cap() {
        if (option.cap().isEmpty()) {
            node(CalculationStep.CAP, Map.of("beforeYen", value.toString()), new Text("上限の定めはありません：" + ja(value), "No cap is set: " + en(value)));
            return;
        }
        Yen cap = option.cap().get();
        ExactYen before = value;
        value = value.atMost(cap);
        node(CalculationStep.CAP, inputs("beforeYen", before.toString(), "capYen", cap.amount()),
                before.exceeds(cap) ? new Text("上限" + cap.ja() + "を超えるため、" + ja(value), "Above the cap of " + cap.en() + ": " + en(value))
                        : new Text("上限" + cap.ja() + "以内：" + ja(value), "Within the cap of " + cap.en() + ": " + en(value)));
    }

    private void round() {
        ExactYen before = value;
        Yen rounded = value.floorTo(rule.roundingUnit());
        value = ExactYen.of(rounded);
        Yen unit = Yen.of(rule.roundingUnit());
        node(CalculationStep.ROUNDING, inputs("beforeYen", before.toString(), "unitYen", rule.roundingUnit()),
                new Text(ja(before) + "の" + unit.ja() + "未満を切捨て：" + rounded.ja(), en(before) + ", rounded down to a multiple of " + unit.en() + ": " + rounded.en()));
    }

    private void node(CalculationStep step, Map<String, String> inputs, Text detail) {
        node(step.key(), switch (step) {
            case RATE -> rule.words().rate();
            case CAP -> new Text(rule.words().result().ja() + "の上限", step.label().en());
            default -> step.label();
        }, inputs, detail);
    }

    private void node(String id, Text label, Map<String, String> inputs, Text detail) {
        nodes.add(new Explanation(id, label, value.floorTo(1), detail, rule.basisOf(id).text(), inputs, List.of()));
    }

    private static Map<String, String> inputs(String name1, Object value1, String name2, Object value2) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put(name1, value1.toString());
        inputs.put(name2, value2.toString());
        return inputs;
    }

    private static String ja(ExactYen exact) {
        return exact.isWhole() ? exact.floorTo(1).ja() : exact.floorTo(1).ja() + "余り（" + exact + "円、端数は最後に一度だけ処理）";
    }

    private static String en(ExactYen exact) {
        return exact.isWhole() ? exact.floorTo(1).en() : exact.floorTo(1).en() + " and a fraction (" + exact + " yen, rounded once at the end)";
    }
}
