package jp.michishirube.dispatch.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.michishirube.dispatch.rule.RoundPlan.Ask;
import jp.michishirube.dispatch.rule.RoundPlan.Option;
import jp.michishirube.dispatch.rule.RoundPlan.Plan;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A proposal for a round")
class RoundPlanTest {
    private static final LocalDate DAY = LocalDate.of(2018, 7, 10);

    /** A round that is the same for the same seed. */
    record Round(List<Ask> asks, Map<String, Integer> room, Set<String> taken, long budget) {
        static Round of(long seed, int requests, int advisors) {
            Random random = new Random(seed);
            List<Ask> asks = new ArrayList<>();
            for (int r = 0; r < requests; r++) {
                int seats = random.nextInt(5) == 0 ? 2 : 1;
                long cost = 90_000L * (1 + random.nextInt(3));
                List<Option> options = new ArrayList<>();
                for (int a = 0; a < advisors; a++) {
                    if (random.nextInt(3) > 0) {
                        for (int d = 0; d <= random.nextInt(2); d++) {
                            options.add(new Option("a" + a, DAY.plusDays(random.nextInt(4)), random.nextInt(4) > 0, 50 + random.nextInt(100), cost));
                        }
                    }
                }
                for (int s = 1; s <= seats; s++) {
                    asks.add(new Ask("r" + r + "#" + s, "r" + r, options));
                }
            }
            Map<String, Integer> room = new HashMap<>();
            Set<String> taken = new HashSet<>();
            for (int a = 0; a < advisors; a++) {
                if (random.nextBoolean()) {
                    room.put("a" + a, random.nextInt(3));
                }
                if (random.nextInt(4) == 0) {
                    taken.add(RoundPlan.place("a" + a, DAY.plusDays(random.nextInt(4))));
                }
            }
            return new Round(asks, room, taken, 90_000L * (1 + random.nextInt(Math.max(1, requests * 2))));
        }

        Plan propose() {
            return RoundPlan.propose(asks, room, taken, budget);
        }

        /** The best there is, by trying everything. */
        long best(int ask, Map<String, Integer> used, Set<String> days, long spent) {
            if (ask == asks.size()) {
                return 0;
            }
            long best = best(ask + 1, used, days, spent);
            for (Option o : asks.get(ask).options()) {
                String place = RoundPlan.place(o.advisorId(), o.day());
                String seat = asks.get(ask).requestId() + " " + o.advisorId();
                if (used.getOrDefault(o.advisorId(), 0) >= room.getOrDefault(o.advisorId(), Integer.MAX_VALUE) || o.onSite() && (taken.contains(place) || days.contains(place))
                        || spent + o.costYen() > budget || days.contains(seat)) {
                    continue;
                }
                used.merge(o.advisorId(), 1, Integer::sum);
                boolean placed = o.onSite() && days.add(place);
                days.add(seat);
                best = Math.max(best, o.value() + best(ask + 1, used, days, spent + o.costYen()));
                used.merge(o.advisorId(), -1, Integer::sum);
                days.remove(seat);
                if (placed) {
                    days.remove(place);
                }
            }
            return best;
        }
    }

    private static void holds(Round round, Plan plan) {
        Map<String, Integer> used = new HashMap<>();
        Set<String> days = new HashSet<>();
        Set<String> seats = new HashSet<>();
        long value = 0;
        long spent = 0;
        for (Ask ask : round.asks()) {
            Option o = plan.assigned().get(ask.id());
            assertEquals(o == null, plan.whyNot().containsKey(ask.id()), "every ask is served or told why not");
            if (o == null) {
                continue;
            }
            assertTrue(ask.options().contains(o));
            value += o.value();
            spent += o.costYen();
            assertTrue(used.merge(o.advisorId(), 1, Integer::sum) <= round.room().getOrDefault(o.advisorId(), Integer.MAX_VALUE), "more than the advisor takes");
            if (o.onSite()) {
                String place = RoundPlan.place(o.advisorId(), o.day());
                assertTrue(days.add(place) && !round.taken().contains(place), "two places on a day");
            }
            assertTrue(seats.add(ask.requestId() + " " + o.advisorId()), "one advisor on two seats");
        }
        assertTrue(spent <= round.budget(), "beyond the budget");
        assertEquals(value, plan.value());
        assertEquals(spent, plan.spentYen());
        assertTrue(plan.bound() >= plan.value());
    }

    @Property(tries = 150)
    @Label("keeps every limit, and no assignment is worth more than its bound")
    void limits(@ForAll long seed) {
        Round round = Round.of(seed, 5, 4);
        Plan plan = round.propose();
        holds(round, plan);
        long best = round.best(0, new HashMap<>(), new HashSet<>(), 0);
        assertTrue(plan.bound() >= best, "the bound " + plan.bound() + " is below the best " + best);
        assertTrue(plan.value() <= best);
        assertTrue(plan.value() * 100 >= best * 75, plan.value() + " of " + best);
    }

    @Property(tries = 10)
    @Label("keeps every limit in a whole round, and comes near to its bound")
    void wholeRound(@ForAll long seed) {
        Round round = Round.of(seed, 60, 40);
        Plan plan = round.propose();
        holds(round, plan);
        assertTrue(plan.value() * 100 >= plan.bound() * 90, plan.value() + " of at most " + plan.bound());
    }

    @Test
    @DisplayName("is the same each time")
    void deterministic() {
        assertEquals(Round.of(7, 30, 20).propose(), Round.of(7, 30, 20).propose());
    }

    @Test
    @DisplayName("says for whoever is left out whether days, room, money or a fit were missing")
    void whyNot() {
        Option here = new Option("a", DAY, true, 100, 90_000);
        Plan day = RoundPlan.propose(List.of(new Ask("r1#1", "r1", List.of(here)), new Ask("r2#1", "r2", List.of(here))), Map.of(), Set.of(), 1_000_000);
        assertEquals(1, day.assigned().size());
        assertTrue(day.whyNot().values().iterator().next().ja().contains("希望日"));
        Plan money = RoundPlan.propose(List.of(new Ask("r1#1", "r1", List.of(here))), Map.of(), Set.of(), 89_999);
        assertTrue(money.whyNot().get("r1#1").ja().contains("予算"));
        Plan room = RoundPlan.propose(List.of(new Ask("r1#1", "r1", List.of(here))), Map.of("a", 0), Set.of(), 1_000_000);
        assertTrue(room.whyNot().get("r1#1").ja().contains("上限"));
        Plan fit = RoundPlan.propose(List.of(new Ask("r1#1", "r1", List.of())), Map.of(), Set.of(), 1_000_000);
        assertTrue(fit.whyNot().get("r1#1").ja().contains("条件に合う"));
    }

    @Test
    @DisplayName("of nothing is nothing")
    void nothing() {
        assertEquals(0, RoundPlan.propose(List.of(), Map.of(), Set.of(), 0).value());
    }
}
