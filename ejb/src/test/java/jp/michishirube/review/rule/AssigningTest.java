package jp.michishirube.review.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jp.michishirube.review.rule.Assigning.Entry;
import jp.michishirube.review.rule.Assigning.Judge;
import jp.michishirube.review.rule.Assigning.Pair;
import jp.michishirube.review.rule.Assigning.Plan;
import jp.michishirube.review.rule.Assigning.Shortage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cases are assigned to judges")
class AssigningTest {
    private static final List<String> FIELDS = List.of("防災", "観光", "教育");
    private static final int ANY = 1000;

    /** An assignment to make that is the same for the same seed. */
    record Task(List<Entry> entries, List<Judge> judges, int perEntry, Set<Pair> barred, Set<Pair> fixed) {
        static Task of(Random random, int entries, int judges, int perEntry, boolean limits, int conflictsPercent) {
            List<Entry> es = IntStream.range(0, entries).mapToObj(i -> new Entry("e" + i, FIELDS.get(random.nextInt(FIELDS.size())))).toList();
            List<Judge> js = IntStream.range(0, judges).mapToObj(i -> new Judge("j" + i, random.nextInt(4) == 0 ? Set.of() : Set.of(FIELDS.get(random.nextInt(FIELDS.size()))),
                    limits && random.nextBoolean() ? random.nextInt(entries + 1) : ANY)).toList();
            Set<Pair> barred = new HashSet<>();
            Set<Pair> fixed = new HashSet<>();
            for (Entry e : es) {
                for (Judge j : js) {
                    if (random.nextInt(100) < conflictsPercent) {
                        barred.add(new Pair(e.id(), j.id()));
                    }
                    if (conflictsPercent > 0 && random.nextInt(12) == 0) {
                        fixed.add(new Pair(e.id(), j.id()));
                    }
                }
            }
            return new Task(es, js, perEntry, barred, fixed);
        }

        static Task small(long seed) {
            Random random = new Random(seed);
            return of(random, 1 + random.nextInt(12), 1 + random.nextInt(7), 1 + random.nextInt(4), true, random.nextInt(70));
        }

        Plan plan(long seed) {
            return Assigning.plan(entries, judges, perEntry, barred, fixed, seed);
        }

        boolean kept(Pair pair) {
            return fixed.contains(pair) && !barred.contains(pair);
        }

        /** The greatest number of pairs, by the plainest search for augmenting ways on a matrix of capacities. */
        int most() {
            int n = entries.size() + judges.size() + 2;
            int[][] room = new int[n][n];
            int kept = 0;
            for (int j = 0; j < judges.size(); j++) {
                room[entries.size() + j][n - 1] = judges.get(j).most();
            }
            for (int e = 0; e < entries.size(); e++) {
                room[n - 2][e] = perEntry;
                for (int j = 0; j < judges.size(); j++) {
                    Pair pair = new Pair(entries.get(e).id(), judges.get(j).id());
                    room[e][entries.size() + j] = barred.contains(pair) || fixed.contains(pair) ? 0 : 1;
                    if (kept(pair)) {
                        kept++;
                        room[n - 2][e]--;
                        room[entries.size() + j][n - 1]--;
                    }
                }
            }
            int flow = 0;
            while (push(room, n - 2, new boolean[n])) {
                flow++;
            }
            return kept + flow;
        }

        private static boolean push(int[][] room, int node, boolean[] seen) {
            if (node == room.length - 1) {
                return true;
            }
            seen[node] = true;
            for (int to = 0; to < room.length; to++) {
                if (room[node][to] > 0 && !seen[to] && push(room, to, seen)) {
                    room[node][to]--;
                    room[to][node]++;
                    return true;
                }
            }
            return false;
        }

