package jp.michishirube.publication;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import jp.michishirube.TestDatabase;

/** Proposals put straight into the table, to count them. */
final class HandMadeCases {
    static final String CALL_2017 = "chiiki_iot_jisso-2017-1";
    static final String FARMING = "スマート農業・林業・漁業モデル";
    static final String TOURISM = "観光クラウド";
    private final TestDatabase database;
    private int made;

    HandMadeCases(TestDatabase database) {
        this.database = database;
    }

    /** @return the case's id */
    String of2017(String applicant, String bureau, String model, String state, long requested, Long decided) {
        return put(2017, CALL_2017, applicant, bureau, model, state, requested, decided, true, false);
    }

    String put(int year, String call, String applicant, String bureau, String model, String state, long requested, Long decided,
               boolean arrived, boolean fictional) {
        String id = "00000000-0000-0000-0000-" + String.format("%012d", ++made);
        var at = LocalDateTime.of(year, 5, 1, 9, 0).atOffset(ZoneOffset.ofHours(9));
        database.inTransaction(() -> {
            var insert = database.em().createNativeQuery("insert into case_file (id, number, kind, title, fiscal_year, programme_key, call_id,"
                    + " applicant_id, applicant_name, search_key, bureau_key, workflow, state, route_step, route_run, drafter_id, category,"
                    + " amount_yen, decided_yen, opened_at, first_received_at, state_since, fictional, revision)"
                    + " values (?, ?, 'subsidy', '架空の提案', ?, 'chiiki_iot_jisso', ?, ?, ?, '', ?, 'subsidy-proposal/1', ?, 0, 0, 0, ?, ?, "
                    + (decided == null ? "null" : decided) + ", ?, " + (arrived ? "?" : "null") + ", ?, ?, 1)");
            int p = 0;
            for (Object value : new Object[] {id, "架空-" + made, year, call, applicant, applicant, bureau, state, model, requested, at}) {
                insert.setParameter(++p, value);
            }
            if (arrived) {
                insert.setParameter(++p, at);
            }
            insert.setParameter(++p, at).setParameter(++p, fictional).executeUpdate();
        });
        return id;
    }

    void announce(String call) {
        database.inTransaction(() -> {
            database.em().createNativeQuery("insert into call_result (call_id, announced_at) values (?, ?)").setParameter(1, call)
                    .setParameter(2, LocalDateTime.of(2017, 7, 7, 14, 0).atOffset(ZoneOffset.ofHours(9))).executeUpdate();
        });
    }
}
