package jp.michishirube.review.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts cases into their order: by what is ranked, then by the rules for ties, then by the chair. */
final class Places {
    /** A case on its rank. */
    record Place(Figures figures, int rank, boolean tied) {
        String caseId() {
            return figures.caseId();
        }
    }

    private final List<String> criteria;
    private final Comparator<Figures> ties;
    private final Map<String, Integer> chair = new HashMap<>();

    Places(List<TieRule> rules, List<String> chairOrder) {
        List<String> keys = new ArrayList<>();
        Comparator<Figures> order = (a, b) -> 0;
        for (TieRule rule : rules) {
            if (rule instanceof TieRule.Criterion c) {
                order = order.thenComparing(Figures.higherCriterion(keys.size()));
                keys.add(c.key());
            } else {
                order = order.thenComparing(rule instanceof TieRule.Median ? Figures.HIGHER_MEDIAN : Figures.SMALLER_SPREAD);
            }
        }
        criteria = List.copyOf(keys);
        ties = order;
        chairOrder.forEach(id -> chair.putIfAbsent(id, chair.size()));
    }

    Figures figures(String caseId, List<Mark> marks) {
        return Figures.of(caseId, marks, criteria);
    }

    /** Best first. A shared rank counts as many as share it: 1, 2, 2, 4. */
    List<Place> of(Collection<Figures> cases, Comparator<Figures> by) {
        Comparator<Figures> order = by.thenComparing(ties);
        List<Figures> sorted = new ArrayList<>(cases);
        sorted.sort(order.thenComparing(Figures::caseId));
        List<Place> places = new ArrayList<>(sorted.size());
        for (int from = 0; from < sorted.size();) {
            int to = from + 1;
            while (to < sorted.size() && order.compare(sorted.get(from), sorted.get(to)) == 0) {
                to++;
            }
            place(sorted.subList(from, to), from + 1, places);
            from = to;
        }
        return places;
    }

    /** The chair's word counts where it names all of those that are tied: who named two of three has not judged the third. */
    private void place(List<Figures> equal, int rank, List<Place> places) {
        boolean decided = equal.size() > 1 && equal.stream().allMatch(f -> chair.containsKey(f.caseId()));
        if (decided) {
            equal.sort(Comparator.comparing(f -> chair.get(f.caseId())));
        }
        for (int i = 0; i < equal.size(); i++) {
            places.add(new Place(equal.get(i), decided ? rank + i : rank, !decided && equal.size() > 1));
        }
    }
}
