package jp.michishirube.roadmap;

import java.util.Arrays;
import java.util.Locale;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.kernel.Actor;

/**
 * Reads the roadmap as its page does, over 33 indicators, the country and 11 bureaus, and ten years, on a real PostgreSQL; then with ten times the
 * measurements; and prints a line each for {@code ./bench}.
 */
public final class RoadmapMeasure {
    private static final int RUNS = 40;
    private static final int WARM_UP = 20;
    private static final int TIMES = 10;
    /** A value a day of November, so that the first of the month stands for its fiscal year until a later day comes. */
    private static final String INSERT = """
            insert into roadmap_measurement (id, indicator_id, edition, definition, region, as_of, fiscal_year, source_kind, source, unit, value_over, value_under, remarks, state,
                                             entered_by, entered_name, entered_as, entered_at, decided_by, decided_name, decided_as, decided_at, note, reason, newest, fictional, version)
            select i.id || '-' || r.key || '-' || y || '-' || d, i.id, '2017-05', 'roadmap-2017-05/1', r.key, make_date(y, 11, d), y, 'STATISTICS', '架空の統計', '%%', 50 + d, 1, '', 'APPROVED',
                   1, '架空', '架空', make_timestamptz(y, 11, d, 9, 0, 0), 2, '架空', '架空', make_timestamptz(y, 11, d, 10, 0, 0), '', '', d = 1, true, 1
            from unnest(string_to_array('%s', ',')) i(id), (select 'jp' as key union select id from organisation where kind = 'BUREAU') r, generate_series(2008, 2017) y, generate_series(%d, %d) d""";

    private RoadmapMeasure() {
    }

    public static void main(String[] arguments) {
        TestDatabase database = TestDatabase.postgresql();
        try (Story s = new Story(database)) {
            String ids = String.join(",", s.application.as(Actor.PUBLIC, () -> s.application.get(RoadmapService.class).roadmap("2017-05")).orElseThrow().places().stream().map(p -> p.indicator().id()).toList());
            int few = fill(database, ids, 1, 1);
            double once = median(s);
            int more = fill(database, ids, 2, TIMES);
            double tenfold = median(s);
            System.out.println(String.format(Locale.ROOT, "roadmap page of %,d measurements, PostgreSQL, median of %d (limit 300)\t%.1f\tms\t-\t-", few, RUNS, once));
            System.out.println(String.format(Locale.ROOT, "the same with %,d (limit 1.3 times)\t%.1f\tms\t%.1f\t%.2f", few + more, tenfold, once, tenfold / once));
        }
        System.exit(0);
    }

    private static int fill(TestDatabase database, String ids, int from, int to) {
        int rows = database.inTransaction(() -> database.em().createNativeQuery(INSERT.formatted(ids, from, to)).executeUpdate());
        database.inTransaction(() -> database.em().createNativeQuery("analyze roadmap_measurement").executeUpdate());
        return rows;
    }

    /** Milliseconds. */
    private static double median(Story s) {
        long[] took = new long[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            long from = System.nanoTime();
            s.application.as(Actor.PUBLIC, () -> s.application.get(RoadmapService.class).dashboard(""));
            s.application.as(Actor.PUBLIC, () -> s.application.get(RoadmapService.class).byBureau(""));
            if (i >= 0) {
                took[i] = System.nanoTime() - from;
            }
        }
        Arrays.sort(took);
        return took[RUNS / 2] / 1e6;
    }
}
