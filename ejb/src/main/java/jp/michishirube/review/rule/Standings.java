package jp.michishirube.review.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.michishirube.review.rule.Places.Place;

/** The ranking of cases by the marks of their judges, and how firmly it stands. Compared as fractions, never as rounded text. */
public final class Standings {
    private Standings() {
    }

    /**
     * Best first by the mean of the totals. Ties are broken by the rules in their order, then by the chair's order (case ids, best first; it
     * counts where it names every case of the tie), else they share the rank (1, 2, 2, 4). Inside a shared rank they stand by case id.
     */
    public static List<Standing> of(List<Mark> marks, List<TieRule> rules, List<String> chairOrder) {
        return standings(marks, rules, chairOrder, Figures.HIGHER_MEAN);
    }

    /** The same by the median of the totals. */
    public static List<Standing> byMedian(List<Mark> marks, List<TieRule> rules, List<String> chairOrder) {
        return standings(marks, rules, chairOrder, Figures.HIGHER_MEDIAN);
    }

    private static List<Standing> standings(List<Mark> marks, List<TieRule> rules, List<String> chairOrder, Comparator<Figures> by) {
        Places places = new Places(rules, chairOrder);
        return places.of(figures(places, byCase(marks)).values(), by).stream().map(p -> p.figures().standing(p.rank(), p.tied())).toList();
    }

    /**
     * What would change by the median, and without each single judge, compared with {@link #of}. A case that loses its only mark is left out
     * of that ranking, and is among those that fall out if it was above the line. What changes nothing is left away, except that the median's
     * variation always comes first; the others follow by judge id.
     *
     * @param line how many stand above it; a case is above it whose rank is not greater. 0: no line
     */
    public static List<Variation> variations(List<Mark> marks, List<TieRule> rules, List<String> chairOrder, int line) {
        Places places = new Places(rules, chairOrder);
        Map<String, List<Mark>> byCase = byCase(marks);
        Map<String, Figures> figures = figures(places, byCase);
        List<Place> base = places.of(figures.values(), Figures.HIGHER_MEAN);
        List<Variation> variations = new ArrayList<>();
        variations.add(compare(null, base, places.of(figures.values(), Figures.HIGHER_MEDIAN), line));
        casesByJudge(marks).forEach((judge, cases) -> {
            List<Figures> rest = new ArrayList<>(base.size()); // in the order of the base, which is nearly the new one
            for (Place p : base) {
                if (!cases.contains(p.caseId())) {
                    rest.add(p.figures());
                    continue;
                }
                List<Mark> others = byCase.get(p.caseId()).stream().filter(m -> !m.judgeId().equals(judge)).toList();
                if (!others.isEmpty()) {
                    rest.add(places.figures(p.caseId(), others));
                }
            }
            Variation v = compare(judge, base, places.of(rest, Figures.HIGHER_MEAN), line);
            if (!v.moves().isEmpty() || !v.out().isEmpty()) {
                variations.add(v);
            }
        });
        return List.copyOf(variations);
    }

    private static Variation compare(String without, List<Place> base, Collection<Place> changed, int line) {
        Map<String, Integer> ranks = new HashMap<>();
        changed.forEach(p -> ranks.put(p.caseId(), p.rank()));
        List<Move> moves = new ArrayList<>();
        Set<String> in = new TreeSet<>();
        Set<String> out = new TreeSet<>();
        for (Place p : base) {
            Integer to = ranks.get(p.caseId());
            boolean was = p.rank() <= line;
            boolean is = to != null && to <= line;
            if (to != null && to != p.rank()) {
                moves.add(new Move(p.caseId(), p.rank(), to));
            }
            if (was != is) {
                (is ? in : out).add(p.caseId());
            }
        }
        return new Variation(without, List.copyOf(moves), swaps(moves), Collections.unmodifiableSet(in), Collections.unmodifiableSet(out));
    }

    private static List<Swap> swaps(List<Move> moves) {
        record Way(int from, int to) {
        }
        Map<Way, List<Move>> rising = moves.stream().filter(m -> m.to() < m.from()).collect(Collectors.groupingBy(m -> new Way(m.from(), m.to())));
        return moves.stream().filter(m -> m.from() < m.to()).flatMap(a -> rising.getOrDefault(new Way(a.to(), a.from()), List.of()).stream()
                .map(b -> new Swap(a.caseId(), a.from(), b.caseId(), b.from()))).toList();
    }

    /** The cases that share a rank across the line, so that the line cuts through a tie; empty: it does not. */
    public static List<String> tiedAtLine(List<Standing> standings, int line) {
        if (line <= 0 || line >= standings.size() || standings.get(line - 1).rank() != standings.get(line).rank()) {
            return List.of();
        }
        int rank = standings.get(line).rank();
        return standings.stream().filter(s -> s.rank() == rank).map(Standing::caseId).toList();
    }

    private static Map<String, List<Mark>> byCase(List<Mark> marks) {
        return marks.stream().collect(Collectors.groupingBy(Mark::caseId, LinkedHashMap::new, Collectors.toList()));
    }

    private static Map<String, Set<String>> casesByJudge(List<Mark> marks) {
        return marks.stream().collect(Collectors.groupingBy(Mark::judgeId, TreeMap::new, Collectors.mapping(Mark::caseId, Collectors.toSet())));
    }

    private static Map<String, Figures> figures(Places places, Map<String, List<Mark>> byCase) {
        Map<String, Figures> figures = new LinkedHashMap<>();
        byCase.forEach((id, marks) -> figures.put(id, places.figures(id, marks)));
        return figures;
    }
}
