package jp.michishirube.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import jp.michishirube.ReviewStory;
import jp.michishirube.Story;

/** A closed stage with many scored cases, put straight into the tables (架空). */
final class ManyScores {
    private static final OffsetDateTime AT = OffsetDateTime.of(2018, 6, 20, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final String[] FIELDS = {"スマート農業・林業・漁業モデル", "観光クラウド", "オープンデータ利活用"};

    private ManyScores() {
    }

    /** @return the stage's id */
    static String fill(ReviewStory r, int cases, int marks, int reviewers) {
        Random random = new Random(5);
        try (Connection c = r.application.database().connection()) {
            c.setAutoCommit(false);
            batch(c, "insert into review_stage (id, call_id, stage_key, review_id, state, opened_at, closes_at, closed_at, seed, remarks, reminded, revision)"
                    + " values ('many', '" + Story.CALL + "', 'evaluation', 'subsidy-evaluation/1', 'CLOSED', ?, ?, ?, 1, '', '', 1)", 1, i -> new Object[] {AT, AT, AT});
            batch(c, "insert into reviewer (id, user_id, name, kana, title, email, fields, organisations, places, vendors, source, fictional, version)"
                    + " values (?, null, ?, ?, '', '', '', '', '', '', '', true, 1)", reviewers, i -> new Object[] {"j" + i, "架空 " + i, "かくう " + i});
            batch(c, "insert into review_member (id, stage_id, reviewer_id, chair, declared_at, left_at) values (?, 'many', ?, false, ?, null)", reviewers,
                    i -> new Object[] {2_000_000L + i, "j" + i, AT});
            batch(c, "insert into case_file (id, number, kind, title, fiscal_year, programme_key, call_id, applicant_id, applicant_name, search_key, bureau_key, workflow, state, route_step,"
                    + " route_run, drafter_id, category, amount_yen, opened_at, first_received_at, state_since, fictional, revision) values (?, ?, 'subsidy', '架空の提案', 2018, 'chiiki_iot_jisso',"
                    + " '" + Story.CALL + "', '" + Story.YUZAWA + "', '架空市', '', 'tohoku', 'subsidy-proposal/2', 'evaluation', 0, 0, 0, ?, ?, ?, ?, ?, true, 1)", cases,
                    i -> new Object[] {"many-" + i, "多数-" + i, FIELDS[i % FIELDS.length], 1_000_000L * (1 + i % 20), AT, AT, AT});
            batch(c, "insert into review_entry (id, stage_id, case_id, order_no, place, place_reason, outcome, outcome_reason) values (?, 'many', ?, ?, null, '', '', '')", cases,
                    i -> new Object[] {3_000_000L + i, "many-" + i, i + 1});
            batch(c, "insert into review_sheet (id, stage_id, case_id, reviewer_id, status, by_hand, reason, given_at, drafted, drafted_entrant, drafted_jury, scores, total, to_entrant, to_jury,"
                    + " submitted_at, on_paper, times, revision) values (?, 'many', ?, ?, 'GIVEN', false, '', ?, '', '', '', ?, ?, '続ける体制を示してください。', '', ?, false, 1, 1)", cases * marks, i -> {
                        int[] v = random.ints(4, 1, 6).toArray();
                        int of = i / marks;
                        return new Object[] {"s" + i, "many-" + of, "j" + (of + i % marks * 7) % reviewers, AT,
                            "continuity=" + v[0] + ";effect=" + v[1] + ";feasibility=" + v[2] + ";need=" + v[3], 5 * (v[0] + v[1] + v[2] + v[3]), AT};
                    });
            c.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "many";
    }

    /** Gives each of the many what this case has submitted. */
    static void submitted(ReviewStory r, String caseId) {
        r.story.run("insert into submission (id, case_id, no, receipt_number, submitted_at, submitted_by, submitter, content, sha256, amount_yen) select concat('of-', f.id), f.id, 1,"
                + " concat('of-', f.id), s.submitted_at, s.submitted_by, s.submitter, s.content, s.sha256, s.amount_yen from submission s, case_file f where s.case_id = '" + caseId
                + "' and f.id like 'many-%'");
    }

    private interface Row {
        Object[] of(int i);
    }

    private static void batch(Connection c, String sql, int rows, Row row) throws SQLException {
        try (PreparedStatement insert = c.prepareStatement(sql)) {
            for (int i = 0; i < rows; i++) {
                Object[] values = row.of(i);
                for (int v = 0; v < values.length; v++) {
                    insert.setObject(v + 1, values[v]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
