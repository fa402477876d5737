package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** An installation without data, set up through its pages as the handbook says: the Ministry, a bureau, two towns and a call. */
final class EmptyOffice {
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    static final int YEAR = TODAY.getMonthValue() < 4 ? TODAY.getYear() - 1 : TODAY.getYear();
    static final String CALL = "chiiki_iot_jisso-" + YEAR + "-1";
    private static final String WORD = "雲わにねこ あさがお ひるねずき";
    private static final Path PROGRAMME = Path.of("..", "ejb", "src", "main", "resources", "definitions", "programme", "chiiki_iot_jisso-2018.yaml");

    private final List<RunningApplication> nodes;
    private final Supplier<Browser> browsers;

    /**
     * @param nodes    the first prints the link for the first administrator; any of them sends a mail
     * @param browsers opens one without a session
     */
    EmptyOffice(List<RunningApplication> nodes, Supplier<Browser> browsers) {
        this.nodes = nodes;
        this.browsers = browsers;
    }

    /** Somebody who was let in, signed in. */
    Browser signedIn(String login) {
        return signedIn(login, Hands.MOUSE);
    }

    private Browser signedIn(String login, Hands hands) {
        Browser browser = browsers.get();
        browser.open("/sign-in.xhtml");
        hands.fill(browser, "[id='signIn:login']", login);
        hands.fill(browser, "[id='signIn:password']", WORD);
        hands.follow(browser, "[id='signIn:go']");
        assertTrue(browser.page().url().contains("/app/home.xhtml"), browser::text);
        return browser;
    }

    /** Everything, from the first link to the open call. */
    void setUp() throws MessagingException, IOException {
        firstAdministrator();
        try (Browser root = signedIn("root")) {
            invite(root, "mic", "MINISTRY_OFFICER", "地域通信振興課 主査", "mic-officer");
            invite(root, "mic", "MINISTRY_DIRECTOR", "地域通信振興課長", "mic-director");
            invite(root, "mic", "MINISTRY_DIRECTOR_GENERAL", "情報流通行政局長", "mic-general");
            invite(root, "tohoku", "BUREAU_ADMINISTRATOR", "総務課 システム担当", "tohoku-admin");
            invite(root, "052035", "APPLICANT_OFFICER", "情報政策課 主任", "yokote-officer");
            publishCall(root);
        }
        accept("mic-officer", "mic-director", "mic-general", "tohoku-admin", "yokote-officer");
        try (Browser bureau = signedIn("tohoku-admin")) {
            invite(bureau, "tohoku", "BUREAU_OFFICER", "情報通信振興課 係長", "tohoku-officer");
            invite(bureau, "tohoku", "BUREAU_DIRECTOR", "情報通信振興課長", "tohoku-director");
            invite(bureau, "tohoku", "BUREAU_DIRECTOR_GENERAL", "東北総合通信局長", "tohoku-general");
            signUp(bureau);
        }
        accept("tohoku-officer", "tohoku-director", "tohoku-general", "yuzawa-officer", "yuzawa-admin");
        try (Browser town = signedIn("yuzawa-admin")) {
            invite(town, "052078", "APPLICANT_APPROVER", "企画課長", "yuzawa-approver");
        }
        accept("yuzawa-approver");
    }

    private void firstAdministrator() {
        try (Browser root = browsers.get()) {
            root.open(PeopleIT.setUp(nodes.get(0)));
            PeopleIT.fill(root, "setUp:login", "root", "setUp:name", "架空 一子", "setUp:email", "root@kakuu.example", "setUp:password", WORD);
            root.click("setUp:go");
        }
    }

    /** Makes a post and invites somebody to it. */
    private static void invite(Browser administrator, String office, String role, String title, String login) {
        administrator.open("/app/posts.xhtml?office=" + office);
        administrator.page().selectOption("[id='create:role']", role);
        PeopleIT.fill(administrator, "create:title", title);
        administrator.click("create:go");
        administrator.open("/app/people.xhtml?office=" + office);
        PeopleIT.fill(administrator, "invite:name", "架空 " + login, "invite:email", login + "@kakuu.example");
        administrator.page().selectOption("[id='invite:post']", administrator.page().locator("[id='invite:post'] option",
                new com.microsoft.playwright.Page.LocatorOptions().setHasText(title)).getAttribute("value"));
        administrator.click("invite:go");
    }

    /** These follow the links that were mailed to them. */
    private void accept(String... logins) throws MessagingException, IOException {
        for (String login : logins) {
            try (Browser guest = browsers.get()) {
                guest.open(PeopleIT.link(nodes, login + "@kakuu.example", 1));
                PeopleIT.fill(guest, "welcome:login", login, "welcome:password", WORD);
                guest.click("welcome:go");
                assertTrue(guest.page().url().contains("/sign-in.xhtml"), guest::text);
            }
        }
    }

