package jp.michishirube.dispatch.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.kernel.Text;

/**
 * A proposal for a whole round (期の割当案): for each request an advisor and a day, so that all values together are as high as we find under
 * every limit: nobody takes more than they want or stands in two places on one day, and the budget holds. Beside the value stands a bound
 * that no assignment can pass (Lagrangean relaxation of the same limits). Deterministic. People decide.
 */
public final class RoundPlan {
    private static final int STEPS = 240;
    private static final int EVERY = 6;
    private static final long SCALE = 1000;

    private final List<Ask> asks;
    private final Map<String, Integer> room;
    private final Set<String> taken;
    private final long budget;
    private final int[][] advisorOf;
    private final int[][] dayOf;
    private final List<String> advisors = new ArrayList<>();
    private final List<String> days = new ArrayList<>();

    private RoundPlan(List<Ask> asks, Map<String, Integer> room, Set<String> taken, long budget) {
        this.asks = asks;
        this.room = room;
        this.taken = taken;
        this.budget = budget;
        this.advisorOf = new int[asks.size()][];
        this.dayOf = new int[asks.size()][];
        Map<String, Integer> advisorNumbers = new HashMap<>();
        Map<String, Integer> dayNumbers = new HashMap<>();
        for (int a = 0; a < asks.size(); a++) {
            List<Option> options = asks.get(a).options();
            advisorOf[a] = new int[options.size()];
            dayOf[a] = new int[options.size()];
            for (int o = 0; o < options.size(); o++) {
                advisorOf[a][o] = number(options.get(o).advisorId(), advisorNumbers, advisors);
                dayOf[a][o] = options.get(o).onSite() ? number(place(options.get(o)), dayNumbers, days) : -1;
            }
        }
    }

    /**
     * @param room   how many more dispatches each advisor takes; who is missing takes as many as come
     * @param taken  days on which an advisor is elsewhere, as "advisor day"
     * @param budget yen that are left
     */
    public static Plan propose(List<Ask> asks, Map<String, Integer> room, Set<String> taken, long budget) {
        return new RoundPlan(asks, room, taken, budget).propose();
    }

    /** The key of a day of an advisor in {@code taken}. */
    public static String place(String advisorId, LocalDate day) {
        return advisorId + " " + day;
    }

    private static String place(Option o) {
        return place(o.advisorId(), o.day());
    }

    private static int number(String key, Map<String, Integer> numbers, List<String> names) {
        return numbers.computeIfAbsent(key, k -> {
            names.add(k);
            return names.size() - 1;
        });
    }

    private Plan propose() {
        long[] priceOfAdvisor = new long[advisors.size()];
        long[] priceOfDay = new long[days.size()];
        long priceOfYen = budgetPrice();
        long bound = Long.MAX_VALUE;
        int[] best = none();
        long bestValue = -1;
        for (int step = 0; step < STEPS; step++) {
            int[] free = new int[asks.size()];
            long relaxed = priceOfYen * budget / SCALE;
            for (int a = 0; a < advisors.size(); a++) {
                relaxed += priceOfAdvisor[a] * cap(a);
            }
            for (int d = 0; d < days.size(); d++) {
                relaxed += taken.contains(days.get(d)) ? 0 : priceOfDay[d];
            }
            for (int a = 0; a < asks.size(); a++) {
                free[a] = best(a, priceOfAdvisor, priceOfDay, priceOfYen);
                relaxed += free[a] < 0 ? 0 : worth(a, free[a], priceOfAdvisor, priceOfDay, priceOfYen);
            }
            bound = Math.min(bound, relaxed + 1);
            if (step % EVERY == 0) {
                int[] found = improved(greedy(priceOfAdvisor, priceOfDay, priceOfYen));
                long value = value(found);
                if (value > bestValue) {
                    bestValue = value;
                    best = found;
                }
            }
            priceOfYen = movePrices(step, free, priceOfAdvisor, priceOfDay, priceOfYen, relaxed - bestValue * SCALE);
        }
        return plan(best, bestValue, bound / SCALE);
    }

