package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.michishirube.SqlCounter;
import jp.michishirube.Story;
import jp.michishirube.TestApplication;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.casework.api.ActCommand;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed while it submits: at steps spread over the whole transaction, commit included, and at random. Whatever had its
 * receipt is there, everything else is there wholly or not at all, and submitting again ends well. {@code -Dkills=150} makes more.
 */
@DisplayName("A process killed while it submits")
class KilledTest {
    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final int AT_RANDOM = Math.max(3, KILLS / 3);
    private static final int BATCH = 6;
    private static final String COUNTS = "select f.state, f.revision, (select count(*) from submission s where s.case_id = f.id), "
            + "(select count(*) from case_act a where a.case_id = f.id and a.action = 'submit'), "
            + "(select count(*) from audit_event e where e.subject = f.id and e.action = 'submit'), "
            + "(select count(*) from outbox_mail m where m.about = 'case/' || f.id and m.subject like ?), "
            + "(select max(s.receipt_number) from submission s where s.case_id = f.id) from case_file f where f.id = ?";
    private final Map<String, Long> revisions = new HashMap<>();
    private final Map<String, String> receipts = new HashMap<>();
    private final Random random = new Random(20180510);
    private String url;
    private String user;

    @Test
    @DisplayName("loses nothing that had its receipt and leaves nothing half done, on H2")
    void onH2(@TempDir Path folder) throws Exception {
        check("jdbc:h2:file:" + folder.resolve("office") + ";" + shippedSettings(), "sa");
    }

    @Test
    @DisplayName("loses nothing that had its receipt and leaves nothing half done, on PostgreSQL")
    void onPostgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            check(server.getJdbcUrl("postgres", "postgres"), "postgres");
        }
    }

    /** As the embedded database is opened when nothing else is set. */
    private static String shippedSettings() throws IOException {
        Properties shipped = new Properties();
        try (InputStream in = KilledTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            shipped.load(in);
        }
        return shipped.getProperty("app.db.url").split(";", 2)[1];
    }

    private void check(String address, String owner) throws Exception {
        url = address;
        user = owner;
        long approver;
        long auditor;
        List<String> cases = new ArrayList<>();
        try (TestDatabase.Own own = TestDatabase.own(url, user, SqlCounter.class); Story story = new Story(own.database())) {
            approver = story.approver;
            auditor = story.auditor;
            for (int i = 0; i < KILLS * 2 + AT_RANDOM * BATCH; i++) {
                String id = story.filledDraft();
                story.act(story.officer, id, "request-signoff").value();
                revisions.put(id, story.revision(id));
                cases.add(id);
            }
        }
        List<String> left = new ArrayList<>(cases);
        int steps = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (Child child = new Child(approver)) {
                if (kill < KILLS - AT_RANDOM) {
                    steps = child.submit(left.remove(0), 0);
                    assertTrue(steps > 20, "a submit has many steps, not " + steps);
                    child.ask(left.remove(0), 1 + kill * (steps - 1) / (KILLS - AT_RANDOM - 1));
                } else {
                    left.subList(0, BATCH).forEach(id -> child.ask(id, 0));
                    left.subList(0, BATCH).clear();
                    child.receipt();
                    LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(60_000)));
                    child.kill();
                }
                child.readTheRest();
            }
            compare(cases, "after kill " + kill + " of " + KILLS);
        }
        try (TestDatabase.Own own = TestDatabase.own(url, user, SqlCounter.class); TestApplication again = TestApplication.start(own.database(), Story.MORNING)) {
            for (String id : cases) {
                String receipt = again.as(approver, () -> again.get(CaseService.class).act(ActCommand.of(id, "submit", "", revisions.get(id)))).value()
                        .receiptNumber();
                assertEquals(receipts.getOrDefault(id, receipt), receipt);
                receipts.put(id, receipt);
            }
            assertTrue(again.as(auditor, () -> again.get(AuditService.class).verify()).intact());
        }
        compare(cases, "in the end");
        assertEquals(cases.size(), receipts.values().stream().distinct().count());
    }

    private void compare(List<String> cases, String when) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, ""); PreparedStatement counts = connection.prepareStatement(COUNTS)) {
            for (String id : cases) {
                counts.setString(1, "%受付票%");
                counts.setString(2, id);
                try (ResultSet row = counts.executeQuery()) {
                    assertTrue(row.next());
                    boolean done = row.getString(1).equals("received");
                    String told = receipts.get(id);
                    assertTrue(done || told == null, when + ": the receipt " + told + " was given, and case " + cases.indexOf(id) + " is in " + row.getString(1));
                    for (int i = 3; i <= 5; i++) {
                        assertEquals(done ? 1 : 0, row.getInt(i), "count " + i + " of a case in " + row.getString(1));
                    }
                    assertEquals(done ? 2 : 0, row.getInt(6), "mails of receipt");
                    assertEquals(revisions.get(id) + (done ? 1 : 0), row.getLong(2));
                    if (told != null) {
                        assertEquals(told, row.getString(7));
                    } else if (!done) {
                        assertNull(row.getString(7));
                    }
                }
            }
        }
    }

    /** The process to be killed, and what it said before. */
    private final class Child implements AutoCloseable {
        private final Process process;
        private final BufferedReader answers;

        Child(long approver) throws IOException {
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1", "-Xmx256m", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
                    Submitter.class.getName(), url, user, Long.toString(approver)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            assertEquals("ready", line());
        }

        void ask(String id, int step) {
            try {
                process.getOutputStream().write((id + " " + revisions.get(id) + " " + step + "\n").getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        int submit(String id, int step) throws IOException {
            ask(id, step);
            return receipt();
        }

        /** Reads one answer; gives the steps that the submit had. */
        int receipt() throws IOException {
            return keep(line());
        }

        /** What it has said already can still be read. */
        void kill() {
            process.toHandle().destroyForcibly();
        }

        /** A submit that had fewer steps than the one before is survived; the process is killed then. */
        void readTheRest() throws IOException, InterruptedException {
            for (String line = line(); line != null; line = line()) {
                keep(line);
                kill();
            }
            assertEquals(137, process.waitFor());
        }

        private int keep(String line) {
            String[] words = line.split(" ");
            assertEquals("receipt", words[0], line);
            receipts.put(words[1], words[2]);
            return Integer.parseInt(words[3]);
        }

        private String line() throws IOException {
            return answers.readLine();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
