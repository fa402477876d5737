package jp.michishirube.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import jp.michishirube.ReviewStory;
import jp.michishirube.TestDatabase;
import jp.michishirube.review.rule.Assigning;
import jp.michishirube.review.rule.Assigning.Entry;
import jp.michishirube.review.rule.Assigning.Judge;
import jp.michishirube.review.rule.Assigning.Pair;
import jp.michishirube.review.rule.Assigning.Plan;
import jp.michishirube.review.rule.Mark;
import jp.michishirube.review.rule.Standings;
import jp.michishirube.review.rule.TieRule;

/**
 * Assigns the entries of a large award to its judges and ranks a large call with all its variations, by the rules alone and as the page
 * does it on a real PostgreSQL, and prints a line each for {@code ./bench}.
 */
public final class ReviewMeasure {
    private static final int RUNS = 60;
    private static final int WARM_UP = 20;
    private static final int ENTRIES = 120;
    private static final int JUDGES = 15;
    private static final int PER_ENTRY = 3;
    private static final int CASES = 1000;
    private static final int MARKS = 5;
    private static final int SCORERS = 40;
    private static final int LINE = 100;
    private static final List<String> FIELDS = List.of("防災", "観光", "教育", "医療", "農林水産");

    private ReviewMeasure() {
    }

    public static void main(String[] arguments) {
        assignment();
        ranking();
        rankingPage();
        System.exit(0);
    }

    private static void assignment() {
        Random random = new Random(5);
        List<Entry> entries = IntStream.range(0, ENTRIES).mapToObj(i -> new Entry("e" + i, FIELDS.get(i % FIELDS.size()))).toList();
        List<Judge> judges = IntStream.range(0, JUDGES).mapToObj(i -> new Judge("j" + i, Set.copyOf(List.of(FIELDS.get(i % FIELDS.size()), FIELDS.get((i * 3 + 1) % FIELDS.size()))), ENTRIES)).toList();
        Set<Pair> barred = new HashSet<>();
        entries.forEach(e -> judges.stream().filter(j -> random.nextInt(7) == 0).forEach(j -> barred.add(new Pair(e.id(), j.id()))));
        double took = median(run -> {
            Plan plan = Assigning.plan(entries, judges, PER_ENTRY, barred, Set.of(), run);
            int[] loads = plan.loads().values().stream().mapToInt(Integer::intValue).sorted().toArray();
            if (plan.pairs().size() != ENTRIES * PER_ENTRY || plan.pairs().stream().anyMatch(barred::contains) || loads[JUDGES - 1] - loads[0] > 1) {
                throw new IllegalStateException("not a plan: " + plan.loads());
            }
        });
        System.out.println(String.format(Locale.ROOT, "assignment of %d entries to %d judges, %d each, conflicts, loads within 1, median of %d (limit 5000)\t%.1f\tms\t-\t-", ENTRIES, JUDGES, PER_ENTRY, RUNS, took));
    }

    private static void ranking() {
        Random random = new Random(5);
        List<Mark> marks = new ArrayList<>();
        for (int c = 0; c < CASES; c++) {
            for (int m = 0; m < MARKS; m++) {
                Map<String, Integer> values = Map.of("effect", random.nextInt(21), "novelty", random.nextInt(21), "spread", random.nextInt(21));
                marks.add(new Mark("c" + c, "j" + (c + m * 7) % SCORERS, values, 2 * values.get("effect") + 2 * values.get("novelty") + values.get("spread")));
            }
        }
        List<TieRule> rules = List.of(new TieRule.Criterion("effect"), new TieRule.Median(), new TieRule.LeastSpread());
        double took = median(run -> {
            if (Standings.of(marks, rules, List.of()).size() != CASES) {
                throw new IllegalStateException("a case is lost");
            }
        });
        double varied = median(run -> {
            if (Standings.variations(marks, rules, List.of(), LINE).size() != SCORERS + 1) {
                throw new IllegalStateException("a variation is lost");
            }
        });
        System.out.println(String.format(Locale.ROOT, "ranking of %d cases with %d marks each, rules only, median of %d\t%.1f\tms\t-\t-", CASES, MARKS, RUNS, took));
        System.out.println(String.format(Locale.ROOT, "its variations: by the median and without each of %d judges, rules only, median of %d (limit 150)\t%.1f\tms\t-\t-", SCORERS, RUNS, varied));
    }

    /** The service as the page calls it, its queries included. */
    private static void rankingPage() {
        try (ReviewStory r = new ReviewStory(TestDatabase.postgresql())) {
            r.stage = ManyScores.fill(r, CASES, MARKS, SCORERS);
            double took = median(run -> {
                if (r.ranking().rows().size() != CASES) {
                    throw new IllegalStateException("a case is lost");
                }
            });
            System.out.println(String.format(Locale.ROOT, "ranking page of %d cases with %d scores each, %d reviewers, PostgreSQL, median of %d (limit 300)\t%.1f\tms\t-\t-", CASES, MARKS, SCORERS, RUNS, took));
        }
    }

    /** Milliseconds. */
    private static double median(IntConsumer work) {
        long[] took = new long[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            long from = System.nanoTime();
            work.accept(i);
            if (i >= 0) {
                took[i] = System.nanoTime() - from;
            }
        }
        Arrays.sort(took);
        return took[RUNS / 2] / 1e6;
    }
}
