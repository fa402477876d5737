package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the main flow works as this role is shown by MainErrandIT and PostgresqlIT, which run as it. */
@DisplayName("The database's roles, made by docs/operate/database.sh")
class LeastPrivilegeIT {
    private static final String FORBIDDEN = "42501";
    private static Postgresql office;

    @BeforeAll
    static void anOfficeWithOneEvent() throws SQLException {
        office = Postgresql.office("privileges");
        try (Connection owner = office.connect("owner"); Statement statement = owner.createStatement()) {
            statement.execute("insert into audit_event (id, chain, seq, at, action, user_id, post_id, role, office_id, authority, subject, form_version, "
                    + "previous_hash, hash) values (1, 'c', 1, now(), 'a', 1, 1, 'r', 'o', 'OWN', 's', '1', '0', '1')");
            statement.execute("insert into audit_payload (event_id, body) values (1, 'personal')");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"create table mine (id int)", "drop table case_comment", "alter table case_file add column mine int", "truncate audit_payload",
        "create schema mine", "drop view rv_paper_file", "update audit_event set action = 'b'", "delete from audit_event", "update audit_payload set body = ''",
        "delete from audit_payload", "update audit_anchor set root_hash = ''", "delete from audit_anchor", "update audit_anchor_entry set hash = ''",
        "delete from audit_anchor_entry", "delete from flyway_schema_history", "alter table audit_event disable trigger all", "set role privileges_owner",
        "create temporary table mine (id int)"})
    void the_application_may_not(String statement) {
        assertEquals(FORBIDDEN, refusal("app", statement));
    }

    @Test
    void retention_erases_payloads_and_nothing_else() throws SQLException {
        assertEquals(FORBIDDEN, refusal("retention", "delete from audit_event"));
        assertEquals(FORBIDDEN, refusal("retention", "select * from case_file"));
        try (Connection retention = office.connect("retention"); Statement statement = retention.createStatement()) {
            retention.setAutoCommit(false);
            assertEquals(1, statement.executeUpdate("delete from audit_payload where event_id in (select id from audit_event where at <= now())"));
            retention.rollback();
        }
    }

    @Test
    void backup_reads_everything_and_changes_nothing() throws SQLException {
        assertEquals(FORBIDDEN, refusal("backup", "delete from case_file"));
        try (Connection backup = office.connect("backup"); Statement statement = backup.createStatement();
             ResultSet row = statement.executeQuery("select count(*) from audit_event")) {
            assertTrue(row.next() && row.getLong(1) == 1);
        }
    }

    @Test
    void a_database_that_was_not_migrated_stops_the_start_with_what_to_do() {
        Postgresql empty = Postgresql.empty("unmigrated");
        IllegalStateException stopped = assertThrows(IllegalStateException.class,
                () -> RunningApplication.start(RunningApplication.emptyFolder("unmigrated"), empty.application()));
        assertTrue(stopped.getMessage().contains("database.sh migrate"), stopped.getMessage());
    }

    @Test
    void migrating_again_changes_nothing() {
        assertFalse(Postgresql.run(office.as("owner"), "docs/operate/database.sh", "migrate", "privileges").contains("ERROR"));
    }

    private static String refusal(String role, String sql) {
        try (Connection connection = office.connect(role); Statement statement = connection.createStatement()) {
            return assertThrows(SQLException.class, () -> statement.execute(sql), sql).getSQLState();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