    /** From which price of the budget on the best options alone keep it: per yen, in SCALE × SCALE. A good begin for the steps. */
    private long budgetPrice() {
        long low = 0;
        long high = asks.stream().flatMap(a -> a.options().stream()).mapToLong(o -> o.costYen() == 0 ? 0 : o.value() * SCALE * SCALE / o.costYen() + 1).max().orElse(0);
        long[] noAdvisor = new long[advisors.size()];
        long[] noDay = new long[days.size()];
        while (low < high) {
            long middle = (low + high) / 2;
            long spent = 0;
            for (int a = 0; a < asks.size(); a++) {
                int best = best(a, noAdvisor, noDay, middle);
                spent += best < 0 ? 0 : asks.get(a).options().get(best).costYen();
            }
            if (spent <= budget) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The option that is worth most at these prices; -1 where none is worth anything. */
    private int best(int a, long[] priceOfAdvisor, long[] priceOfDay, long priceOfYen) {
        int best = -1;
        long most = 0;
        for (int o = 0; o < advisorOf[a].length; o++) {
            long worth = worth(a, o, priceOfAdvisor, priceOfDay, priceOfYen);
            if (worth > most) {
                most = worth;
                best = o;
            }
        }
        return best;
    }

    private int[] none() {
        int[] chosen = new int[asks.size()];
        Arrays.fill(chosen, -1);
        return chosen;
    }

    private int cap(int advisor) {
        return room.getOrDefault(advisors.get(advisor), asks.size());
    }

    private long worth(int a, int o, long[] priceOfAdvisor, long[] priceOfDay, long priceOfYen) {
        Option option = asks.get(a).options().get(o);
        int day = dayOf[a][o];
        if (day >= 0 && taken.contains(days.get(day))) {
            return Long.MIN_VALUE / 4;
        }
        return option.value() * SCALE - priceOfAdvisor[advisorOf[a][o]] - (day < 0 ? 0 : priceOfDay[day]) - priceOfYen * option.costYen() / SCALE;
    }

    /** One step against what the relaxed choice oversteps (Polyak). */
    private long movePrices(int step, int[] free, long[] priceOfAdvisor, long[] priceOfDay, long priceOfYen, long gap) {
        int[] perAdvisor = new int[advisors.size()];
        int[] perDay = new int[days.size()];
        long spent = 0;
        for (int a = 0; a < asks.size(); a++) {
            if (free[a] >= 0) {
                perAdvisor[advisorOf[a][free[a]]]++;
                spent += asks.get(a).options().get(free[a]).costYen();
                if (dayOf[a][free[a]] >= 0) {
                    perDay[dayOf[a][free[a]]]++;
                }
            }
        }
        long norm = 1;
        for (int a = 0; a < advisors.size(); a++) {
            long over = perAdvisor[a] - (long) cap(a);
            norm += over > 0 || priceOfAdvisor[a] > 0 ? over * over : 0;
        }
        for (int d = 0; d < days.size(); d++) {
            long over = perDay[d] - 1L;
            norm += over > 0 || priceOfDay[d] > 0 ? over * over : 0;
        }
        long unit = Math.max(1, (long) asks.stream().flatMap(a -> a.options().stream()).mapToLong(Option::costYen).average().orElse(1));
        long overBudget = (spent - budget) / unit;
        norm += overBudget > 0 || priceOfYen > 0 ? overBudget * overBudget : 0;
        long length = Math.max(0, gap) * (STEPS - step) / STEPS / norm;
        for (int a = 0; a < advisors.size(); a++) {
            priceOfAdvisor[a] = Math.max(0, priceOfAdvisor[a] + length * (perAdvisor[a] - cap(a)));
        }
        for (int d = 0; d < days.size(); d++) {
            priceOfDay[d] = Math.max(0, priceOfDay[d] + length * (perDay[d] - 1));
        }
        return Math.max(0, priceOfYen + length * overBudget * SCALE / unit);
    }

    /** The asks that bring most at these prices first, each with its best option that fits. */
    private int[] greedy(long[] priceOfAdvisor, long[] priceOfDay, long priceOfYen) {
        int[][] order = new int[asks.size()][];
        Integer[] turn = new Integer[asks.size()];
        for (int a = 0; a < asks.size(); a++) {
            int ask = a;
            turn[a] = a;
            order[a] = java.util.stream.IntStream.range(0, advisorOf[a].length).boxed()
                    .sorted(Comparator.comparing((Integer o) -> -worth(ask, o, priceOfAdvisor, priceOfDay, priceOfYen))).mapToInt(Integer::intValue).toArray();
        }
        Arrays.sort(turn, Comparator.comparing((Integer a) -> order[a].length == 0 ? Long.MAX_VALUE : -worth(a, order[a][0], priceOfAdvisor, priceOfDay, priceOfYen)));
        Standing standing = new Standing();
        for (int a : turn) {
            for (int o : order[a]) {
                if (standing.fits(a, o)) {
                    standing.take(a, o);
                    break;
                }
            }
        }
        return standing.chosen;
    }

    /** Better options while there are any; then one that is left out takes the place of another one that finds a new place. */
    private int[] improved(int[] start) {
        Standing s = new Standing();
        for (int a = 0; a < start.length; a++) {
            if (start[a] >= 0) {
                s.take(a, start[a]);
            }
        }
        boolean better = true;
        while (better) {
            better = false;
            for (int a = 0; a < asks.size(); a++) {
                better |= s.upgrade(a) || s.chosen[a] < 0 && s.squeeze(a);
            }
        }
        return s.chosen;
    }

    private long value(int[] chosen) {
        long value = 0;
        for (int a = 0; a < chosen.length; a++) {
            value += chosen[a] < 0 ? 0 : asks.get(a).options().get(chosen[a]).value();
        }
        return value;
    }

    private Plan plan(int[] chosen, long value, long bound) {
        Standing s = new Standing();
        Map<String, Option> assigned = new HashMap<>();
        Map<String, Text> whyNot = new HashMap<>();
        for (int a = 0; a < chosen.length; a++) {
            if (chosen[a] >= 0) {
                s.take(a, chosen[a]);
                assigned.put(asks.get(a).id(), asks.get(a).options().get(chosen[a]));
            }
        }
        for (int a = 0; a < chosen.length; a++) {
            if (chosen[a] < 0) {
                whyNot.put(asks.get(a).id(), s.whyNot(a));
            }
        }
        return new Plan(assigned, whyNot, value, bound, s.spent);
    }

    /** What is chosen so far, and what it takes. */
    private final class Standing {
        private final int[] chosen = none();
        private final int[] perAdvisor = new int[advisors.size()];
        private final int[] holder = new int[days.size()];
        private long spent;

        Standing() {
            Arrays.fill(holder, -1);
        }

        boolean fits(int a, int o) {
            int day = dayOf[a][o];
            return perAdvisor[advisorOf[a][o]] < cap(advisorOf[a][o]) && (day < 0 || holder[day] < 0 && !taken.contains(days.get(day)))
                    && spent + asks.get(a).options().get(o).costYen() <= budget && !twin(a, o);
        }

        /** Whether another seat of the same request has this advisor already. */
        private boolean twin(int a, int o) {
            for (int b = Math.max(0, a - Ask.MOST_SEATS); b < Math.min(asks.size(), a + Ask.MOST_SEATS); b++) {
                if (b != a && chosen[b] >= 0 && asks.get(b).requestId().equals(asks.get(a).requestId()) && advisorOf[b][chosen[b]] == advisorOf[a][o]) {
                    return true;
                }
            }
            return false;
        }

        void take(int a, int o) {
            chosen[a] = o;
            perAdvisor[advisorOf[a][o]]++;
            spent += asks.get(a).options().get(o).costYen();
            if (dayOf[a][o] >= 0) {
                holder[dayOf[a][o]] = a;
            }
        }

        int drop(int a) {
            int o = chosen[a];
            chosen[a] = -1;
            perAdvisor[advisorOf[a][o]]--;
            spent -= asks.get(a).options().get(o).costYen();
            if (dayOf[a][o] >= 0) {
                holder[dayOf[a][o]] = -1;
            }
            return o;
        }

        /** The best option that fits now, worth more than this; -1 where there is none. */
        private int bestFitting(int a, long than) {
            int best = -1;
            long most = than;
            for (int o = 0; o < advisorOf[a].length; o++) {
                long value = asks.get(a).options().get(o).value();
                if (value > most && fits(a, o)) {
                    most = value;
                    best = o;
                }
            }
            return best;
        }

        boolean upgrade(int a) {
            int had = chosen[a] < 0 ? -1 : drop(a);
            long than = had < 0 ? 0 : asks.get(a).options().get(had).value();
            int better = bestFitting(a, than);
            if (better >= 0) {
                take(a, better);
                return true;
            }
            if (had >= 0) {
                take(a, had);
            }
            return false;
        }

        /** Puts a left-out ask in the place of another one, where both together are worth more afterwards. */
        boolean squeeze(int a) {
            for (int b = 0; b < asks.size(); b++) {
                if (chosen[b] < 0) {
                    continue;
                }
                long before = asks.get(b).options().get(chosen[b]).value();
                int had = drop(b);
                int mine = bestFitting(a, 0);
                if (mine >= 0) {
                    take(a, mine);
                    int other = bestFitting(b, before - asks.get(a).options().get(mine).value());
                    if (other >= 0 || asks.get(a).options().get(mine).value() > before) {
                        if (other >= 0) {
                            take(b, other);
                        }
                        return true;
                    }
                    drop(a);
                }
                take(b, had);
            }
            return false;
        }

        Text whyNot(int a) {
            Ask ask = asks.get(a);
            if (ask.options().isEmpty()) {
                return new Text("分野・方法・日程・利益相反の条件に合うアドバイザーがいません。", "Nobody fits the field, the way, the days and the conflicts.");
            }
            boolean money = false;
            boolean room = false;
            for (int o = 0; o < ask.options().size(); o++) {
                int day = dayOf[a][o];
                boolean free = day < 0 || holder[day] < 0 && !taken.contains(days.get(day));
                boolean open = perAdvisor[advisorOf[a][o]] < cap(advisorOf[a][o]);
                money |= free && open && spent + ask.options().get(o).costYen() > budget;
                room |= !open;
            }
            return money ? new Text("予算の残りでは足りません。ほかの依頼の方が評価の合計が高くなります。", "The budget left is not enough; other requests bring more together.")
                    : room ? new Text("合うアドバイザーは、派遣の上限までほかの依頼に割り当てています。", "Whoever fits is assigned to other requests up to the most they take.")
                    : new Text("合うアドバイザーは、希望日にほかの依頼へ割り当てています。", "Whoever fits is assigned elsewhere on the wished days.");
        }
    }

    /**
     * A request, or one seat of a request that wants a team.
     *
     * @param id        unique
     * @param requestId the request; its seats stand beside one another
     */
    public record Ask(String id, String requestId, List<Option> options) {
        static final int MOST_SEATS = 5;

        public Ask {
            options = List.copyOf(options);
        }
    }

    /** An advisor on a day. Value: what it is worth, above 0; where {@code onSite}, the day is taken. */
    public record Option(String advisorId, LocalDate day, boolean onSite, long value, long costYen) {
    }

    /**
     * @param assigned option by ask
     * @param whyNot   why an ask is left out, by ask
     * @param value    of everything assigned
     * @param bound    no assignment under these limits is worth more
     * @param spentYen planned cost
     */
    public record Plan(Map<String, Option> assigned, Map<String, Text> whyNot, long value, long bound, long spentYen) {
    }
}
