package jp.michishirube.programme.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.rule.ChangeThreshold.Base;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A change between cost categories")
class ChangeThresholdTest {
    private static final ChangeThreshold USUAL = new ChangeThreshold(20, Base.SMALLER, true);

    private static Costs costs(long equipment, long work) {
        Map<String, Yen> costs = new LinkedHashMap<>();
        costs.put("equipment", Yen.of(equipment));
        costs.put("work", Yen.of(work));
        return new Costs(costs);
    }

    @ParameterizedTest
    @DisplayName("needs approval from the guideline's threshold on")
    @CsvSource(textBlock = """
            SMALLER, true,  8000000, 2000000, 7600000, 2400000, false
            SMALLER, true,  8000000, 2000000, 7599999, 2400001, true
            SMALLER, false, 8000000, 2000000, 7600000, 2400000, true
            EACH,    true,  8000000, 2000000, 7600000, 2400000, false
            EACH,    true,  8000000, 2000000, 7599000, 2401000, true
            EACH,    false, 8000000, 2000000, 7600001, 2399999, false
            TOTAL,   true,  8000000, 2000000, 6000000, 4000000, false
            TOTAL,   true,  8000000, 2000000, 5999999, 4000001, true
            SMALLER, true,  8000000,       0, 7999999,       1, true
            SMALLER, true,  8000000, 2000000, 8000000, 2000000, false
            """)
    void needed(Base base, boolean reachesIt, long equipment, long work, long newEquipment, long newWork, boolean needed) {
        ChangeThreshold.Judgement judged = new ChangeThreshold(20, base, reachesIt).judge(costs(equipment, work), costs(newEquipment, newWork));
        assertEquals(needed, judged.needsApproval(), judged.why().ja());
        assertEquals(newWork - work, judged.lines().get(1).difference().amount());
    }

    @Property
    void of_nothing_needs_none_and_a_larger_one_never_needs_less(@ForAll @IntRange(max = 10_000_000) int equipment, @ForAll @IntRange(max = 10_000_000) int work,
            @ForAll @IntRange(max = 1000) int moved, @ForAll @IntRange(max = 1000) int more) {
        Costs before = costs(equipment, work);
        assertFalse(USUAL.judge(before, before).needsApproval());
        long small = Math.min(moved, equipment);
        long large = Math.min(moved + more, equipment);
        boolean needsSmall = USUAL.judge(before, costs(equipment - small, work + small)).needsApproval();
        assertTrue(!needsSmall || USUAL.judge(before, costs(equipment - large, work + large)).needsApproval());
    }

    @ParameterizedTest
    @CsvSource({"-1", "101"})
    void a_percentage_lies_between_0_and_100(int percent) {
        assertThrows(IllegalArgumentException.class, () -> new ChangeThreshold(percent, Base.EACH, true));
    }
}
