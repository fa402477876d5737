package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two nodes on one PostgreSQL, behind nginx with TLS as in docs/operate/nginx.conf")
class NodesIT {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final Postgresql OFFICE = Postgresql.office("nodes");
    private static RunningApplication a;
    private static RunningApplication b;
    private Nginx nginx;

    /** The first time both at once, into an empty database; afterwards the one that a test has ended. */
    @BeforeEach
    void start() {
        CompletableFuture<RunningApplication> other = b == null ? CompletableFuture.supplyAsync(() -> node("b")) : CompletableFuture.completedFuture(b);
        if (a == null || !a.alive()) {
            a = node("a");
        }
        b = other.join();
        nginx = new Nginx(a.port(), b.port());
    }

    private static RunningApplication node(String name) {
        Map<String, String> settings = new HashMap<>(OFFICE.application());
        settings.putAll(Map.of("NODE", name, "PROXIES", "127.0.0.1", "MICHISHIRUBE_BASE_URL", "https://localhost"));
        return RunningApplication.start(RunningApplication.emptyFolder("node-" + name), settings, "--demo");
    }

    @AfterEach
    void stop() {
        if (nginx != null) {
            nginx.close();
        }
    }

    @AfterAll
    static void end() {
        for (RunningApplication node : new RunningApplication[] {a, b}) {
            if (node != null) {
                node.close();
            }
        }
    }

    @Test
    void one_node_is_killed_while_people_work_and_nothing_acknowledged_is_lost() throws SQLException {
        assertEquals("64", one("select count(*) from app_user"), "both nodes loaded the demonstration");
        try (Browser first = on("a", "yuzawa-officer"); Browser second = on("b", "yokote-officer")) {
            Cookie session = session(first);
            assertTrue(session.secure && session.httpOnly, "the session's cookie");
            String one = start(first);
            String two = start(second);
            for (int i = 1; i <= 3; i++) {
                assertEquals("湯沢 " + i, saved(first, one, "湯沢 " + i));
                assertEquals("横手 " + i, saved(second, two, "横手 " + i));
            }
            edit(first, one, "湯沢 4");
            first.page().waitForResponse(r -> r.request().method().equals("POST"), () -> first.page().locator("[data-field=summary]").blur());
            String autosaved = one("select answers from case_draft where case_id = '" + one + "'");
            a.server().destroyForcibly();
            assertEquals("横手 5", saved(second, two, "横手 5"));
            first.click("answers:leave");
            assertTrue(first.page().url().contains("/sign-in.xhtml"), first.page().url());
            assertTrue(autosaved.contains("湯沢 "), autosaved);
            first.page().fill("[id='signIn:login']", "yuzawa-officer");
            first.page().fill("[id='signIn:password']", RunningApplication.PASSWORD);
            first.click("signIn:go");
            assertTrue(first.page().url().contains("/app/proposal-section.xhtml") && first.page().url().contains(one), first.page().url());
            assertTrue(autosaved.contains(first.page().inputValue("[data-field=summary]")), "the page shows another draft than the one that was kept");
            assertTrue(session(first).value.endsWith(".b"), "the user works on the other node");
            for (int i = 6; i <= 8; i++) {
                assertEquals("湯沢 " + i, saved(first, one, "湯沢 " + i));
                assertEquals("横手 " + i, saved(second, two, "横手 " + i));
            }
        }
        assertFalse(b.log().contains("SEVERE"), b::log);
    }

    @Test
    void a_node_that_is_told_to_stop_finishes_what_it_has_begun_and_the_users_go_on_at_the_other() throws Exception {
        try (Browser officer = on("a", "yuzawa-officer")) {
            String id = start(officer);
            edit(officer, id, "止まる前");
            officer.page().waitForResponse(r -> r.request().method().equals("POST"), () -> officer.page().locator("[data-field=summary]").blur());
            officer.page().fill("[data-field=summary]", "止まる間際");
            CompletableFuture<Integer> stopped;
            try (Connection owner = OFFICE.connect("owner"); Statement statement = owner.createStatement()) {
                owner.setAutoCommit(false);
                statement.executeQuery("select * from case_draft where case_id = '" + id + "' for update");
                statement.executeQuery("select * from case_file where id = '" + id + "' for update");
                List<String> acknowledged = new java.util.concurrent.CopyOnWriteArrayList<>();
                officer.page().onResponse(r -> {
                    if (r.request().method().equals("POST")) {
                        acknowledged.add(r.status() + " " + r.headers().getOrDefault("location", ""));
                    }
                });
                officer.page().locator("[id='answers:leave']").evaluate("button => setTimeout(() => button.click(), 0)");
                until("a request waits for the row", () -> !one("select count(*) from pg_locks where not granted").equals("0"));
                stopped = CompletableFuture.supplyAsync(a::stop);
                until("node a takes no new request", () -> new Caller(a).get("/").statusCode() == 503);
                assertEquals(200, new Caller(b).get("/").statusCode());
                assertTrue(a.server().isAlive(), "it ended before its request did");
                owner.rollback();
                officer.page().waitForURL("**/sign-in.xhtml*", new Page.WaitForURLOptions().setTimeout(60_000));
                assertTrue(acknowledged.stream().anyMatch(s -> s.startsWith("302 ") && s.contains("/app/proposal.xhtml")), acknowledged::toString);
            }
            assertEquals(0, stopped.get(90, TimeUnit.SECONDS));
            assertTrue(one("select answers from case_draft where case_id = '" + id + "'").contains("止まる間際"), "the acknowledged draft is lost");
            officer.page().fill("[id='signIn:login']", "yuzawa-officer");
            officer.page().fill("[id='signIn:password']", RunningApplication.PASSWORD);
            officer.click("signIn:go");
            assertTrue(session(officer).value.endsWith(".b"), "the user works on the other node");
            assertEquals("続き", saved(officer, id, "続き"));
        }
    }

    /** Somebody signed in on this node. */
    private Browser on(String node, String login) {
        for (int tries = 0; tries < 20; tries++) {
            Browser browser = Browser.at(nginx.address());
            browser.open("/sign-in.xhtml");
            if (session(browser).value.endsWith("." + node)) {
                return browser.signIn(login);
            }
            browser.close();
        }
        throw new IllegalStateException("nobody was led to node " + node);
    }

    private static Cookie session(Browser browser) {
        return browser.page().context().cookies().stream().filter(c -> c.name.equals("JSESSIONID")).findFirst().orElseThrow();
    }

    private static String start(Browser officer) {
        officer.open("/app/calls.xhtml");
        officer.page().locator("section.card", new Page.LocatorOptions().setHasText("地域IoT実装推進事業")).locator("input[type=submit]").first().click();
        officer.page().waitForURL("**/proposal.xhtml*");
        return officer.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
    }

    private static void edit(Browser officer, String id, String summary) {
        officer.open("/app/proposal-section.xhtml?id=" + id + "&section=project");
        officer.page().fill("[data-field=summary]", summary);
    }

    /** Saves the summary by the page's button and gives what the database holds when the page says that it is saved. */
    private String saved(Browser officer, String id, String summary) {
        edit(officer, id, summary);
        officer.click("answers:leave");
        officer.page().waitForURL("**/proposal.xhtml*");
        String answers = one("select answers from case_draft where case_id = '" + id + "'");
        return answers.contains("\"" + summary + "\"") ? summary : answers;
    }

    private String one(String question) {
        try (Connection owner = OFFICE.connect("owner"); Statement statement = owner.createStatement(); ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(String what, java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("in vain: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