        /** Most pairs, then least sum of squared loads, then most fitting: the best there is, by trying everything. */
        List<Integer> best(int at, Set<Pair> chosen) {
            if (at == entries.size() * judges.size()) {
                int squares = 0;
                for (Judge j : judges) {
                    int load = (int) chosen.stream().filter(p -> p.judgeId().equals(j.id())).count();
                    if (load > j.most() && chosen.stream().anyMatch(p -> p.judgeId().equals(j.id()) && !kept(p))) {
                        return List.of(-1, 0, 0);
                    }
                    squares += load * load;
                }
                for (Entry e : entries) {
                    if (chosen.stream().filter(p -> p.entryId().equals(e.id())).count() > perEntry && chosen.stream().anyMatch(p -> p.entryId().equals(e.id()) && !kept(p))) {
                        return List.of(-1, 0, 0);
                    }
                }
                return List.of(chosen.size(), -squares, (int) chosen.stream().filter(this::fits).count());
            }
            Pair pair = new Pair(entries.get(at / judges.size()).id(), judges.get(at % judges.size()).id());
            List<Integer> without = kept(pair) ? List.of(-1, 0, 0) : best(at + 1, chosen);
            if (barred.contains(pair)) {
                return without;
            }
            chosen.add(pair);
            List<Integer> with = best(at + 1, chosen);
            chosen.remove(pair);
            return Arrays.compare(with.toArray(Integer[]::new), without.toArray(Integer[]::new)) > 0 ? with : without;
        }

        boolean fits(Pair pair) {
            String field = entries.stream().filter(e -> e.id().equals(pair.entryId())).findFirst().orElseThrow().field();
            return judges.stream().filter(j -> j.id().equals(pair.judgeId())).allMatch(j -> j.fields().isEmpty() || j.fields().contains(field));
        }

        void assertValid(Plan plan) {
            Set<Pair> pairs = new HashSet<>(plan.pairs());
            assertEquals(plan.pairs().size(), pairs.size(), "nobody gets an entry twice");
            assertTrue(Collections.disjoint(pairs, barred), "a conflict was assigned");
            fixed.stream().filter(this::kept).forEach(p -> assertTrue(pairs.contains(p), "lost " + p));
            for (Judge j : judges) {
                long load = pairs.stream().filter(p -> p.judgeId().equals(j.id())).count();
                assertEquals(load, (long) plan.loads().get(j.id()));
                assertTrue(load <= Math.max(j.most(), pairs.stream().filter(p -> p.judgeId().equals(j.id()) && kept(p)).count()), j + " has " + load);
            }
            List<Shortage> shortages = new ArrayList<>();
            for (Entry e : entries.stream().sorted(Comparator.comparing(Entry::id)).toList()) {
                int found = (int) pairs.stream().filter(p -> p.entryId().equals(e.id())).count();
                assertTrue(found <= Math.max(perEntry, pairs.stream().filter(p -> p.entryId().equals(e.id()) && kept(p)).count()));
                if (found < perEntry) {
                    shortages.add(new Shortage(e.id(), perEntry, found));
                }
            }
            assertEquals(shortages, plan.shortages());
            assertEquals((int) pairs.stream().filter(this::fits).count(), plan.fitting());
        }
    }

    private static int spread(Plan plan) {
        return Collections.max(plan.loads().values()) - Collections.min(plan.loads().values());
    }

    @Property(tries = 400)
    @Label("every plan is valid, and no plan has more pairs")
    void validAndMost(@ForAll long seed) {
        Task task = Task.small(seed);
        Plan plan = task.plan(seed);
        task.assertValid(plan);
        assertEquals(task.most(), plan.pairs().size());
    }

    @Property(tries = 150)
    @Label("no plan is more even, and none that is as even has more judges who know the field")
    void best(@ForAll long seed) {
        Random random = new Random(seed);
        Task task = Task.of(random, 1 + random.nextInt(4), 1 + random.nextInt(3), 1 + random.nextInt(3), true, random.nextInt(50));
        Plan plan = task.plan(seed);
        assertEquals(task.best(0, new HashSet<>()), List.of(plan.pairs().size(), -plan.loads().values().stream().mapToInt(l -> l * l).sum(), plan.fitting()));
    }

    @Property(tries = 200)
    @Label("where nothing hinders, the loads differ by one at most and nothing is short")
    void even(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int perEntry, @ForAll @IntRange(max = 6) int more, @ForAll @IntRange(min = 1, max = 30) int entries) {
        Plan plan = Task.of(new Random(seed), entries, perEntry + more, perEntry, false, 0).plan(seed);
        assertEquals(List.of(), plan.shortages());
        assertEquals(entries * perEntry, plan.pairs().size());
        assertTrue(spread(plan) <= 1, () -> plan.loads().toString());
    }

