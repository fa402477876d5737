package jp.michishirube.roadmap.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import jp.michishirube.kernel.Text;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

@Label("For every kind of target in numbers")
class JudgingPropertiesTest {
    private static final LocalDate START = LocalDate.of(2016, 4, 1);

    @Provide
    Arbitrary<TargetKind> kinds() {
        return Arbitraries.of(TargetKind.values()).filter(TargetKind::hasValue);
    }

    private static Aim aim(TargetKind kind, long target) {
        return new Aim(kind, Fraction.of(target), kind == TargetKind.INTERIM_ONLY ? 2017 : 2020, 2016, Fraction.of(9, 10), Fraction.of(8, 10), new Text("件", "items"));
    }

    private static Verdict judge(Aim aim, long over, long under, int asOf, int later) {
        return Judging.judge(aim, Reading.of(Fraction.of(over, under), START.plusDays(asOf)), START.plusDays((long) asOf + later));
    }

    @Property
    @Label("a higher value of the same day never stands worse, never reaches less, and never needs more")
    void monotone(@ForAll("kinds") TargetKind kind, @ForAll @LongRange(min = 2, max = 400_000) long target, @ForAll @LongRange(max = 1_000_000) long low, @ForAll @LongRange(max = 1_000_000) long more,
                  @ForAll @LongRange(min = 1, max = 1788) long under, @ForAll @IntRange(max = 2200) int asOf, @ForAll @IntRange(max = 800) int later) {
        Verdict a = judge(aim(kind, target), low, under, asOf, later);
        Verdict b = judge(aim(kind, target), low + more, under, asOf, later);
        assertTrue(b.status().compareTo(a.status()) <= 0, a + " → " + b);
        if (a.achievement() != null) {
            assertTrue(b.achievement().atLeast(a.achievement()));
        }
        if (a.needed() != null && b.needed() != null) {
            assertTrue(a.needed().atLeast(b.needed()));
        }
    }

    @Property
    @Label("a measured value is never without a status, and an achieved one has its target but for what is about a number")
    void achieved(@ForAll("kinds") TargetKind kind, @ForAll @LongRange(min = 2, max = 400_000) long target, @ForAll @LongRange(max = 1_000_000) long value, @ForAll @IntRange(max = 2200) int asOf,
                  @ForAll @IntRange(max = 800) int later) {
        Verdict v = judge(aim(kind, target), value, 1, asOf, later);
        assertTrue(v.status() != Status.NO_DATA);
        if (kind == TargetKind.INTERIM_ONLY) {
            assertTrue(v.status() != Status.ACHIEVED && v.achievement() == null);
        } else if (kind != TargetKind.ABOUT) {
            assertEquals(value >= target, v.status() == Status.ACHIEVED);
        }
    }

    @Property
    @Label("the same value of the same day never stands better later on")
    void waitingDoesNotHelp(@ForAll("kinds") TargetKind kind, @ForAll @LongRange(min = 2, max = 400_000) long target, @ForAll @LongRange(max = 400_000) long value, @ForAll @IntRange(max = 2200) int asOf,
                            @ForAll @IntRange(max = 400) int later, @ForAll @IntRange(max = 400) int stillLater) {
        Verdict a = judge(aim(kind, target), value, 1, asOf, later);
        Verdict b = judge(aim(kind, target), value, 1, asOf, later + stillLater);
        assertTrue(a.status().compareTo(b.status()) <= 0, a + " → " + b);
    }

    @Property
    @Label("fractions are exact: (a + b) − b = a, and a text of a whole number reads back")
    void exact(@ForAll @LongRange(max = 1_000_000_000L) long a, @ForAll @LongRange(min = 1, max = 1_000_000L) long b, @ForAll @LongRange(max = 1_000_000L) long c) {
        Fraction x = Fraction.of(a, b);
        Fraction y = Fraction.of(c, b + 1);
        assertEquals(x, x.plus(y).minus(y));
        assertEquals(Fraction.of(a), Fraction.parse(Long.toString(a)));
        Assume.that(c > 0);
        assertEquals(x, x.times(y).by(y));
    }
}
