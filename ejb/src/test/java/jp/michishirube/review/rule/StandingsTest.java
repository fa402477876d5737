package jp.michishirube.review.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ranking")
class StandingsTest {
    private static final List<TieRule> NONE = List.of();
    private static final List<TieRule> ALL = List.of(new TieRule.Criterion("effect"), new TieRule.Median(), new TieRule.LeastSpread());

    /** The totals of a case, by the judges a, b, c …; null: no sheet. */
    private static List<Mark> marks(String caseId, Integer... totals) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            if (totals[i] != null) {
                marks.add(new Mark(caseId, String.valueOf((char) ('a' + i)), Map.of(), totals[i]));
            }
        }
        return marks;
    }

    @SafeVarargs
    private static List<Mark> all(List<Mark>... cases) {
        return List.of(cases).stream().flatMap(List::stream).toList();
    }

    /** 「A1 B2= C2= D4」. */
    private static String ranks(List<Standing> standings) {
        return standings.stream().map(s -> s.caseId() + s.rank() + (s.tied() ? "=" : "")).collect(Collectors.joining(" "));
    }

    static List<Mark> random(Random random, int cases, int judges, int perCase, int values) {
        List<Mark> marks = new ArrayList<>();
        for (int c = 0; c < cases; c++) {
            List<Integer> who = new ArrayList<>(IntStream.range(0, judges).boxed().toList());
            Collections.shuffle(who, random);
            for (int judge : who.subList(0, 1 + random.nextInt(perCase))) {
                int effect = random.nextInt(values);
                int novelty = random.nextInt(values);
                marks.add(new Mark("case" + c, "j" + judge, Map.of("effect", effect, "novelty", novelty), 2 * effect + novelty));
            }
        }
        return marks;
    }

    @Test
    @DisplayName("is by the mean: 82.33 before 82.00, with median, spread, least and most beside it")
    void mean() {
        List<Standing> standings = Standings.of(all(marks("B", 80, 82, 84), marks("A", 70, 87, 90)), NONE, List.of());
        assertEquals("A1 B2", ranks(standings));
        assertEquals(new Standing("A", 1, false, Ratio.of(247, 3), Ratio.of(87, 1), Ratio.of(698, 9), 70, 90, 3), standings.get(0));
        assertEquals("82.33", standings.get(0).mean().text());
        assertEquals("8.81", standings.get(0).variance().rootText());
        assertEquals(Ratio.of(165, 2), Standings.of(marks("A", 80, 95, 85, 70), NONE, List.of()).get(0).median(), "between the two middle ones");
    }

    @Test
    @DisplayName("is by exact fractions: 1/3 of a point is not 0.33, and 5 of 3 is as good as 10 of 6")
    void exact() {
        assertEquals("B1 A2", ranks(Standings.of(all(marks("A", 33, 33, 33, 33, 33, 33, 33, 33, 33, 33), marks("B", 33, 33, 34)), NONE, List.of())));
        assertEquals("A1= B1=", ranks(Standings.of(all(marks("B", 1, 2, 2), marks("A", 1, 2, 2, 1, 2, 2)), NONE, List.of())));
    }

    @Test
    @DisplayName("lets ties share a rank that counts as many as share it: 1, 2, 2, 4, by case id inside")
    void shared() {
        assertEquals("D1 B2= C2= A4", ranks(Standings.of(all(marks("A", 10), marks("C", 20), marks("B", 20), marks("D", 30)), NONE, List.of())));
    }

    @Test
    @DisplayName("breaks ties by the criterion that the call names first, then by the median, then by the smaller spread")
    void rules() {
        List<Mark> criterion = List.of(new Mark("A", "a", Map.of("effect", 3), 50), new Mark("B", "a", Map.of("effect", 5), 50));
        assertEquals("A1= B1=", ranks(Standings.of(criterion, NONE, List.of())));
        assertEquals("B1 A2", ranks(Standings.of(criterion, List.of(new TieRule.Criterion("effect")), List.of())));
        List<Mark> median = all(marks("A", 60, 60, 90), marks("B", 50, 80, 80));
        assertEquals("B1 A2", ranks(Standings.of(median, List.of(new TieRule.Median()), List.of())));
        List<Mark> spread = all(marks("A", 60, 70, 80), marks("B", 69, 70, 71), marks("C", 69, 71));
        assertEquals("B1 C2 A3", ranks(Standings.of(spread, List.of(new TieRule.LeastSpread()), List.of())));
        assertEquals("B1 A2", ranks(Standings.of(all(median, criterionOf("A", 1), criterionOf("B", 1)), ALL, List.of())), "the first rule that tells them apart");
    }

    private static List<Mark> criterionOf(String caseId, int effect) {
        return List.of(new Mark(caseId, "z", Map.of("effect", effect), 70));
    }

    @Test
    @DisplayName("leaves the last word on a tie to the chair, where the chair named all that are tied")
    void chair() {
        List<Mark> marks = all(marks("A", 20), marks("B", 20), marks("C", 20), marks("D", 30), marks("E", 10), marks("F", 10));
        assertEquals("D1 C2 A3 B4 E5= F5=", ranks(Standings.of(marks, NONE, List.of("C", "A", "B"))));
        assertEquals("D1 A2= B2= C2= F5 E6", ranks(Standings.of(marks, NONE, List.of("C", "A", "F", "E"))), "B was not judged");
        assertEquals("D1 C2 B3 A4 E5= F5=", ranks(Standings.of(marks, NONE, List.of("E", "C", "B", "A", "D"))), "and moves nobody who is not tied");
    }

    @Test
    @DisplayName("by the median is not moved by one judge far off")
    void median() {
        List<Mark> marks = all(marks("A", 80, 81, 20), marks("B", 70, 71, 72));
        assertEquals("B1 A2", ranks(Standings.of(marks, NONE, List.of())));
        assertEquals("A1 B2", ranks(Standings.byMedian(marks, NONE, List.of())));
    }

    @Test
    @DisplayName("shows what the median and each judge's absence would change: 1 and 2 swap, and 2 falls below a line of one")
    void variations() {
        List<Mark> marks = all(marks("A", 80, 81, 20), marks("B", 70, 71, 72), marks("C", 10, 10, 10));
        Swap swap = new Swap("B", 1, "A", 2);
        List<Move> moves = List.of(new Move("B", 1, 2), new Move("A", 2, 1));
        assertEquals(List.of(new Variation(null, moves, List.of(swap), Set.of("A"), Set.of("B")), new Variation("c", moves, List.of(swap), Set.of("A"), Set.of("B"))),
                Standings.variations(marks, NONE, List.of(), 1));
        assertEquals(Set.of(), Standings.variations(marks, NONE, List.of(), 2).get(0).in(), "both stand above a line of two");
    }

    @Test
    @DisplayName("says so when the median changes nothing, and stays silent about judges who change nothing")
    void firm() {
        assertEquals(List.of(new Variation(null, List.of(), List.of(), Set.of(), Set.of())), Standings.variations(all(marks("A", 9, 9), marks("B", 5, 5)), NONE, List.of(), 1));
        assertEquals(1, Standings.variations(List.of(), NONE, List.of(), 1).size());
    }

    @Test
    @DisplayName("leaves out a case that loses its only mark, which falls out from above the line")
    void onlyMark() {
        List<Variation> v = Standings.variations(all(marks("A", 90), marks("B", null, 80), marks("C", null, 70)), NONE, List.of(), 2);
        assertEquals(new Variation("a", List.of(new Move("B", 2, 1), new Move("C", 3, 2)), List.of(), Set.of("C"), Set.of("A")), v.get(1));
        assertEquals(new Variation("b", List.of(), List.of(), Set.of(), Set.of("B")), v.get(2), "nobody moves, but a case falls out");
    }

    @Test
    @DisplayName("knows when the line cuts through a tie")
    void line() {
        List<Standing> standings = Standings.of(all(marks("A", 30), marks("B", 20), marks("C", 20), marks("D", 20), marks("E", 10)), NONE, List.of());
        assertEquals(List.of(), Standings.tiedAtLine(standings, 1));
        assertEquals(List.of("B", "C", "D"), Standings.tiedAtLine(standings, 2));
        assertEquals(List.of("B", "C", "D"), Standings.tiedAtLine(standings, 3));
        assertEquals(List.of(), Standings.tiedAtLine(standings, 4));
        assertEquals(List.of(), Standings.tiedAtLine(standings, 0));
        assertEquals(List.of(), Standings.tiedAtLine(standings, 5));
        assertEquals(List.of(), Standings.tiedAtLine(standings, 9));
    }

    @Property(tries = 200)
    @Label("the variations are what ranking anew gives, judge by judge")
    void bruteForce(@ForAll long seed) {
        Random random = new Random(seed);
        List<Mark> marks = random(random, 1 + random.nextInt(12), 5, 4, 4);
        List<String> chair = marks.stream().map(Mark::caseId).distinct().filter(c -> random.nextBoolean()).toList();
        int line = random.nextInt(8);
        List<Variation> expected = new ArrayList<>();
        List<Standing> base = Standings.of(marks, ALL, chair);
        expected.add(compared(null, base, Standings.byMedian(marks, ALL, chair), line));
        for (String judge : marks.stream().map(Mark::judgeId).collect(Collectors.toCollection(TreeSet::new))) {
            Variation v = compared(judge, base, Standings.of(marks.stream().filter(m -> !m.judgeId().equals(judge)).toList(), ALL, chair), line);
            if (!v.moves().isEmpty() || !v.out().isEmpty()) {
                expected.add(v);
            }
        }
        assertEquals(expected, Standings.variations(marks, ALL, chair, line));
    }

    private static Variation compared(String without, List<Standing> base, List<Standing> other, int line) {
        Map<String, Integer> to = other.stream().collect(Collectors.toMap(Standing::caseId, Standing::rank));
        List<Move> moves = base.stream().filter(s -> to.containsKey(s.caseId()) && to.get(s.caseId()) != s.rank()).map(s -> new Move(s.caseId(), s.rank(), to.get(s.caseId()))).toList();
        List<Swap> swaps = new ArrayList<>();
        for (Move a : moves) {
            for (Move b : moves) {
                if (a.from() < b.from() && a.to() == b.from() && b.to() == a.from()) {
                    swaps.add(new Swap(a.caseId(), a.from(), b.caseId(), b.from()));
                }
            }
        }
        Set<String> above = base.stream().filter(s -> s.rank() <= line).map(Standing::caseId).collect(Collectors.toSet());
        Set<String> then = other.stream().filter(s -> s.rank() <= line).map(Standing::caseId).collect(Collectors.toSet());
        Set<String> in = new HashSet<>(then);
        in.removeAll(above);
        Set<String> out = new HashSet<>(above);
        out.removeAll(then);
        return new Variation(without, moves, swaps, in, out);
    }

    @Property(tries = 100)
    @Label("whatever order the marks come in, the ranking is the same")
    void order(@ForAll long seed) {
        List<Mark> marks = random(new Random(seed), 10, 5, 4, 4);
        List<Mark> shuffled = new ArrayList<>(marks);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(Standings.of(marks, ALL, List.of()), Standings.of(shuffled, ALL, List.of()));
        assertEquals(Standings.variations(marks, ALL, List.of(), 3), Standings.variations(shuffled, ALL, List.of(), 3));
    }

    @Test
    @DisplayName("of 1,000 cases with five marks each, and all its variations, is quick")
    void quick() {
        List<Mark> marks = random(new Random(1), 1000, 40, 5, 20);
        assertTrue(assertTimeout(Duration.ofSeconds(2), () -> Standings.variations(marks, ALL, List.of(), 100)).size() > 40);
        assertFalse(Standings.of(marks, ALL, List.of()).isEmpty());
    }
}