    /** A town through the address that its bureau has registered. */
    private void signUp(Browser bureau) throws MessagingException, IOException {
        bureau.open("/app/sign-ups.xhtml");
        PeopleIT.fill(bureau, "address:body", "052078", "address:address", "town@kakuu.example");
        bureau.click("address:go");
        try (Browser town = browsers.get()) {
            town.open("/sign-up.xhtml");
            PeopleIT.fill(town, "find:text", "湯沢市");
            town.click("find:go");
            town.follow("[id$=':ask']");
            town.open(PeopleIT.link(nodes, "town@kakuu.example", 1));
            PeopleIT.fill(town, "details:officerName", "架空 花子", "details:officerEmail", "yuzawa-officer@kakuu.example", "details:officerTitle", "情報政策課 主任",
                    "details:administratorName", "架空 三郎", "details:administratorEmail", "yuzawa-admin@kakuu.example", "details:administratorTitle", "総務課 係長");
            town.click("details:go");
        }
        bureau.open("/app/sign-ups.xhtml");
        bureau.follow("[data-body='052078'] [id$=':approve']");
    }

    /** The shipped guideline, copied and changed for this year as the handbook says, with a call that is open now. */
    private static void publishCall(Browser root) throws IOException {
        String shipped = Files.readString(PROGRAMME);
        String yaml = shipped.substring(0, shipped.indexOf("  - id: chiiki_iot_jisso-2018-2")).replace("chiiki_iot_jisso-2018", "chiiki_iot_jisso-" + YEAR)
                .replace("fiscalYear: 2018", "fiscalYear: " + YEAR).replace("applicableFrom: 2018-03-28", "applicableFrom: " + TODAY)
                .replaceFirst("opens: \\S+", "opens: " + TODAY + "T00:00").replaceFirst("closes: \\S+", "closes: " + TODAY.plusDays(20) + "T17:00");
        root.open("/app/definitions.xhtml");
        root.page().selectOption("[id='upload:kind']", "programme");
        root.page().setInputFiles("[id='upload:file']", new FilePayload("programme.yaml", "text/yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        root.click("upload:send");
        assertEquals(0, root.page().locator("#summary").count(), root::text);
        root.page().fill("[id='publish:from']", TODAY.toString());
        root.click("publish:go");
        assertTrue(root.text().contains("発行済み"), root::text);
    }

    /** Ends the call before its time, so that its result may be announced, and announces it. */
    private void announce(Hands hands) {
        try (Browser ministry = signedIn("mic-officer", hands)) {
            hands.visit(ministry, "/app/desk.xhtml", Errand.DESK);
            hands.visit(ministry, "/app/call-administration.xhtml?call=" + CALL, "main a[href*='/app/call-administration.xhtml']");
            hands.fill(ministry, "[id='change:reason']", "提案がそろったため");
            hands.follow(ministry, "[id='change:close']");
            assertEquals(0, ministry.page().locator("#summary").count(), ministry::text);
            hands.visit(ministry, "/app/desk.xhtml", Errand.DESK);
            hands.follow(ministry, "[id='desk:announce']");
            assertEquals(0, ministry.page().locator("#summary").count(), ministry::text);
        }
    }

    /** The whole errand, from the draft to what the public reads. */
    void errand(Hands hands) {
        Errand errand = new Errand(login -> signedIn(login, hands), hands, false).with("startDate", TODAY.toString()).with("endDate", TODAY.toString());
        errand.fillIn();
        assertTrue(errand.submit("submit").endsWith("-1"));
        try (Browser neighbour = signedIn("yokote-officer")) {
            neighbour.open("/app/calls.xhtml");
            Locator call = neighbour.page().locator("section.card[aria-label*='地域IoT実装推進事業']");
            assertEquals(1, call.count(), neighbour::text);
            assertEquals(404, neighbour.open("/app/case.xhtml?id=" + errand.id()));
        }
        errand.returnForCorrection(TODAY.plusDays(10).toString());
        errand.correct();
        assertTrue(errand.submit("resubmit").endsWith("-2"));
        errand.forward("tohoku-director");
        errand.approveSelection(errand.draftSelection());
        try (Browser officer = signedIn("yuzawa-officer", hands)) {
            assertTrue(errand.notice(officer).length > 1_000);
            assertTrue(officer.text().contains("採択候補"), officer::text);
        }
        announce(hands);
        try (Browser anybody = browsers.get()) {
            anybody.open("/statistics.xhtml?year=" + YEAR);
            assertEquals("1", anybody.page().locator("#table-adopted [data-total]").innerText());
        }
    }
}
