package jp.michishirube.subsidy.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.kernel.Explained;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.rule.CostCategory;
import jp.michishirube.programme.rule.Costs;
import jp.michishirube.programme.rule.GrantStages.Stage;

/**
 * The amount of a grant and why it is so, from the eligible cost by category to the last yen: of an application (法5条), of the decision
 * (法6条), and finally determined (額の確定, 法15条). The same inputs always give the same tree. Rounded once, where the guideline's order says.
 */
public final class GrantAmount {
    private GrantAmount() {
    }

    /**
     * The amount that is applied for (法5条).
     *
     * @param option  id of the option that was chosen
     * @param costs   eligible cost by category
     * @param income  donations and other income
     * @param adopted what was adopted, where nothing above it is granted
     */
    public static Explained<Yen> applied(GrantTerms terms, String option, Costs costs, Yen income, TaxCredit credit, Optional<Yen> adopted) {
        return granted(terms, option, costs, income, credit, adopted.map(yen -> new Limit("adopted", terms.stages().adopted(), yen)), new Named("application", terms.stages().applied()));
    }

    /** The amount of the decision (法6条), of costs that may be lower than those applied for (法6条3項). */
    public static Explained<Yen> decided(GrantTerms terms, String option, Costs costs, Yen income, TaxCredit credit, Optional<Yen> adopted) {
        return granted(terms, option, costs, income, credit, adopted.map(yen -> new Limit("adopted", terms.stages().adopted(), yen)), new Named("decision", terms.stages().decided()));
    }

    /** The decided amount after a change (法7条1項), never above the one before it. */
    public static Explained<Yen> changed(GrantTerms terms, GrantDecision before, Costs costs, Yen income, TaxCredit credit) {
        return granted(terms, before.option(), costs, income, credit, Optional.of(new Limit("decided", beforeChange(terms), before.subsidy())), new Named("change", terms.stages().changed()));
    }

    private static Text beforeChange(GrantTerms terms) {
        Text decided = terms.stages().decided().label();
        return new Text("変更前の" + decided.ja(), decided.en() + " before the change");
    }

    /** A stage with the rule's id that its tree bears. */
    private record Named(String rule, Stage stage) {
        Text label() {
            return stage.label();
        }

        String basis() {
            return stage.basis();
        }
    }

    /** What it is never above. */
    private record Limit(String rule, Text label, Yen most) {
    }

    private static Explained<Yen> granted(GrantTerms terms, String option, Costs costs, Yen income, TaxCredit credit, Optional<Limit> limit, Named stage) {
        List<Explanation> parts = new ArrayList<>(List.of(sum("eligible-cost", terms.funding().words().cost(), terms, costs, stage.basis())));
        Explained<Yen> paid = terms.funding().pays(option, costs.total(), income);
        parts.add(paid.explanation());
        Yen amount = off(paid.value(), credit, parts);
        if (limit.isPresent()) {
            amount = atMost(amount, limit.get(), stage.basis(), parts);
        }
        return explained(stage, amount, option, parts);
    }

    /**
     * The final amount (額の確定). Each category counts at most as decided where the guideline says so, and the whole never exceeds the decision.
     *
     * @param actual what was really spent and is eligible, by category
     * @param credit a credit that is known is taken off; one that is not clear yet is reported and returned later
     */
    public static Explained<Yen> finalAmount(GrantTerms terms, GrantDecision decision, Costs actual, Yen income, TaxCredit credit) {
        Costs counted = terms.capByCategory() ? actual.atMost(decision.costs()) : actual;
        List<Explanation> parts = new ArrayList<>();
        Stage last = terms.stages().finalAmount();
        List<Explanation> categories = terms.categories().stream().map(c -> category(c, actual, decision.costs(), terms)).toList();
        Text cost = terms.funding().words().cost();
        parts.add(new Explanation("eligible-cost", new Text(cost.ja() + "（実績）", cost.en() + ", as spent"), counted.total(),
                new Text("経費区分ごとの合計 " + counted.total().ja(), "Sum of the categories, " + counted.total().en()), last.basis(), Map.of(), categories));
        Explained<Yen> paid = terms.funding().pays(decision.option(), counted.total(), income);
        parts.add(paid.explanation());
        Yen amount = atMost(off(paid.value(), credit, parts), new Limit("decided", terms.stages().decided().label(), decision.subsidy()), last.basis(), parts);
        return explained(new Named("final-amount", last), amount, decision.option(), parts);
    }

