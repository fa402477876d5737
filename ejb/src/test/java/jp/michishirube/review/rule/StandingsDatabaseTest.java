package jp.michishirube.review.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures of the ranking agree with those that a database works out")
class StandingsDatabaseTest {
    private static final int SETS = 150;
    private static final BigDecimal TOLERANCE = new BigDecimal("0.00000001");
    private static final List<TieRule> RULES = List.of(new TieRule.Criterion("effect"), new TieRule.Median(), new TieRule.LeastSpread());
    private static final String FIGURES = """
            select case_id, avg(cast(total as numeric(30, 15))) as m, median(cast(total as numeric(30, 15))) as d, round(var_pop(total), 9) as v, min(total) as l, max(total) as h,
                   count(*) as n, sum(total) as s, avg(cast(effect as numeric(30, 15))) as e
              from mark group by case_id""";
    private static final String RANKED = "select f.*, rank() over (order by m desc) as by_mean, rank() over (order by m desc, e desc, d desc, v) as by_rules,"
            + " rank() over (order by d desc, e desc, v) as by_median from (" + FIGURES + ") f";

    @Test
    @DisplayName("on 150 random sets: mean, median, variance, extremes, and the ranks by mean, by all rules and by the median")
    void agrees() throws SQLException {
        int shared = 0;
        try (Connection c = DriverManager.getConnection("jdbc:h2:mem:standings"); Statement s = c.createStatement()) {
            s.execute("create table mark (case_id varchar(20), judge_id varchar(20), effect int, total int)");
            for (int set = 0; set < SETS; set++) {
                Random random = new Random(set);
                List<Mark> marks = StandingsTest.random(random, 1 + random.nextInt(30), 8, 1 + random.nextInt(7), 2 + random.nextInt(set % 2 == 0 ? 4 : 400));
                load(c, marks);
                shared += compare(s, marks);
            }
        }
        assertTrue(shared > SETS, "the sets have ties too");
    }

    private static void load(Connection c, List<Mark> marks) throws SQLException {
        try (Statement s = c.createStatement(); PreparedStatement p = c.prepareStatement("insert into mark values (?, ?, ?, ?)")) {
            s.execute("truncate table mark");
            for (Mark m : marks) {
                p.setString(1, m.caseId());
                p.setString(2, m.judgeId());
                p.setInt(3, m.values().get("effect"));
                p.setInt(4, m.total());
                p.addBatch();
            }
            p.executeBatch();
        }
    }

    /** How many share a rank by the mean alone. */
    private static int compare(Statement s, List<Mark> marks) throws SQLException {
        Map<String, Standing> mean = byId(Standings.of(marks, List.of(), List.of()));
        Map<String, Standing> rules = byId(Standings.of(marks, RULES, List.of()));
        Map<String, Standing> median = byId(Standings.byMedian(marks, RULES, List.of()));
        int rows = 0;
        try (ResultSet r = s.executeQuery(RANKED)) {
            while (r.next()) {
                rows++;
                Standing ours = mean.get(r.getString("case_id"));
                assertEquals(Ratio.of(r.getLong("s"), r.getLong("n")), ours.mean());
                near(r.getBigDecimal("m"), ours.mean());
                near(r.getBigDecimal("d"), ours.median());
                near(r.getBigDecimal("v"), ours.variance());
                assertEquals(List.of(r.getInt("l"), r.getInt("h"), r.getInt("n")), List.of(ours.least(), ours.most(), ours.marks()));
                assertEquals(r.getInt("by_mean"), ours.rank());
                assertEquals(r.getInt("by_rules"), rules.get(ours.caseId()).rank());
                assertEquals(r.getInt("by_median"), median.get(ours.caseId()).rank());
            }
        }
        assertEquals(mean.size(), rows);
        mean.values().forEach(m -> assertEquals(mean.values().stream().filter(o -> o.rank() == m.rank()).count() > 1, m.tied()));
        return (int) mean.values().stream().filter(Standing::tied).count();
    }

    private static Map<String, Standing> byId(List<Standing> standings) {
        return standings.stream().collect(Collectors.toMap(Standing::caseId, Function.identity()));
    }

    private static void near(BigDecimal expected, Ratio ours) {
        BigDecimal exact = BigDecimal.valueOf(ours.numerator()).divide(BigDecimal.valueOf(ours.denominator()), MathContext.DECIMAL128);
        assertTrue(expected.subtract(exact).abs().compareTo(TOLERANCE) < 0, () -> expected + " is not " + ours);
    }
}
