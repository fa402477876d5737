package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Backup and restore, by docs/operate/backup.sh")
class BackupIT {
    private static final String SCRIPT = "docs/operate/backup.sh";

    @Test
    void a_backup_of_a_working_postgresql_comes_back_without_a_difference() {
        RunningApplication working = RunningApplication.onPostgresql();
        assertEquals(200, new Caller(working).get("/").statusCode());
        Postgresql office = RunningApplication.database();
        Path file = RunningApplication.emptyFolder("backup").resolve("office.dump");
        String taken = Postgresql.run(office.as("backup"), SCRIPT, "take", file.toString());
        assertTrue(taken.matches("(?s).*taken: .*, [2-9][0-9] tables, [1-9][0-9]* documents\\s*"), taken);

        Postgresql fresh = Postgresql.empty("restored");
        String restored = Postgresql.run(fresh.as("owner"), SCRIPT, "restore", file.toString());
        assertTrue(restored.endsWith("restored: 0 differences\n"), restored);

        Postgresql.run(fresh.as("owner"), "docs/operate/database.sh", "migrate", "restored");
        try (RunningApplication again = RunningApplication.start(RunningApplication.emptyFolder("restored"), fresh.application());
             Browser browser = Browser.of(again)) {
            browser.signIn("tohoku-officer");
            assertTrue(browser.text().contains("架空 東北係"), browser::text);
        }
    }

    @Test
    void a_backup_of_the_stopped_embedded_database_comes_back_without_a_difference() {
        Path data = RunningApplication.emptyFolder("original");
        Path file = RunningApplication.emptyFolder("backup").resolve("office.zip");
        try (RunningApplication application = RunningApplication.start(data)) {
            IllegalStateException open = assertThrows(IllegalStateException.class,
                    () -> Postgresql.run(Map.of("DATA_DIR", data.toString()), SCRIPT, "take", file.toString()));
            assertTrue(open.getMessage().contains("stop ./run first"), open.getMessage());
            assertEquals(0, application.stop());
        }
        String taken = Postgresql.run(Map.of("DATA_DIR", data.toString()), SCRIPT, "take", file.toString());
        assertTrue(taken.matches("(?s).*taken: .*, [2-9][0-9] tables, [1-9][0-9]* documents\\s*"), taken);
        Path fresh = RunningApplication.emptyFolder("restored");
        String restored = Postgresql.run(Map.of("DATA_DIR", fresh.toString()), SCRIPT, "restore", file.toString());
        assertTrue(restored.endsWith("restored: 0 differences\n"), restored);
    }
}
