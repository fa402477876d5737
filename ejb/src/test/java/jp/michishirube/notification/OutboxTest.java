package jp.michishirube.notification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.michishirube.TestDatabase;
import jp.michishirube.notification.MailWorker.Result;
import jp.michishirube.notification.api.MailStatus;
import jp.michishirube.notification.api.MailView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a mail arrives as UTF-8 plain text with its row's id, once")
    void arrives(TestDatabase database) throws Exception {
        String id = mail(database, "tanto@yuzawa.example", "【みちしるべ】受付のお知らせ 𠮷", "提案を受け付けました。\n受付番号 1\r\nURL");
        assertEquals(List.of(Result.SENT, Result.NOTHING_DUE), List.of(send(database, NOW), send(database, NOW)));

        MimeMessage message = server.getReceivedMessages()[0];
        assertEquals(1, server.getReceivedMessages().length);
        assertEquals("【みちしるべ】受付のお知らせ 𠮷", message.getSubject());
        assertEquals("提案を受け付けました。\r\n受付番号 1\r\nURL", ((String) message.getContent()).stripTrailing());
        assertTrue(message.getContentType().matches("(?i)text/plain; charset=utf-8"), message.getContentType());
        assertEquals("<" + id + "@mic.example>", message.getMessageID());
        assertEquals("みちしるべ", ((InternetAddress) message.getFrom()[0]).getPersonal());
        assertEquals(List.of(MailStatus.SENT, 1), List.of(only(database).status(), only(database).attempts()));
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a mail with a paper waits until the paper is drawn, then carries it as PDF")
    void encloses(TestDatabase database) throws Exception {
        byte[] pdf = new byte[300_000];
        Arrays.fill(pdf, (byte) 'x');
        database.inTransaction(() -> {
            database.em().createNativeQuery("insert into issued_paper (id, owner, kind, office_id, fiscal_year, number, issued_on, title, title_en, content, "
                    + "status, attempts, next_attempt, visible_to_applicant) values ('p1', 'c', 'notice', 'mic', 2018, '総情地第12号', date '2018-07-01', "
                    + "'通知', 'Notice', '{}', 'PENDING', 0, timestamp with time zone '2018-07-01 00:00:00+00:00', true)").executeUpdate();
            return OutboxFixture.outbox(database.em()).mail("a@b.example", "通知", "別添のとおり", "c", "p1");
        });
        assertEquals(Result.NOTHING_DUE, send(database, Instant.now(Clock.systemUTC())));
        database.inTransaction(() -> {
            database.em().createNativeQuery("insert into blob_content values ('h', 300000, 'application/pdf')").executeUpdate();
            database.em().createNativeQuery("insert into blob_chunk values ('h', 0, ?1)").setParameter(1, Arrays.copyOf(pdf, 262_144)).executeUpdate();
            database.em().createNativeQuery("insert into blob_chunk values ('h', 1, ?1)").setParameter(1, Arrays.copyOf(pdf, 300_000 - 262_144)).executeUpdate();
            database.em().createNativeQuery("update issued_paper set status = 'DRAWN', sha256 = 'h'").executeUpdate();
        });
        assertEquals(Result.SENT, send(database, Instant.now(Clock.systemUTC())));

        Part file = ((Multipart) server.getReceivedMessages()[0].getContent()).getBodyPart(1);
        assertArrayEquals(pdf, file.getInputStream().readAllBytes());
        assertEquals("総情地第12号.pdf", new ContentDisposition(file.getHeader("Content-Disposition")[0]).getParameter("filename"));
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("several workers at once send every mail exactly once")
    void workersShare(TestDatabase database) throws Exception {
        for (int i = 0; i < 40; i++) {
            mail(database, "a" + i + "@b.example", "s", "b");
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> workers = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            workers.add(() -> {
                int sent = 0;
                while (send(database, NOW) == Result.SENT) {
                    sent++;
                }
                return sent;
            });
        }
        int sent = 0;
        for (Future<Integer> worker : threads.invokeAll(workers)) {
            sent += worker.get();
        }
        threads.shutdown();
        Set<String> recipients = new HashSet<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            recipients.add(message.getAllRecipients()[0].toString());
        }
        assertEquals(List.of(40, 40, 40), List.of(sent, server.getReceivedMessages().length, recipients.size()));
    }

    @Test
    @DisplayName("while the server is down nothing is lost: the mail waits longer each time and goes out once it is back")
    void serverDown() {
        TestDatabase database = TestDatabase.h2();
        mail(database, "a@b.example", "s", "b");
        int port = server.getSmtp().getPort();
        server.stop();
        assertEquals(Result.FAILED, send(database, NOW, port));
        assertEquals(Result.NOTHING_DUE, send(database, NOW.plusSeconds(14), port));
        assertEquals(Result.FAILED, send(database, NOW.plusSeconds(15), port));
        assertEquals(Result.NOTHING_DUE, send(database, NOW.plusSeconds(44), port));
        assertTrue(only(database).failure().contains("127.0.0.1"));
        server.start();
        assertEquals(Result.SENT, send(database, NOW.plus(Duration.ofHours(1))));
        assertEquals(List.of(MailStatus.SENT, 3, 1), List.of(only(database).status(), only(database).attempts(), server.getReceivedMessages().length));
    }

    @Test
    @DisplayName("a clock put back or forward by an hour loses no mail and sends none twice; put back further, no mail waits longer than the longest pause")
    void clockMoved() {
        TestDatabase database = TestDatabase.h2();
        int port = server.getSmtp().getPort();
        mail(database, "a@b.example", "s", "b");
        assertEquals(Result.NOTHING_DUE, send(database, NOW.minus(Duration.ofHours(1))));
        server.stop();
        assertEquals(Result.FAILED, send(database, NOW.plus(Duration.ofHours(1)), port));
        server.start();
        assertEquals(Result.SENT, send(database, NOW.plusSeconds(1)));
        assertEquals(Result.NOTHING_DUE, send(database, NOW.plus(Duration.ofHours(1)).plusSeconds(15)));
        mail(database, "c@d.example", "s", "b");
        assertEquals(Result.SENT, send(database, NOW.minus(Duration.ofDays(3))));
        assertEquals(2, server.getReceivedMessages().length);
    }

    @Test
    @DisplayName("without a mail server a mail is held and can be read")
    void held() {
        TestDatabase database = TestDatabase.h2();
        mail(database, "a@b.example", "s", "本文");
        MailWorker worker = new MailWorker(new MailStore(database.em()), new MailSettings("", 25, "x@y"), Clock.fixed(NOW, ZoneOffset.UTC));
        assertEquals(Result.HELD, database.inTransaction(worker::sendOne));
        assertEquals(List.of(MailStatus.HELD, "本文"), List.of(only(database).status(), only(database).body()));
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a mail that was sent is removed after 400 days; what was not sent stays")
    void forgets(TestDatabase database) {
        mail(database, "a@b.example", "sent", "b");
        assertEquals(Result.SENT, send(database, NOW));
        mail(database, "a@b.example", "waiting", "b");
        assertEquals(0, forgotten(database, NOW.plus(Duration.ofDays(400))));
        assertEquals(1, forgotten(database, NOW.plus(Duration.ofDays(400)).plusSeconds(1)));
        assertEquals("waiting", only(database).subject());
    }

    private static int forgotten(TestDatabase database, Instant now) {
        return database.inTransaction(() -> new MailWorker(new MailStore(database.em()), new MailSettings("", 25, "x@y"), Clock.fixed(now, ZoneOffset.UTC)).forget());
    }

    @Test
    @DisplayName("an act that is rolled back mails nothing")
    void rolledBack() {
        TestDatabase database = TestDatabase.h2();
        assertThrows(IllegalStateException.class, () -> database.inTransaction(() -> {
            OutboxFixture.outbox(database.em()).mail("a@b.example", "s", "b", "c");
            throw new IllegalStateException("fault");
        }));
        assertEquals(Result.NOTHING_DUE, send(database, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "a@b.example\u0000", "not an address", "",
        "\"x\" <a@b.example>", "a@b.example\u2028Bcc: c@d.example", "group:a@b.example;"})
    @DisplayName("whatever is not exactly one address is kept but never sent")
    void recipients(String recipient) {
        TestDatabase database = TestDatabase.h2();
        mail(database, recipient, "s", "b");
        assertEquals(Result.NOTHING_DUE, send(database, NOW));
        assertEquals(MailStatus.UNSENDABLE, only(database).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"件名\r\nBcc: c@d.example", "s\nX-Evil: 1\n\nbody", "s\u0085X-Evil: 1", "s\u0000t", "s\u2028X-Evil: 1", "=?UTF-8?Q?s=0D=0ABcc:_c@d.example?="})
    @DisplayName("a subject can add no header and no recipient")
    void subjects(String subject) throws Exception {
        TestDatabase database = TestDatabase.h2();
        mail(database, "a@b.example", subject, "b");
        assertEquals(Result.SENT, send(database, NOW));
        MimeMessage message = server.getReceivedMessages()[0];
        assertEquals(1, server.getReceivedMessages().length);
        assertEquals(1, message.getAllRecipients().length);
        assertFalse(java.util.Collections.list(message.getAllHeaderLines()).stream().anyMatch(line -> line.startsWith("X-Evil") || line.startsWith("Bcc")));
    }

    private static String mail(TestDatabase database, String recipient, String subject, String body) {
        return database.inTransaction(() -> new Outbox(new MailStore(database.em()), Clock.fixed(NOW, ZoneOffset.UTC)).mail(recipient, subject, body, "case-1"));
    }

    private Result send(TestDatabase database, Instant now) {
        return send(database, now, server.getSmtp().getPort());
    }

    private static Result send(TestDatabase database, Instant now, int port) {
        MailWorker worker = new MailWorker(new MailStore(database.em()), new MailSettings("127.0.0.1", port, "michishirube@mic.example"),
                Clock.fixed(now, ZoneOffset.UTC));
        return database.inTransaction(worker::sendOne);
    }

    private static MailView only(TestDatabase database) {
        List<MailView> mails = database.inTransaction(() -> OutboxFixture.service(database.em()).recent());
        assertEquals(1, mails.size());
        return mails.get(0);
    }
}
