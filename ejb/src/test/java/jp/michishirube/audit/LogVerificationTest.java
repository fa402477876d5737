package jp.michishirube.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Clock;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The log is verified without the application")
class LogVerificationTest {
    private static final Clock CLOCK = () -> Instant.parse("2018-05-10T00:00:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2018, 5, 10);
    private static final String HARD = "{\"note\":\"\\\\\\n𠮷\uE000\t\u2028\u0085葛\uDB40\uDD00ｶﾞ\"}";

    @TempDir
    private Path folder;
    private String said;

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("an exported log is intact with the same figures, and says where it is broken")
    void exported(TestDatabase database) throws IOException {
        append(database, "case/1", "case/2", "case/1");
        AnchorView anchor = database.inTransaction(() -> AuditFixture.service(database.em(), CLOCK).anchor(DAY));
        String text = export(database);

        assertEquals(LogVerification.INTACT, verify(text, "--anchor", DAY + "=" + anchor.rootHash()), said);
        assertTrue(said.contains("鎖 / chains: 3\n") && said.contains("記録 / events: 4（") && said.contains("last: 2018-05-10 " + anchor.rootHash()), said);
        assertEquals(LogVerification.BROKEN, verify(text, "--anchor", DAY + "=" + "0".repeat(64)));
        assertTrue(said.contains("first break: anchor/2018-05-10"), said);
        assertEquals(LogVerification.BROKEN, verify(text.replace("\tcase/2\t1\t2018-05-10T00:00:00.123Z\t", "\tcase/2\t1\t2018-05-10T00:00:01.123Z\t")));
        assertTrue(said.contains("最初の箇所 / first break: case/2 #1 記録の内容が書き換えられています"), said);
        assertEquals(LogVerification.BROKEN, verify(text.substring(0, text.length() - 1)), "its last character");
        assertTrue(said.contains("first break: file #"), said);
    }

    @Test
    @DisplayName("every text that an event can carry comes out of the file as it went in")
    void everyText() throws IOException {
        TestDatabase database = TestDatabase.h2();
        append(database, "case/1");
        String text = export(database);
        List<String> fields = text.lines().filter(l -> l.startsWith("event\tcase/1\t")).map(LogFormat::fields).findFirst().orElseThrow();
        assertEquals(HARD, LogFormat.event(fields).payload());
        assertEquals("\uD800\r\n\0\\-", LogFormat.fields("a\t" + LogFormat.fields(LogFormat.end(new ChainEnd("\uD800\r\n\0\\-", 1, "h"))).get(1)
                .replace("\\", "\\005c")).get(1), "a lone half of a pair");
        assertTrue(text.startsWith("michishirube-log\tv1\n") && text.endsWith("total\t" + (text.lines().count() - 1) + "\n"), text);
    }

    @Test
    @DisplayName("what is no log is said to be none, and is no break")
    void unusable() throws IOException {
        assertEquals(LogVerification.UNUSABLE, verify("番号,団体名\n"));
        assertEquals(LogVerification.UNUSABLE, verify(""));
        assertEquals(LogVerification.UNUSABLE, run(Map.of(), folder.resolve("nowhere.txt").toString()));
        assertEquals(LogVerification.UNUSABLE, run(Map.of(), "--anything"));
        assertEquals(LogVerification.UNUSABLE, run(Map.of("APP_DB_URL", "jdbc:h2:file:" + folder.resolve("nothing"))));
    }

    @Test
    @DisplayName("the embedded database is verified while stopped and left as it is; while it is in use the page is named")
    void embedded() throws SQLException, IOException {
        String url = "jdbc:h2:file:" + folder.resolve("office");
        Map<String, String> environment = Map.of("APP_DB_URL", url, "APP_DB_USER", "sa", "APP_DB_PASSWORD", "embedded");
        Flyway.configure().dataSource(url, "sa", "embedded").locations("classpath:db/migration").load().migrate();
        byte[] before = Files.readAllBytes(folder.resolve("office.mv.db"));
        assertEquals(LogVerification.INTACT, run(environment), () -> said);
        assertEquals(java.util.Arrays.hashCode(before), java.util.Arrays.hashCode(Files.readAllBytes(folder.resolve("office.mv.db"))));

        // a server in another process holds the lock of the file
        try (var channel = java.nio.channels.FileChannel.open(folder.resolve("office.mv.db"), java.nio.file.StandardOpenOption.WRITE); var lock = channel.lock()) {
            assertTrue(lock.isValid());
            assertEquals(LogVerification.UNUSABLE, run(environment));
            assertTrue(said.contains("「記録の検証」") && said.contains("/app/verify.xhtml"), said);
        }
        try (Connection connection = DriverManager.getConnection(url, "sa", "embedded"); Statement statement = connection.createStatement()) {
            statement.execute("insert into audit_chain (chain, seq, hash) values ('case/9', 3, 'x')");
        }
        assertEquals(LogVerification.BROKEN, run(environment));
        assertTrue(said.contains("first break: case/9 #1"), said);
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("an event appended while the chains are read, and its anchor, are no break in the page and none in the export")
    void appendedMeanwhile(TestDatabase database) throws IOException {
        append(database, "case/1", "case/2");
        LogSource busy = new Busy(database);
        assertEquals(List.of(), database.inTransaction(() -> new Verifier(busy).verify()).breaks());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        database.inTransaction(() -> writeTo(new Busy(database), out));
        assertEquals(LogVerification.INTACT, verify(out.toString(StandardCharsets.UTF_8)), said);
    }

    /** Somebody works while the log is read: before each note of an end is read, its chain grows and the day's anchor is made. */
    private static final class Busy implements LogSource {
        private final TestDatabase database;

        Busy(TestDatabase database) {
            this.database = database;
        }

        private LogSource log() {
            return new AuditStore(database.em()).log();
        }

        @Override
        public Optional<ChainEnd> end(String chain) {
            database.inNewTransaction(() -> {
                append(database, chain);
                return AuditFixture.service(database.em(), CLOCK).anchor(DAY);
            });
            return log().end(chain);
        }

        @Override
        public List<EventView> after(String chain, long seq, int limit) {
            return log().after(chain, seq, limit);
        }

        @Override
        public List<EventView> appended(String chain, long seq, int limit) {
            return log().appended(chain, seq, limit);
        }

        @Override
        public List<ChainEnd> endsWithoutEvents() {
            return log().endsWithoutEvents();
        }

        @Override
        public List<AnchorView> anchors() {
            return log().anchors();
        }

        @Override
        public List<ChainEnd> entries(LocalDate anchor) {
            return log().entries(anchor);
        }

        @Override
        public List<ChainEnd> unmet(LocalDate anchor) {
            return log().unmet(anchor);
        }
    }

    private static void append(TestDatabase database, String... chains) {
        database.inTransaction(() -> {
            for (String chain : chains) {
                AuditFixture.trail(database.em(), CLOCK).append(new EventDraft(chain, "act", Actor.SYSTEM, null, null, "b", "s", null, HARD));
            }
        });
    }

    private static String export(TestDatabase database) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        database.inTransaction(() -> {
            try {
                AuditFixture.service(database.em(), CLOCK).export(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void writeTo(LogSource log, OutputStream out) {
        try {
            LogExport.write(log, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int verify(String text, String... more) throws IOException {
        Path file = folder.resolve("log.txt");
        Files.writeString(file, text);
        List<String> arguments = new java.util.ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(more));
        return run(Map.of(), arguments.toArray(String[]::new));
    }

    private int run(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = LogVerification.run(new PrintStream(out, true, StandardCharsets.UTF_8), environment, arguments);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }
}
