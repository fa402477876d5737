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
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.document.PaperQueueService;
import jp.michishirube.installation.api.OperationView;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.QueueState;
import jp.michishirube.kernel.Role;
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
}
