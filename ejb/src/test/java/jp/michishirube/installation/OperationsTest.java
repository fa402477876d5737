package jp.michishirube.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.document.PaperQueueService;
import jp.michishirube.installation.api.CheckName;
import jp.michishirube.installation.api.CheckView;
import jp.michishirube.installation.api.OperationView;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.QueueState;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.notification.MailServer;
import jp.michishirube.notification.OutboxService;
import jp.michishirube.notification.api.MailStatus;
import jp.michishirube.organisation.TestRegisters;
import jp.michishirube.security.NotAllowedException;
import jp.michishirube.security.TestUsers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whoever keeps the system running")
class OperationsTest {
    private static final Instant NINE = Instant.parse("2018-05-10T00:00:00Z");

    private static long administrator(TestDatabase database) {
        long user = TestUsers.person(database, "administrator", "administrator");
        database.inTransaction(() -> TestRegisters.postRegister(database).appoint(TestRegisters.postRegister(database)
                .registerPost("mic", Role.SYSTEM_ADMINISTRATOR, "システム管理者", null, null), user, Authority.OWN, null, null));
        return user;
    }

    private static void sql(TestDatabase database, String... statements) {
        database.inTransaction(() -> List.of(statements).forEach(s -> database.em().createNativeQuery(s).executeUpdate()));
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("sees mails that could not be sent and puts them back, one or all, each an event; what was sent or has no address stays")
    void mails(TestDatabase database) {
        try (Story story = new Story(database)) {
            long administrator = administrator(database);
            for (String status : List.of("FAILED", "HELD", "SENT", "UNSENDABLE", "QUEUED")) {
                sql(database, "insert into outbox_mail (id, recipient, subject, body, about, queued_at, status, attempts, next_attempt, failure) values ('"
                        + status + "', 'a@b.example', '件名', '本文', 'case/1', timestamp with time zone '2018-05-01 00:00:00+00:00', '" + status
                        + "', 24, timestamp with time zone '2018-05-01 00:00:00+00:00', " + (status.equals("FAILED") ? "'refused'" : "null") + ")");
            }
            Function<Function<OutboxService, Object>, Object> ask = f -> story.application.as(administrator, () -> f.apply(story.application.get(OutboxService.class)));
            assertEquals(new QueueState(1, 1, Instant.parse("2018-05-01T00:00:00Z")), ask.apply(OutboxService::queue));
            assertEquals(true, ask.apply(s -> s.retry("FAILED")));
            assertEquals(false, ask.apply(s -> s.retry("SENT")));
            assertEquals(false, ask.apply(s -> s.retry("UNSENDABLE")));
            assertEquals(false, ask.apply(s -> s.retry("nothing")));
            assertEquals(2, ask.apply(OutboxService::retryAll), "the one held, and the one whose failure is not yet mended");
            assertEquals(3L, ((QueueState) ask.apply(OutboxService::queue)).waiting());
            var mails = story.application.as(story.auditor, () -> story.application.get(OutboxService.class).recent());
            assertEquals(0, mails.stream().filter(m -> m.id().equals("FAILED")).findFirst().orElseThrow().attempts());
            assertEquals(MailStatus.SENT, mails.stream().filter(m -> m.id().equals("SENT")).findFirst().orElseThrow().status());
            assertEquals(2, story.application.as(story.auditor, () -> story.application.get(AuditService.class).events("mail/FAILED")).size());
            assertThrows(NotAllowedException.class, () -> story.application.as(story.auditor, () -> story.application.get(OutboxService.class).retryAll()));
        }
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("sees papers that could not be drawn and makes them due at once; a drawn one stays as it is")
    void papers(TestDatabase database) {
        try (Story story = new Story(database)) {
            long administrator = administrator(database);
            for (String status : List.of("PENDING", "DRAWN")) {
                sql(database, "insert into issued_paper (id, owner, kind, office_id, fiscal_year, number, issued_on, title, title_en, content, status, attempts, "
                        + "next_attempt, failure, visible_to_applicant) values ('" + status + "', 'case/1', 'notice', 'mic', 2018, '総情地第" + status.length()
                        + "号', date '2018-05-01', '通知', 'Notice', '{}', '" + status + "', 9, timestamp with time zone '2099-01-01 00:00:00+00:00', 'no font', true)");
            }
            Function<Function<PaperQueueService, Object>, Object> ask = f -> story.application.as(administrator, () -> f.apply(story.application.get(PaperQueueService.class)));
            assertEquals(new QueueState(1, 1, Instant.parse("2099-01-01T00:00:00Z")), ask.apply(PaperQueueService::queue));
            assertEquals(false, ask.apply(s -> s.retry("DRAWN")));
            assertEquals(1, ask.apply(PaperQueueService::retryAll));
            assertTrue(((QueueState) ask.apply(PaperQueueService::queue)).oldest().isBefore(Instant.parse("2099-01-01T00:00:00Z")));
            assertEquals(1, story.application.as(story.auditor, () -> story.application.get(AuditService.class).events("paper/PENDING")).size());
            assertThrows(NotAllowedException.class, () -> story.application.as(story.officer, () -> story.application.get(PaperQueueService.class).failed()));
        }
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("sees the database, the disk, how far the office's clock is ahead, and the newest backup first")
    void health(TestDatabase database) {
        OperationService service = new OperationService(new OperationStore(database.em()), () -> NINE.plusSeconds(90), Clock.fixed(NINE, ZoneOffset.UTC));
        OperationView before = database.inTransaction(service::state);
        assertEquals(List.of(), before.backups());
        assertTrue(before.database().startsWith(database.toString()), before.database());
        assertEquals(90, before.clockSeconds());
        assertFalse(before.freeDiskBytes() <= 0);
        for (int day = 1; day <= 7; day++) {
            sql(database, "insert into backup_record (made_at, kind, note) values (timestamp with time zone '2018-05-0" + day + " 18:00:00+00:00', 'full', null)");
        }
        OperationView after = database.inTransaction(service::state);
        assertEquals(5, after.backups().size());
        assertEquals(Instant.parse("2018-05-07T18:00:00Z"), after.backups().get(0).madeAt());
        assertNull(after.backups().get(0).note());
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("has the log and the mail server checked: once at a time, outside the request, each an event, the last result kept until the next")
    void checks(TestDatabase database) throws Exception {
        try (Story story = new Story(database)) {
            long administrator = administrator(database);
            OperationStore store = new OperationStore(database.em());
            CheckService service = new CheckService(store, story.application.get(AuditTrail.class), story.application.get(Access.class),
                    story.application.get(jp.michishirube.kernel.Clock.class));
            CheckWorker worker = new CheckWorker(store, new MailServer() {
                @Override
                public Greeting greet() {
                    return new Greeting(false, new Text("つながりません", "not reached"));
                }
            }, story.application.get(AuditTrail.class), story.application.get(jp.michishirube.kernel.Clock.class));
            worker.database = dataSource(database);
            Function<CheckName, Boolean> ask = name -> story.application.as(administrator, () -> service.ask(name));
            assertEquals(List.of(CheckView.never(CheckName.MAIL_SERVER), CheckView.never(CheckName.LOG)), database.inTransaction(service::checks));
            assertFalse(database.inTransaction(() -> worker.begin(CheckName.LOG)), "nobody asked");

            story.submitted();
            assertTrue(ask.apply(CheckName.LOG));
            assertFalse(ask.apply(CheckName.LOG), "one is under way");
            assertTrue(database.inTransaction(service::checks).get(1).running());
            assertTrue(database.inTransaction(() -> worker.begin(CheckName.LOG)));
            assertFalse(database.inTransaction(() -> worker.begin(CheckName.LOG)), "another node made it its own");
            var intact = worker.make(CheckName.LOG);
            assertTrue(intact.sound(), intact.words()::ja);
            database.inTransaction(() -> worker.end(CheckName.LOG, intact));
            CheckView log = database.inTransaction(service::checks).get(1);
            assertFalse(log.running());
            assertTrue(log.found().ja().matches("鎖 [1-9][0-9]*、記録 [1-9][0-9]*件、日ごとの錨 0。改ざん・欠落はありません。"), log.found()::ja);

            try (java.sql.Connection direct = database.connection(); var statement = direct.createStatement()) {
                statement.executeUpdate("update audit_event set action = 'nothing' where action = 'submit'");
            }
            assertTrue(ask.apply(CheckName.LOG));
            assertEquals(log.found(), database.inTransaction(service::checks).get(1).found(), "the last result stands until the next");
            assertTrue(database.inTransaction(() -> worker.begin(CheckName.LOG)));
            var broken = worker.make(CheckName.LOG);
            assertFalse(broken.sound());
            assertTrue(broken.words().ja().contains("最初の箇所：case/"), broken.words()::ja);
            database.inTransaction(() -> worker.end(CheckName.LOG, broken));

            assertTrue(ask.apply(CheckName.MAIL_SERVER));
            assertTrue(database.inTransaction(() -> worker.begin(CheckName.MAIL_SERVER)));
            story.application.at(Story.MORNING.plusHours(3));
            assertTrue(ask.apply(CheckName.MAIL_SERVER), "its node was lost");
            assertTrue(database.inTransaction(() -> worker.begin(CheckName.MAIL_SERVER)));
            database.inTransaction(() -> worker.end(CheckName.MAIL_SERVER, worker.make(CheckName.MAIL_SERVER)));
            assertEquals("つながりません", database.inTransaction(service::checks).get(0).found().ja());
            assertEquals(List.of("verify-log", "log-verified", "verify-log", "log-verified", "check-mail-server", "check-mail-server", "mail-server-checked"),
                    story.application.as(story.auditor, () -> story.application.get(AuditService.class).events(CheckService.CHAIN)).stream()
                            .map(e -> e.action()).toList());
        }
    }

    private static DataSource dataSource(TestDatabase database) {
        return (DataSource) java.lang.reflect.Proxy.newProxyInstance(OperationsTest.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> database.connection());
    }
}
