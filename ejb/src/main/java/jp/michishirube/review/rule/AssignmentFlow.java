package jp.michishirube.review.rule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.michishirube.review.rule.Assigning.Entry;
import jp.michishirube.review.rule.Assigning.Judge;
import jp.michishirube.review.rule.Assigning.Pair;

/**
 * The flow of least cost from entries to judges, one unit at a time along the cheapest way, which may move what was assigned before
 * (successive shortest paths). The k-th case of a judge costs k times more than all pairs together can, so that the loads decide first;
 * a misfit costs more than all that is drawn.
 */
final class AssignmentFlow {
    private static final int DRAWN = 1000;
    private static final long FAR = Long.MAX_VALUE / 4;

    private final int entries;
    private final int judges;
    private final boolean[][] eligible;
    private final boolean[][] assigned;
    private final long[][] cost;
    private final int[] need;
    private final int[] load;
    private final int[] most;
    private final long aCase;

    AssignmentFlow(List<Entry> entries, List<Judge> judges, int perEntry, Set<Pair> barred, Set<Pair> fixed, long seed) {
        this.entries = entries.size();
        this.judges = judges.size();
        eligible = new boolean[this.entries][this.judges];
        assigned = new boolean[this.entries][this.judges];
        cost = new long[this.entries][this.judges];
        need = new int[this.entries];
        load = new int[this.judges];
        most = judges.stream().mapToInt(Judge::most).toArray();
        long pairs = (long) this.entries * Math.max(0, Math.min(perEntry, this.judges)) + 1;
        long misfit = pairs * DRAWN;
        aCase = pairs * (misfit + DRAWN);
        Random random = new Random(seed);
        for (int e = 0; e < this.entries; e++) {
            need[e] = perEntry;
            for (int j = 0; j < this.judges; j++) {
                Pair pair = new Pair(entries.get(e).id(), judges.get(j).id());
                cost[e][j] = random.nextInt(DRAWN) + (judges.get(j).knows(entries.get(e).field()) ? 0 : misfit);
                boolean kept = fixed.contains(pair) && !barred.contains(pair);
                eligible[e][j] = !kept && !barred.contains(pair); // who is fixed is never moved
                if (kept) {
                    assigned[e][j] = true;
                    need[e]--;
                    load[j]++;
                }
            }
        }
    }

    boolean assigned(int entry, int judge) {
        return assigned[entry][judge];
    }

    void run() {
        boolean more = true;
        while (more) {
            more = new Search().augment();
        }
    }

    /** The cheapest way from an entry that needs a judge to a judge who takes one more. Nodes: the entries, then the judges. */
    private final class Search {
        private final long[] distance = new long[entries + judges];
        private final int[] before = new int[entries + judges];
        private final boolean[] waiting = new boolean[entries + judges];
        private final ArrayDeque<Integer> queue = new ArrayDeque<>();

        boolean augment() {
            Arrays.fill(distance, FAR);
            Arrays.fill(before, -1);
            for (int e = 0; e < entries; e++) {
                if (need[e] > 0) {
                    reach(e, 0, -1);
                }
            }
            while (!queue.isEmpty()) {
                int node = queue.remove();
                waiting[node] = false;
                if (node < entries) {
                    fromEntry(node);
                } else {
                    fromJudge(node - entries);
                }
            }
            int last = cheapest();
            if (last < 0) {
                return false;
            }
            take(last);
            return true;
        }

        private void fromEntry(int e) {
            for (int j = 0; j < judges; j++) {
                if (eligible[e][j] && !assigned[e][j]) {
                    reach(entries + j, distance[e] + cost[e][j], e);
                }
            }
        }

        private void fromJudge(int j) {
            for (int e = 0; e < entries; e++) {
                if (eligible[e][j] && assigned[e][j]) {
                    reach(e, distance[entries + j] - cost[e][j], entries + j);
                }
            }
        }

        private void reach(int node, long far, int from) {
            if (far < distance[node]) {
                distance[node] = far;
                before[node] = from;
                if (!waiting[node]) {
                    waiting[node] = true;
                    queue.add(node);
                }
            }
        }

        private int cheapest() {
            int last = -1;
            long least = FAR;
            for (int j = 0; j < judges; j++) {
                long whole = distance[entries + j] + aCase * (load[j] + 1);
                if (distance[entries + j] < FAR && load[j] < most[j] && whole < least) {
                    least = whole;
                    last = j;
                }
            }
            return last;
        }

        private void take(int last) {
            load[last]++;
            int node = entries + last;
            while (before[node] >= 0) {
                int from = before[node];
                if (from < entries) {
                    assigned[from][node - entries] = true;
                } else {
                    assigned[node][from - entries] = false;
                }
                node = from;
            }
            need[node]--;
        }
    }
}
