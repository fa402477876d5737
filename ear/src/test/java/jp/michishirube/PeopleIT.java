package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From an empty installation to people at work: the first administrator, an invitation, a first sign-in, and the end of it while signed in. */
class PeopleIT {
    private static final String WORD = "雲わにねこ あさがお ひるねずき";
    private static final Pattern LINK = Pattern.compile("(/[a-z-]+\\.xhtml\\?token=[A-Za-z0-9_-]{43})");
    private static final long PATIENCE_MS = 30_000;

    @Test
    @DisplayName("an empty installation is set up by its one-time link, a person is invited, signs in, and is out at the next click once switched off")
    void fromNobody() throws MessagingException, IOException {
        try (RunningApplication application = RunningApplication.start(RunningApplication.emptyFolder("empty"), Map.of(), "--empty")) {
            String setUp = setUp(application);
            assertFalse(application.log().contains("token="), "the log holds no link");
            try (Browser root = Browser.of(application); Browser guest = Browser.of(application)) {
                assertEquals(200, root.open(setUp));
                assertEquals(List.of(), root.barriers());
                fill(root, "setUp:login", "root", "setUp:name", "架空 一子", "setUp:email", "root@kakuu.example", "setUp:password", "password");
                root.click("setUp:go");
                assertTrue(root.page().innerText("#summary").contains("15文字以上"), root::text);
                fill(root, "setUp:password", WORD);
                root.click("setUp:go");
                assertTrue(root.page().url().contains("/sign-in.xhtml"), root::text);
                assertEquals(404, root.open(setUp));
                root.signIn("root", WORD);
                root.open("/app/administration.xhtml");
                assertEquals(List.of(), root.barriers());
                root.screenshot("administration");
                invite(root);
                guest.open(link(application, "jiro@kakuu.example", 1));
                assertEquals(List.of(), guest.barriers());
                fill(guest, "welcome:login", "tohoku-jiro", "welcome:password", WORD);
                guest.screenshot("invitation");
                guest.click("welcome:go");
                guest.signIn("tohoku-jiro", WORD);
                assertTrue(guest.text().contains("東北総合通信局"), guest::text);
                guest.open("/app/queue.xhtml");
                disable(root);
                guest.open("/app/queue.xhtml");
                assertTrue(guest.page().url().contains("/sign-in.xhtml"), guest::text);
                assertTrue(guest.text().contains("サインインが終わりました"), guest::text);
                guest.signIn("tohoku-jiro", WORD);
                assertTrue(guest.page().url().contains("/sign-in.xhtml"), "a switched-off person signed in");
                assertEquals(1, root.complaints().size(), "only the link used twice was complained of: " + root.complaints());
            }
            oneLineAsksThirtyTimes(application);
            passwordEndsOtherSessions(application);
            application.stop();
        }
    }

    /** One line may make thirty mails at once; then it is told to wait, on every page that anybody can cause mails from. */
    private static void oneLineAsksThirtyTimes(RunningApplication application) {
        try (Browser line = Browser.of(application)) {
            String answer = forgot(line, "root");
            for (int i = 1; i < 30; i++) {
                assertEquals(answer, forgot(line, "nobody-" + i));
            }
            line.open("/forgot.xhtml");
            fill(line, "forgot:login", "somebody");
            line.click("forgot:go");
            assertTrue(line.page().innerText("#summary").contains("1分ほど待ってから"), line::text);
            assertEquals("somebody", line.page().inputValue("[id='forgot:login']"));
            assertEquals(List.of(), line.barriers());
            line.open("/sign-up.xhtml");
            fill(line, "company:company", "株式会社架空");
            line.click("company:go");
            assertTrue(line.page().innerText("#summary").contains("1分ほど待ってから"), line::text);
        }
    }

