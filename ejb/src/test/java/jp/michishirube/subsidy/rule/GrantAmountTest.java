package jp.michishirube.subsidy.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import jp.michishirube.kernel.Explained;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.kernel.Rate;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.rule.Basis;
import jp.michishirube.programme.rule.CalculationStep;
import jp.michishirube.programme.rule.CostCategory;
import jp.michishirube.programme.rule.Costs;
import jp.michishirube.programme.rule.DisadvantagedAreas;
import jp.michishirube.programme.rule.FundingOption;
import jp.michishirube.programme.rule.FundingRule;
import jp.michishirube.programme.rule.GrantStages;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The amount of a grant, from the eligible cost to the final amount")
class GrantAmountTest {
    private static final long MOST = 100_000_000_000L;
    private static final List<CalculationStep> ORDER = List.of(CalculationStep.DEDUCTIONS, CalculationStep.RATE, CalculationStep.CAP, CalculationStep.ROUNDING);
    private static final TaxCredit NONE = new TaxCredit.NotApplicable("一般会計のため");

    private static GrantTerms terms(boolean capByCategory, FundingOption... options) {
        Basis basis = new Basis("試験のための要領", Basis.Certainty.ASSUMED, "test/1");
        Text text = new Text("試験", "test");
        FundingRule rule = new FundingRule("funding", List.of(options), new DisadvantagedAreas("areas", List.of(), text, basis), ORDER, 1000, text, basis, Map.of());
        return new GrantTerms(rule, List.of(new CostCategory("equipment", new Text("機器費", "Equipment")), new CostCategory("work", new Text("工事費", "Works")),
                new CostCategory("labour", new Text("人件費", "Labour"))), capByCategory, GrantStages.OF_A_GRANT);
    }

    private static FundingOption option(String id, String rate, long cap) {
        return new FundingOption(id, new Text(id, id), false, Rate.parse(rate), Optional.of(Yen.of(cap)));
    }

    private static GrantTerms half(boolean capByCategory) {
        return terms(capByCategory, option("HALF", "1/2", 20_000_000), option("FIXED", "10/10", 15_000_000));
    }

    private static Costs costs(long equipment, long work, long labour) {
        Map<String, Yen> costs = new LinkedHashMap<>();
        costs.put("equipment", Yen.of(equipment));
        costs.put("work", Yen.of(work));
        costs.put("labour", Yen.of(labour));
        return new Costs(costs);
    }

    private static long fixed(GrantTerms terms, GrantDecision decision, Costs actual, long income) {
        return GrantAmount.finalAmount(terms, decision, actual, Yen.of(income), NONE).value().amount();
    }

    @Test
    void of_a_town_that_gets_all_of_it_is_the_cost_without_what_is_below_a_thousand_yen() {
        Explained<Yen> granted = GrantAmount.applied(half(true), "FIXED", costs(10_000_000, 2_000_000, 345_678), Yen.ZERO, NONE, Optional.empty());
        assertEquals(12_345_000, granted.value().amount());
        assertEquals(List.of("eligible-cost", "option"), granted.explanation().parts().stream().map(Explanation::rule).toList());
        assertEquals(List.of("機器費", "工事費", "人件費"), granted.explanation().parts().get(0).parts().stream().map(p -> p.label().ja()).toList());
    }

    @Test
    void takes_off_a_tax_credit_that_is_known_and_never_exceeds_what_was_adopted() {
        Costs costs = costs(30_000_000, 0, 0);
        assertEquals(15_000_000, GrantAmount.applied(half(true), "HALF", costs, Yen.ZERO, new TaxCredit.NotYetClear(), Optional.empty()).value().amount());
        assertEquals(13_800_000, GrantAmount.applied(half(true), "HALF", costs, Yen.ZERO, new TaxCredit.Deducted(Yen.of(1_200_000)), Optional.empty()).value().amount());
        assertEquals(12_000_000, GrantAmount.applied(half(true), "HALF", costs, Yen.ZERO, NONE, Optional.of(Yen.of(12_000_000))).value().amount());
        assertEquals(0, GrantAmount.applied(half(true), "HALF", costs(1_000, 0, 0), Yen.ZERO, new TaxCredit.Deducted(Yen.of(9_000)), Optional.empty()).value().amount());
    }

    @Test
    void at_the_end_counts_each_category_up_to_its_decision_where_the_guideline_says_so_and_says_which_was_cut() {
        GrantDecision decision = new GrantDecision("HALF", costs(20_000_000, 4_000_000, 0), Yen.of(12_000_000));
        Costs actual = costs(18_000_000, 6_000_000, 0);
        assertEquals(11_000_000, fixed(half(true), decision, actual, 0));
        assertEquals(12_000_000, fixed(half(false), decision, actual, 0));
        Explanation works = GrantAmount.finalAmount(half(true), decision, actual, Yen.ZERO, NONE).explanation().parts().get(0).parts().get(1);
        assertEquals("実績 6,000,000円 のうち、決定の 4,000,000円 まで", works.detail().ja());
        assertEquals(1_000_000, decision.unused(Yen.of(11_000_000)).amount());
        assertEquals(500_000, GrantDecision.excess(Yen.of(11_500_000), Yen.of(11_000_000)).amount());
        assertEquals(0, GrantDecision.excess(Yen.of(10_000_000), Yen.of(11_000_000)).amount());
    }