    private static Explanation category(CostCategory c, Costs actual, Costs decided, GrantTerms terms) {
        Yen spent = actual.of(c.id());
        Yen counted = terms.capByCategory() ? spent.min(decided.of(c.id())) : spent;
        boolean cut = counted.compareTo(spent) < 0;
        return new Explanation("category", c.label(), counted, cut
                ? new Text("実績 " + spent.ja() + " のうち、決定の " + decided.of(c.id()).ja() + " まで", "Spent " + spent.en() + ", counted up to the decided " + decided.of(c.id()).en())
                : new Text("実績 " + spent.ja(), "Spent " + spent.en()), terms.stages().finalAmount().basis(), inputs("spentYen", spent, "decidedYen", decided.of(c.id())), List.of());
    }

    private static Explanation sum(String rule, Text label, GrantTerms terms, Costs costs, String basis) {
        List<Explanation> categories = terms.categories().stream().map(c -> new Explanation("category", c.label(), costs.of(c.id()),
                new Text(costs.of(c.id()).ja(), costs.of(c.id()).en()), basis, Map.of("category", c.id()), List.of())).toList();
        return new Explanation(rule, label, costs.total(), new Text("経費区分ごとの合計 " + costs.total().ja(), "Sum of the categories, " + costs.total().en()),
                basis, Map.of(), categories);
    }

    private static Yen off(Yen amount, TaxCredit treated, List<Explanation> parts) {
        if (!(treated instanceof TaxCredit.Deducted known)) {
            return amount;
        }
        Yen credit = known.yen();
        Yen left = amount.minus(credit).max(Yen.ZERO);
        parts.add(new Explanation("tax-credit", new Text("消費税仕入控除税額の減額", "Consumption tax credit"), left,
                new Text(amount.ja() + " − " + credit.ja() + " ＝ " + left.ja(), amount.en() + " − " + credit.en() + " = " + left.en()),
                "交付要綱 様式第1号 注3", inputs("beforeYen", amount, "creditYen", credit), List.of()));
        return left;
    }

    private static Yen atMost(Yen amount, Limit limit, String basis, List<Explanation> parts) {
        Yen most = limit.most();
        Text name = limit.label();
        Yen kept = amount.min(most);
        parts.add(new Explanation(limit.rule(), new Text(name.ja() + "の範囲", "Within the " + name.en().toLowerCase(java.util.Locale.ROOT)), kept, amount.compareTo(most) > 0
                ? new Text(name.ja() + " " + most.ja() + " を超えるため " + kept.ja(), "Above the " + most.en() + ": " + kept.en())
                : new Text(name.ja() + " " + most.ja() + " 以内", "Within " + most.en()), basis, inputs("beforeYen", amount, "mostYen", most), List.of()));
        return kept;
    }

    private static Explained<Yen> explained(Named stage, Yen amount, String option, List<Explanation> parts) {
        return new Explained<>(amount, new Explanation(stage.rule(), stage.label(), amount, new Text(stage.label().ja() + " " + amount.ja(), stage.label().en() + ", " + amount.en()),
                stage.basis(), Map.of("option", option), parts));
    }

    private static Map<String, String> inputs(String one, Yen first, String other, Yen second) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put(one, Long.toString(first.amount()));
        inputs.put(other, Long.toString(second.amount()));
        return inputs;
    }
}
