package jp.michishirube.review.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who scores what: as many judges an entry as are wanted, nobody with a conflict, the loads as even as they can be, and then as many judges
 * as possible who know the field. People may fix pairs beforehand and move what comes out.
 */
public final class Assigning {
    private Assigning() {
    }

    /** What is to be scored; a blank field asks for no knowledge. */
    public record Entry(String id, String field) {
    }

    /**
     * @param fields what the judge knows; empty = everything
     * @param most   the most cases this judge takes
     */
    public record Judge(String id, Set<String> fields, int most) {
        boolean knows(String field) {
            return fields.isEmpty() || field == null || field.isBlank() || fields.contains(field);
        }
    }

    /** A judge scores an entry. */
    public record Pair(String entryId, String judgeId) {
    }

    /** An entry with fewer judges than wanted. */
    public record Shortage(String entryId, int wanted, int found) {
    }

    /**
     * @param pairs   all, the fixed ones too, by entry and judge
     * @param loads   how many entries each judge has, of every judge
     * @param fitting how many pairs have a judge who knows the field
     */
    public record Plan(List<Pair> pairs, List<Shortage> shortages, Map<String, Integer> loads, int fitting) {
    }

    /**
     * The number of pairs is the greatest possible; among such plans the sum of the squared loads is the least (so loads differ by at most 1
     * wherever conflicts and limits permit), then the misfits are the fewest; what is still open is drawn by the seed. The same input in any
     * order with the same seed gives the same plan.
     *
     * @param barred pairs that never appear, not even when fixed
     * @param fixed  pairs that are kept, beyond a judge's most if need be, and count; those of unknown entries or judges are dropped
     */
    public static Plan plan(List<Entry> entries, List<Judge> judges, int perEntry, Set<Pair> barred, Set<Pair> fixed, long seed) {
        List<Entry> sortedEntries = entries.stream().sorted(Comparator.comparing(Entry::id)).toList();
        List<Judge> sortedJudges = judges.stream().sorted(Comparator.comparing(Judge::id)).toList();
        AssignmentFlow flow = new AssignmentFlow(sortedEntries, sortedJudges, perEntry, barred, fixed, seed);
        flow.run();
        List<Pair> pairs = new ArrayList<>();
        List<Shortage> shortages = new ArrayList<>();
        Map<String, Integer> loads = new TreeMap<>();
        sortedJudges.forEach(j -> loads.put(j.id(), 0));
        int fitting = 0;
        for (int e = 0; e < sortedEntries.size(); e++) {
            Entry entry = sortedEntries.get(e);
            int found = 0;
            for (int j = 0; j < sortedJudges.size(); j++) {
                if (flow.assigned(e, j)) {
                    Judge judge = sortedJudges.get(j);
                    found++;
                    pairs.add(new Pair(entry.id(), judge.id()));
                    loads.merge(judge.id(), 1, Integer::sum);
                    fitting += judge.knows(entry.field()) ? 1 : 0;
                }
            }
            if (found < perEntry) {
                shortages.add(new Shortage(entry.id(), perEntry, found));
            }
        }
        return new Plan(List.copyOf(pairs), List.copyOf(shortages), Collections.unmodifiableMap(loads), fitting);
    }
}