    /** Creates a post of a bureau and invites somebody to it. */
    private static void invite(Browser root) {
        root.open("/app/posts.xhtml?office=tohoku");
        root.page().selectOption("[id='create:role']", "BUREAU_OFFICER");
        fill(root, "create:title", "情報通信振興課 係長");
        root.click("create:go");
        assertTrue(root.text().contains("就いている人がいません"), root::text);
        assertEquals(List.of(), root.barriers());
        root.screenshot("posts");
        root.open("/app/people.xhtml?office=tohoku");
        fill(root, "invite:name", "架空 次郎", "invite:email", "jiro@kakuu.example");
        root.page().selectOption("[id='invite:post']", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        root.click("invite:go");
        assertTrue(root.text().contains("招待を送りました"), root::text);
        assertEquals(List.of(), root.barriers());
        root.screenshot("people");
    }

    private static void disable(Browser root) {
        root.open("/app/people.xhtml?office=tohoku");
        root.follow("table tbody a");
        assertEquals(List.of(), root.barriers());
        root.click("account:disable");
        assertEquals("停止中", root.page().innerText("#account"));
    }

    private static void passwordEndsOtherSessions(RunningApplication application) {
        try (Browser here = Browser.of(application); Browser elsewhere = Browser.of(application)) {
            here.signIn("root", WORD);
            elsewhere.signIn("root", WORD);
            here.open("/app/password.xhtml");
            assertEquals(List.of(), here.barriers());
            fill(here, "change:current", WORD, "change:password", "とりと さかなの しろい かばん");
            here.click("change:go");
            assertTrue(here.text().contains("パスワードを変えました"), here::text);
            assertEquals(200, here.open("/app/people.xhtml"));
            assertTrue(here.page().url().contains("/app/people.xhtml"), here::text);
            elsewhere.open("/app/people.xhtml");
            assertTrue(elsewhere.page().url().contains("/sign-in.xhtml"), elsewhere::text);
        }
    }

    @Test
    @DisplayName("a town signs up through its registered address and its bureau lets it in; the answer to a forgotten password tells nothing")
    void signUp() throws MessagingException, IOException {
        RunningApplication application = RunningApplication.shared();
        try (Browser bureau = Browser.of(application).signIn("tohoku-admin"); Browser town = Browser.of(application)) {
            bureau.open("/app/sign-ups.xhtml");
            fill(bureau, "address:body", "052019", "address:address", "town@kakuu.example");
            bureau.click("address:go");
            assertTrue(bureau.text().contains("登録メールアドレスを保存しました"), bureau::text);
            town.open("/sign-up.xhtml");
            assertEquals(List.of(), town.barriers());
            fill(town, "find:text", "052019");
            town.click("find:go");
            town.follow("[id$=':ask']");
            assertTrue(town.text().contains("確認のリンクを送りました"), town::text);
            town.open(link(application, "town@kakuu.example", 1));
            for (String who : List.of("officer", "administrator")) {
                fill(town, "details:" + who + "Name", "架空 " + who, "details:" + who + "Email", who + "@akita.example", "details:" + who + "Title", "係長");
            }
            assertEquals(List.of(), town.barriers());
            town.screenshot("sign-up");
            town.click("details:go");
            assertTrue(town.text().contains("申込みを受け付けました"), town::text);
            bureau.open("/app/sign-ups.xhtml");
            assertEquals(List.of(), bureau.barriers());
            bureau.screenshot("sign-ups");
            bureau.follow("[data-body='052019'] [id$=':approve']");
            assertTrue(bureau.text().contains("承認しました"), bureau::text);
            town.open(link(application, "administrator@akita.example", 1));
            fill(town, "welcome:login", "akita-admin", "welcome:password", WORD);
            town.click("welcome:go");
            town.signIn("akita-admin", WORD);
            town.open("/app/posts.xhtml");
            assertTrue(town.text().contains("秋田市"), town::text);
            assertEquals(404, town.open("/app/posts.xhtml?office=tohoku"));
            assertEquals(404, town.open("/app/sign-ups.xhtml"));
            assertEquals(forgot(town, "akita-admin"), forgot(town, "nobody-of-this-name"));
            town.open(link(application, "administrator@akita.example", 2));
            assertEquals(List.of(), town.barriers());
        }
    }

    private static String forgot(Browser browser, String login) {
        browser.open("/forgot.xhtml");
        fill(browser, "forgot:login", login);
        browser.click("forgot:go");
        return browser.page().innerText(".messages");
    }

    static void fill(Browser browser, String... fieldsAndValues) {
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            browser.page().fill("[id='" + fieldsAndValues[i] + "']", fieldsAndValues[i + 1]);
        }
    }

    /** The link that ./run printed. */
    static String setUp(RunningApplication application) {
        long until = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (System.nanoTime() < until) {
            for (String line : application.said()) {
                Matcher link = LINK.matcher(line);
                if (link.find()) {
                    return link.group(1);
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no link: " + application.said());
    }

    private static String link(RunningApplication application, String to, int mails) throws MessagingException, IOException {
        return link(List.of(application), to, mails);
    }

    /** The link in the newest mail to an address that any of the nodes has sent, once so many have come. */
    static String link(List<RunningApplication> nodes, String to, int mails) throws MessagingException, IOException {
        long until = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (System.nanoTime() < until) {
            List<MimeMessage> come = nodes.stream().flatMap(n -> Arrays.stream(n.mails().getReceivedMessages())).filter(m -> goesTo(m, to)).toList();
            if (come.size() >= mails) {
                Matcher link = LINK.matcher((String) come.get(come.size() - 1).getContent());
                assertTrue(link.find(), to);
                return link.group(1);
            }
            nodes.get(0).mails().waitForIncomingEmail(1_000, nodes.get(0).mails().getReceivedMessages().length + 1);
        }
        throw new AssertionError("no mail to " + to);
    }

    private static boolean goesTo(MimeMessage mail, String to) {
        try {
            return mail.getAllRecipients()[0].toString().equals(to);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
