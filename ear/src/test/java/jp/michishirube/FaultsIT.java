package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When the database or the mail server is away")
class FaultsIT {
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final int PATIENCE_MS = 90_000;
    private static OfficeDatabase database;
    private static Wire wire;
    private static GreenMail post;
    private static RunningApplication application;

    @BeforeAll
    static void start() throws IOException {
        database = new OfficeDatabase();
        wire = new Wire(database.port());
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        post = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        Map<String, String> settings = new HashMap<>(OfficeDatabase.settings(wire.port()));
        settings.put("SMTP_PORT", Integer.toString(port));
        application = RunningApplication.start(RunningApplication.emptyFolder("faults"), settings, "--demo");
    }

    @AfterAll
    static void end() {
        application.close();
        wire.close();
        database.close();
        post.stop();
    }

    @Test
    @DisplayName("a database that stops: what is typed stays and is saved by itself afterwards, the page says so, and nothing is done twice")
    void stopped() {
        Errand errand = new Errand(application, false);
        errand.fillIn();
        try (Browser approver = Browser.of(application).signIn("yuzawa-approver"); Browser officer = Browser.of(application).signIn("yokote-officer")) {
            officer.open("/app/calls.xhtml");
            officer.page().locator("section.card", new com.microsoft.playwright.Page.LocatorOptions().setHasText("地域IoT実装推進事業"))
                    .locator("input[type=submit]").first().click();
            officer.page().waitForURL("**/proposal.xhtml*");
            String draft = officer.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
            officer.open("/app/proposal-section.xhtml?id=" + draft + "&section=project");
            Locator note = officer.page().locator("[id='answers:saved']");
            type(officer, "projectTitle", "停止の前の題名");
            Patience.until("the first autosave", RECOVERY, () -> note.innerText().contains("保存しました"));
            approver.open("/app/case.xhtml?id=" + errand.id());

            database.stop();
            try {
                type(officer, "summary", "停止の間に書いた概要");
                Patience.until("the page says that it could not save", RECOVERY, () -> note.innerText().contains("まだ保存できていません"));
                APIResponse page = ask(officer, "/app/queue.xhtml");
                assertEquals(503, page.status());
                assertTrue(page.headers().containsKey("retry-after"), page.headers()::toString);
                assertTrue(page.text().contains("保存済みの入力は失われていません"), page::text);
                assertTrue(page.text().contains("あなたの下書きは 5月10日"), page::text);
                assertEquals(503, ask(officer, "/api/v1/programmes/chiiki_iot_jisso").status());
                approver.page().click("[data-act=submit]");
                approver.page().waitForSelector("h1:has-text('ただいま混み合っています')");
            } finally {
                database.start();
            }
            Patience.until("pages come back", RECOVERY, () -> ask(officer, "/app/queue.xhtml").status() == 200);
            Patience.until("the draft saves itself", RECOVERY, () -> note.innerText().contains("保存しました"));
            assertEquals(1, database.count("select count(*) from case_draft where case_id = '" + draft + "' and answers like '%停止の前の題名%'"
                    + " and answers like '%停止の間に書いた概要%'"));
            approver.page().reload();
            assertFalse(approver.page().innerText("#receipt-number").isEmpty());
            approver.page().reload();
        }
        assertEquals(1, database.count("select count(*) from submission where case_id = '" + errand.id() + "'"));
        Patience.until("the mails of the receipt", RECOVERY, () -> database.count("select count(*) from outbox_mail where about = 'case/" + errand.id()
                + "' and status <> 'SENT'") == 0);
        assertEquals(0, application.log().lines().filter(l -> l.matches(".*\\bfault [0-9a-f]{8} at .*")).count(), "a fault of ours was logged");
    }

    @Test
    @DisplayName("a database that does not answer: the page gives up and says so; when it answers again everything goes on")
    void slow() {
        try (Browser officer = Browser.of(application).signIn("tohoku-officer")) {
            wire.hold();
            try {
                assertEquals(503, ask(officer, "/app/queue.xhtml").status());
            } finally {
                wire.release();
            }
            Patience.until("pages come back", RECOVERY, () -> ask(officer, "/app/queue.xhtml").status() == 200);
        }
    }

    @Test
    @DisplayName("a database that gives no connection: the page says so, and comes back when there are connections")
    void noConnection() {
        try (Browser officer = Browser.of(application).signIn("tohoku-officer")) {
            database.does("alter role office connection limit 0");
            database.does("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'office'");
            try {
                Patience.until("a page without a connection", RECOVERY, () -> ask(officer, "/app/queue.xhtml").status() == 503);
                assertEquals(503, ask(officer, "/app/home.xhtml").status());
            } finally {
                database.does("alter role office connection limit -1");
            }
            Patience.until("pages come back", RECOVERY, () -> ask(officer, "/app/queue.xhtml").status() == 200);
        }
    }

    @Test
    @DisplayName("a mail server that is away: the act is done all the same, and every mail goes out once afterwards")
    void noPost() {
        Errand errand = new Errand(application, false);
        errand.fillIn();
        String mine = "from outbox_mail where about = 'case/" + errand.id() + "'";
        Patience.until("the mails before", RECOVERY, () -> database.count("select count(*) " + mine + " and status <> 'SENT'") == 0);
        long before = database.count("select count(*) " + mine);
        post.stop();
        errand.submit("submit");
        Patience.until("the post is refused", RECOVERY, () -> database.count("select count(*) " + mine + " and status = 'QUEUED' and attempts > 0") > 0);
        post.start();
        Patience.until("every mail is sent", Duration.ofSeconds(120), () -> database.count("select count(*) " + mine + " and status <> 'SENT'") == 0);
        long queued = database.count("select count(*) " + mine) - before;
        assertTrue(queued >= 2, "receipts for two people");
        Patience.until("every mail has come", RECOVERY, () -> post.getReceivedMessages().length >= queued);
        Set<String> ids = new TreeSet<>();
        Arrays.stream(post.getReceivedMessages()).map(FaultsIT::id).forEach(ids::add);
        assertEquals(post.getReceivedMessages().length, ids.size(), "a mail came twice");
    }

    private static void type(Browser browser, String field, String text) {
        browser.page().fill("[data-field=" + field + "]", text);
        browser.page().locator("[data-field=" + field + "]").blur();
    }

    /** Asks with the browser's session, beside its page. */
    private static APIResponse ask(Browser browser, String path) {
        return browser.page().request().get(application.at(path).toString(), RequestOptions.create().setTimeout(PATIENCE_MS));
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