    @Property(tries = 100)
    @Label("the same seed draws the same plan, in whatever order the entries and judges come")
    void sameSeed(@ForAll long seed) {
        Task task = Task.small(seed);
        List<Entry> entries = new ArrayList<>(task.entries());
        List<Judge> judges = new ArrayList<>(task.judges());
        Collections.shuffle(entries, new Random(seed));
        Collections.shuffle(judges, new Random(seed));
        assertEquals(task.plan(7), Assigning.plan(entries, judges, task.perEntry(), task.barred(), task.fixed(), 7));
    }

    @Test
    @DisplayName("120 entries among 15 judges, three each, with conflicts: valid, the loads within one, in no time")
    void whole() {
        Task task = Task.of(new Random(3), 120, 15, 3, false, 20);
        Task free = new Task(task.entries(), task.judges(), 3, task.barred(), Set.of());
        Plan plan = assertTimeout(Duration.ofSeconds(1), () -> free.plan(1));
        free.assertValid(plan);
        assertEquals(360, plan.pairs().size());
        assertEquals(Set.of(24), Set.copyOf(plan.loads().values()));
        assertTrue(plan.fitting() > 300, () -> "only " + plan.fitting() + " fit");
        assertNotEquals(plan.pairs(), free.plan(2).pairs(), "another seed draws otherwise");
        long panels = free.entries().stream().map(e -> plan.pairs().stream().filter(p -> p.entryId().equals(e.id())).map(Pair::judgeId).toList()).distinct().count();
        assertTrue(panels > 40, () -> "judges meet in few panels: " + panels);
    }

    @Test
    @DisplayName("an entry of which all but one know somebody gets that one, and is told to be short")
    void shortage() {
        List<Judge> judges = List.of(new Judge("a", Set.of(), ANY), new Judge("b", Set.of(), ANY), new Judge("c", Set.of(), 0));
        Plan plan = Assigning.plan(List.of(new Entry("x", "防災"), new Entry("y", "防災")), judges, 2, Set.of(new Pair("x", "a")), Set.of(), 1);
        assertEquals(List.of(new Pair("x", "b"), new Pair("y", "a"), new Pair("y", "b")), plan.pairs());
        assertEquals(List.of(new Shortage("x", 2, 1)), plan.shortages());
        assertEquals(Map.of("a", 1, "b", 2, "c", 0), plan.loads());
    }

    @Test
    @DisplayName("what people fixed stays, counts for entry and judge, and is dropped where a conflict bars it or nobody knows it")
    void fixed() {
        List<Entry> entries = List.of(new Entry("x", ""), new Entry("y", ""), new Entry("z", ""));
        List<Judge> judges = List.of(new Judge("a", Set.of(), 1), new Judge("b", Set.of(), ANY), new Judge("c", Set.of("観光"), ANY));
        Set<Pair> fixed = Set.of(new Pair("x", "a"), new Pair("y", "a"), new Pair("z", "b"), new Pair("z", "nobody"));
        Plan plan = Assigning.plan(entries, judges, 1, Set.of(new Pair("z", "b")), fixed, 1);
        assertEquals(Map.of("a", 2, "b", 0, "c", 1), plan.loads());
        assertEquals(List.of(new Pair("x", "a"), new Pair("y", "a"), new Pair("z", "c")), plan.pairs());
        assertEquals(3, plan.fitting(), "an entry without a field asks for no knowledge");
    }

    @Test
    @DisplayName("who knows the field is taken first, but not at the cost of even loads")
    void fields() {
        List<Entry> entries = List.of(new Entry("x", "防災"), new Entry("y", "観光"), new Entry("z", "防災"), new Entry("w", "防災"));
        List<Judge> judges = List.of(new Judge("a", Set.of("防災"), ANY), new Judge("b", Set.of("観光"), ANY));
        Plan plan = Assigning.plan(entries, judges, 1, Set.of(), Set.of(), 1);
        assertEquals(Map.of("a", 2, "b", 2), plan.loads());
        assertEquals(3, plan.fitting());
        assertTrue(plan.pairs().contains(new Pair("y", "b")));
    }

    @Test
    @DisplayName("no entries or no judges make an empty plan")
    void nothing() {
        assertEquals(List.of(), Assigning.plan(List.of(), List.of(new Judge("a", Set.of(), 1)), 3, Set.of(), Set.of(), 1).pairs());
        assertEquals(List.of(new Shortage("x", 3, 0)), Assigning.plan(List.of(new Entry("x", "")), List.of(), 3, Set.of(), Set.of(), 1).shortages());
    }
}
