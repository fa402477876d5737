package jp.michishirube.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.programme.api.Estimate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FundingPropertiesTest {
    private static final List<String> BODIES = List.of("全部", "みなし", "全部と一部", "一部", "経過措置", "なし", "会社");
    private static final List<String> OPTIONS = List.of("FIXED", "HALF", "BEST");
    private static final long LARGEST = 999_999_999_999L;

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of(BODIES);
    }

    @Provide
    Arbitrary<String> options() {
        return Arbitraries.of(OPTIONS);
    }

    /** Written apart from the rules, from the text of the guideline alone. */
    private static long expected(String body, long cost, long deductions, String option) {
        boolean disadvantaged = body.equals("全部") || body.equals("みなし") || body.equals("全部と一部");
        long left = deductions >= cost ? 0 : cost - deductions;
        long fixedThousands = Math.min(left, 15_000_000) / 1000;
        long halfThousands = BigInteger.valueOf(left).min(BigInteger.valueOf(40_000_000)).divide(BigInteger.valueOf(2000)).longValueExact();
        long thousands = switch (option) {
            case "FIXED" -> disadvantaged ? fixedThousands : 0;
            case "HALF" -> halfThousands;
            default -> disadvantaged ? Math.max(fixedThousands, halfThousands) : halfThousands;
        };
        return thousands * 1000;
    }

    private static String expectedOption(String body, long cost, long deductions, String option) {
        if (!option.equals("BEST")) {
            return option;
        }
        long fixed = expected(body, cost, deductions, "FIXED");
        boolean disadvantaged = List.of("全部", "みなし", "全部と一部").contains(body);
        return disadvantaged && fixed >= expected(body, cost, deductions, "HALF") ? "FIXED" : "HALF";
    }

    @Test
    void oneHundredThousandRandomCasesEqualASecondCalculation() {
        Random random = new Random(20180510);
        for (int i = 0; i < 100_000; i++) {
            String body = BODIES.get(random.nextInt(BODIES.size()));
            String option = OPTIONS.get(random.nextInt(OPTIONS.size()));
            long top = new long[] {5_000, 40_100_000, 100_000_000, LARGEST}[random.nextInt(4)];
            long cost = random.nextLong(top + 1);
            long deductions = random.nextInt(3) == 0 ? 0 : random.nextLong(top + 1);
            Estimate estimate = Examples.estimate(Examples.city(body), cost, deductions, option);
            String where = body + " " + option + " " + cost + " " + deductions;
            assertEquals(expected(body, cost, deductions, option), estimate.subsidyYen(), where);
            assertEquals(expectedOption(body, cost, deductions, option), estimate.option(), where);
        }
    }

    @Property
    void aSubsidyIsNeverNegativeNeverAboveItsCapAndAWholeNumberOfThousands(@ForAll("bodies") String body, @ForAll("options") String option,
            @ForAll @LongRange(min = 0, max = LARGEST) long cost, @ForAll @LongRange(min = 0, max = LARGEST) long deductions) {
        Estimate estimate = Examples.estimate(Examples.city(body), cost, deductions, option);
        long cap = estimate.option().equals("FIXED") ? 15_000_000 : 20_000_000;
        assertTrue(estimate.subsidyYen() >= 0 && estimate.subsidyYen() <= cap && estimate.subsidyYen() <= Math.max(0, cost - deductions));
        assertEquals(0, estimate.subsidyYen() % 1000);
    }

    @Property
    void moreCostNeverPaysLessAndMoreDeductionsNeverPayMore(@ForAll("bodies") String body, @ForAll("options") String option,
            @ForAll @LongRange(min = 0, max = 60_000_000) long cost, @ForAll @LongRange(min = 0, max = 60_000_000) long deductions,
            @ForAll @LongRange(min = 0, max = 5_000_000) long more) {
        long before = Examples.estimate(Examples.city(body), cost, deductions, option).subsidyYen();
        assertTrue(Examples.estimate(Examples.city(body), cost + more, deductions, option).subsidyYen() >= before);
        assertTrue(Examples.estimate(Examples.city(body), cost, deductions + more, option).subsidyYen() <= before);
    }

    @Property
    void bestIsTheLargerOfTheOptionsThatAreOpen(@ForAll @LongRange(min = 0, max = 60_000_000) long cost) {
        long fixed = Examples.estimate(Examples.city("全部"), cost, 0, "FIXED").subsidyYen();
        long half = Examples.estimate(Examples.city("全部"), cost, 0, "HALF").subsidyYen();
        assertEquals(Math.max(fixed, half), Examples.estimate(Examples.city("全部"), cost, 0, "BEST").subsidyYen());
        assertEquals(half, Examples.estimate(Examples.city("なし"), cost, 0, "BEST").subsidyYen());
    }

    @Property
    void theTreeRoundsOnceAtItsEndAndIsTheSameWhenRunAgain(@ForAll("bodies") String body, @ForAll("options") String option,
            @ForAll @LongRange(min = 0, max = LARGEST) long cost, @ForAll @LongRange(min = 0, max = LARGEST) long deductions) {
        Estimate estimate = Examples.estimate(Examples.city(body), cost, deductions, option);
        assertEquals(estimate, Examples.estimate(Examples.city(body), cost, deductions, option));
        assertEquals(estimate.subsidyYen(), estimate.explanation().amount().amount());
        for (Explanation used : estimate.explanation().parts()) {
            assertEquals(List.of("eligible-cost", "deductions", "rate", "cap", "rounding"), used.parts().stream().map(Explanation::rule).toList());
            assertEquals(used.amount(), used.parts().get(4).amount());
            assertEquals(cost, used.parts().get(0).amount().amount());
        }
    }
}
