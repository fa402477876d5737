package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WaitingIndexTest {
    private static final String WAITING = "explain select * from case_file f where (f.first_received_at is not null or f.applicant_id = 'mic') and "
            + "((f.workflow = 'subsidy-proposal-1' and f.state = 'a' and f.route_step = 0) or (f.workflow = 'subsidy-proposal-1' and f.state = 'b' and f.route_step = 0)) "
            + "order by f.due_order, f.first_received_at, f.opened_at, f.id limit 200";

    @Test
    @DisplayName("among many settled cases PostgreSQL finds the few that wait by their state, without reading the others")
    void fewWaiting() {
        TestDatabase database = TestDatabase.postgresql();
        try (Story s = new Story(database)) {
            s.submitted();
            s.run("insert into case_file select (jsonb_populate_record(f, jsonb_build_object('id', 'x' || n, 'number', 'x' || n, 'state', 'settled'))).* "
                    + "from case_file f, generate_series(1, 20000) n");
            s.run("analyze case_file");
            List<?> plan = database.inTransaction(() -> database.em().createNativeQuery(WAITING).getResultList());
            assertTrue(plan.toString().contains("case_file_by_state"), plan::toString);
            assertFalse(plan.toString().contains("Seq Scan"), plan::toString);
        }
    }
}
