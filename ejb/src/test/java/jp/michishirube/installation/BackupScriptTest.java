package jp.michishirube.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/operate/backup.sh hands to PostgreSQL's own tools, here replaced by scripts that only say what they got. */
class BackupScriptTest {
    private static final Path SCRIPT = Path.of("../docs/operate/backup.sh").toAbsolutePath().normalize();

    @ParameterizedTest(name = "address with \"{0}\"")
    @CsvSource({"'', '|'", "?sslmode=verify-full, verify-full|", "?ApplicationName=a&sslmode=verify-ca&sslrootcert=/etc/mic%20ca.pem, verify-ca|/etc/mic ca.pem",
        "?ssl=true, verify-full|", "?ssl=true&sslmode=require, require|", "?ssl=false, '|'"})
    @DisplayName("pg_restore connects by the address's sslmode and sslrootcert")
    void guarded(String query, String expected, @TempDir Path folder) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        script(folder, "jar", "exit 0");
        script(folder, "java", "while [ $# -gt 1 ]; do shift; done; : > \"$1\"");
        script(folder, "pg_restore", "echo \"${PGSSLMODE:-}|${PGSSLROOTCERT:-}\" > " + said);
        for (String file : List.of("office.dump", "office.dump.fingerprint")) {
            Files.createFile(folder.resolve(file));
        }
        ProcessBuilder restore = new ProcessBuilder("bash", SCRIPT.toString(), "restore", folder.resolve("office.dump").toString()).inheritIO();
        restore.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        restore.environment().put("DATABASE_URL", "jdbc:postgresql://127.0.0.1:5432/office" + query);
        restore.environment().put("DATABASE_USER", "owner");
        restore.environment().put("DATABASE_PASSWORD", "x");
        assertEquals(0, restore.start().waitFor());
        assertEquals(expected + "\n", Files.readString(said));
    }

    private static void script(Path folder, String name, String text) throws IOException {
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        script.toFile().setExecutable(true);
    }
}
