package jp.michishirube.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.api.BreakKind;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.audit.api.Verification;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Somebody with full access to the database changes rows behind our back. */
class TamperingTest {
    private static final int CHAINS = 6;
    private static final int LENGTH = 8;
    private static final int TRIALS = 10_000;
    private static final Clock CLOCK = () -> Instant.parse("2018-05-10T00:00:00.123Z");
    private static final List<String> TEXTS = List.of("action", "role", "office_id", "authority", "from_state", "to_state", "subject",
            "content_hash", "payload_hash", "previous_hash", "hash", "form_version", "chain");

    private final Random random = new Random(20180510);

    @Test
    @DisplayName("10,000 random edits, deletions, swaps, insertions and truncations are all found, each in the right chain")
    void allFound(TestReporter reporter) throws SQLException {
        TestDatabase database = filled(false);
        long start = System.nanoTime();
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            for (int trial = 0; trial < TRIALS; trial++) {
                String chain = "case/" + random.nextInt(CHAINS);
                List<String> done = tamper(connection, chain, trial % 10);
                Verification found = new Verifier(new JdbcLog(connection)).verify();
                assertFalse(found.intact(), "not found: " + done);
                assertTrue(found.breaks().stream().anyMatch(b -> b.chain().startsWith(chain)), done + " but " + found.breaks());
                connection.rollback();
            }
        }
        reporter.publishEntry("found", TRIALS + " of " + TRIALS + ", " + (System.nanoTime() - start) / 1000 / TRIALS + " µs each");
        assertTrue(verify(database).intact(), "the trials themselves left nothing behind");
    }

    @Test
    @DisplayName("a chain cut off together with the note of its end is found by the anchor that saw it")
    void anchorsFindConsistentTruncation() throws SQLException {
        TestDatabase database = filled(true);
        execute(database, "delete from audit_payload", "delete from audit_event where chain = 'case/3' and seq > 5",
                "update audit_chain set seq = 5, hash = (select hash from audit_event where chain = 'case/3' and seq = 5) where chain = 'case/3'");
        assertEquals(List.of(new Verification.Break("case/3", LENGTH, BreakKind.ANCHOR_NOT_MET)), verify(database).breaks());
    }

    @Test
    @DisplayName("a chain removed with every trace of it is found by the anchor that saw it")
    void anchorsFindRemovedChain() throws SQLException {
        TestDatabase database = filled(true);
        execute(database, "delete from audit_payload", "delete from audit_event where chain = 'case/3'", "delete from audit_chain where chain = 'case/3'");
        assertEquals(List.of(new Verification.Break("case/3", LENGTH, BreakKind.ANCHOR_NOT_MET)), verify(database).breaks());
    }

    @Test
    @DisplayName("an anchor made to fit is itself found")
    void anchorsAreChained() throws SQLException {
        TestDatabase database = filled(true);
        execute(database, "delete from audit_anchor_entry where chain = 'case/3'");
        assertEquals(List.of(new Verification.Break("anchor/2018-05-10", 0, BreakKind.ANCHOR_ALTERED)), verify(database).breaks());
    }

    private List<String> tamper(Connection connection, String chain, int kind) throws SQLException {
        long seq = 1 + random.nextInt(LENGTH);
        long other = 1 + (seq + random.nextInt(LENGTH - 1)) % LENGTH;
        String here = " where chain = '" + chain + "' and seq = ";
        String column = TEXTS.get(random.nextInt(TEXTS.size()));
        String payload = " where event_id = (select id from audit_event" + here + seq + ")";
        List<String> statements = switch (kind) {
            case 0, 1 -> List.of("update audit_event set " + column + " = '!' || substring(coalesce(" + column + ", ' '), 2)" + here + seq);
            case 2 -> List.of("update audit_event set at = at + interval '1' second" + here + seq);
            case 3 -> List.of("update audit_event set user_id = user_id + 1" + here + seq);
            case 4 -> List.of("delete from audit_payload" + payload, "delete from audit_event" + here + seq);
            case 5 -> List.of("update audit_event set seq = -1" + here + seq, "update audit_event set seq = " + seq + here + other,
                    "update audit_event set seq = " + other + here + "-1");
            case 6 -> List.of("update audit_payload set body = body || ' '" + payload);
            case 7 -> List.of("delete from audit_payload where event_id in (select id from audit_event where chain = '" + chain + "' and seq >= " + seq + ")",
                    "delete from audit_event where chain = '" + chain + "' and seq >= " + seq);
            case 8 -> List.of("update audit_chain set seq = seq - 1 where chain = '" + chain + "'");
            default -> List.of("insert into audit_event select -1, chain, " + (LENGTH + 1) + ", at, action, user_id, post_id, role, office_id, authority, "
                    + "from_state, to_state, subject, content_hash, payload_hash, form_version, hash, hash from audit_event" + here + LENGTH);
        };
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
        return statements;
    }

    private static Verification verify(TestDatabase database) {
        return database.inTransaction(() -> AuditFixture.service(database.em(), CLOCK).verify());
    }

    private static TestDatabase filled(boolean anchored) {
        TestDatabase database = TestDatabase.h2();
        AuditTrail trail = AuditFixture.trail(database.em(), CLOCK);
        database.inTransaction(() -> {
            for (int i = 0; i < CHAINS * LENGTH; i++) {
                trail.append(new EventDraft("case/" + i % CHAINS, "act", Actor.SYSTEM, Actor.SYSTEM.capacities().get(0),
                        "a", i % 2 == 0 ? null : "b", "s" + i % CHAINS, Sha256.hex("c" + i), "{\"note\":\"n" + i + "\"}"));
            }
            if (anchored) {
                AuditFixture.service(database.em(), CLOCK).anchor(LocalDate.of(2018, 5, 10));
            }
        });
        return database;
    }

    private static void execute(TestDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.connection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