    @Test
    void after_a_change_is_never_above_the_decision_before_it_and_a_known_credit_is_off_again() {
        GrantDecision decision = new GrantDecision("HALF", costs(20_000_000, 0, 0), Yen.of(9_000_000));
        TaxCredit known = new TaxCredit.Deducted(Yen.of(1_000_000));
        Explained<Yen> changed = GrantAmount.changed(half(true), decision, costs(19_000_000, 0, 0), Yen.ZERO, known);
        assertEquals(8_500_000, changed.value().amount());
        assertEquals("変更後の交付決定額 8,500,000円", changed.explanation().detail().ja());
        assertEquals(9_000_000, GrantAmount.changed(half(true), decision, costs(30_000_000, 0, 0), Yen.ZERO, known).value().amount());
        assertEquals(8_000_000, GrantAmount.finalAmount(half(true), decision, costs(18_000_000, 0, 0), Yen.ZERO, known).value().amount());
        assertEquals(9_000_000, GrantAmount.finalAmount(half(true), decision, costs(18_000_000, 0, 0), Yen.ZERO, new TaxCredit.NotYetClear()).value().amount());
    }

    @Test
    void refuses_what_cannot_be_a_cost_an_option_or_a_set_of_categories() {
        assertThrows(IllegalArgumentException.class, () -> costs(-1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> GrantAmount.applied(half(true), "OTHER", costs(1, 0, 0), Yen.ZERO, NONE, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new GrantTerms(half(true).funding(), List.of(), true, GrantStages.OF_A_GRANT));
    }

    @Property
    void at_the_end_is_never_negative_never_above_decision_cap_or_cost_in_whole_thousands_and_the_same_again(@ForAll @LongRange(max = MOST) long equipment,
            @ForAll @LongRange(max = MOST) long work, @ForAll @LongRange(max = MOST) long income, @ForAll @LongRange(max = MOST) long decided) {
        GrantDecision decision = new GrantDecision("HALF", costs(decided, decided / 2, 0), Yen.of(decided / 1000 * 1000));
        Costs actual = costs(equipment, work, 0);
        Explained<Yen> fixed = GrantAmount.finalAmount(half(true), decision, actual, Yen.of(income), NONE);
        long yen = fixed.value().amount();
        assertTrue(yen >= 0 && yen <= decision.subsidy().amount() && yen <= 20_000_000 && yen <= actual.total().amount() && yen % 1000 == 0, () -> "" + yen);
        assertEquals(fixed, GrantAmount.finalAmount(half(true), decision, actual, Yen.of(income), NONE));
    }

    @Property
    void rises_with_the_cost_and_falls_with_the_income(@ForAll @LongRange(max = 60_000_000) long cost, @ForAll @LongRange(max = 60_000_000) long more,
            @ForAll @LongRange(max = 60_000_000) long income) {
        GrantDecision decision = new GrantDecision("HALF", costs(MOST, MOST, 0), Yen.of(MOST));
        assertTrue(fixed(half(true), decision, costs(cost, 0, 0), income) <= fixed(half(true), decision, costs(cost + more, 0, 0), income));
        assertTrue(fixed(half(true), decision, costs(cost, 0, 0), income + more) <= fixed(half(true), decision, costs(cost, 0, 0), income));
    }

    @Test
    void is_in_a_hundred_thousand_random_cases_what_a_second_calculation_gives() {
        Random random = new Random(15);
        String[] rates = {"1/2", "10/10", "2/3", "1/3", "3/4"};
        for (int i = 0; i < 100_000; i++) {
            String rate = rates[random.nextInt(rates.length)];
            long cap = 1 + random.nextInt(30_000_000);
            boolean byCategory = random.nextBoolean();
            long[] decided = {random.nextInt(40_000_000), random.nextInt(9_000_000), random.nextInt(2_000_000)};
            long[] actual = {random.nextInt(40_000_000), random.nextInt(9_000_000), random.nextInt(2_000_000)};
            long income = random.nextInt(4) == 0 ? random.nextInt(20_000_000) : 0;
            long subsidy = random.nextInt(25_000) * 1000L;
            long credit = random.nextInt(3) == 0 ? random.nextInt(3_000_000) : 0;
            GrantTerms terms = terms(byCategory, option("X", rate, cap));
            GrantDecision decision = new GrantDecision("X", costs(decided[0], decided[1], decided[2]), Yen.of(subsidy));
            TaxCredit treated = credit == 0 ? NONE : new TaxCredit.Deducted(Yen.of(credit));
            assertEquals(secondly(rate, cap, byCategory, decided, actual, income, credit, subsidy),
                    GrantAmount.finalAmount(terms, decision, costs(actual[0], actual[1], actual[2]), Yen.of(income), treated).value().amount(), () -> rate + " " + cap);
            assertEquals(secondly(rate, cap, false, decided, actual, income, credit, subsidy),
                    GrantAmount.changed(terms, decision, costs(actual[0], actual[1], actual[2]), Yen.of(income), treated).value().amount(), () -> rate + " " + cap);
        }
    }

    /** In decimals with forty places, from the law's words: cost less income, times the rate, at most the cap, without what is below 1,000, less the credit, at most the decision. */
    private static long secondly(String rate, long cap, boolean byCategory, long[] decided, long[] actual, long income, long credit, long subsidy) {
        long cost = 0;
        for (int c = 0; c < actual.length; c++) {
            cost += byCategory && decided[c] < actual[c] ? decided[c] : actual[c];
        }
        List<BigDecimal> fraction = List.of(rate.split("/")).stream().map(BigDecimal::new).collect(Collectors.toList());
        BigDecimal part = BigDecimal.valueOf(Math.max(0, cost - income)).multiply(fraction.get(0)).divide(fraction.get(1), 40, RoundingMode.DOWN);
        BigDecimal capped = part.compareTo(BigDecimal.valueOf(cap)) > 0 ? BigDecimal.valueOf(cap) : part;
        long thousands = capped.divideToIntegralValue(BigDecimal.valueOf(1000)).longValueExact() * 1000;
        return Math.min(Math.max(0, thousands - credit), subsidy);
    }
}
