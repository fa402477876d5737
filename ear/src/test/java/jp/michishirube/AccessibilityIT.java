package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Everybody can use every page")
class AccessibilityIT {
    private static final String NOBODY = "nobody";
    private static final int[] WIDTHS = {320, 768, 1280};
    private static final int LONGEST_WAY = 150;

    /** A new page is one line here: who looks, the path, and where needed what is clicked there before looking. */
    private static final String PAGES = """
            nobody         | /index.xhtml
            nobody         | /sign-in.xhtml
            nobody         | /sign-in.xhtml                            | [id='signIn:go']
            nobody         | /estimate.xhtml
            nobody         | /estimate.xhtml                           | [id='estimate:ask']
            nobody         | /programmes.xhtml
            nobody         | /programmes.xhtml                         | table.dense a
            nobody         | /statistics.xhtml?year=2017
            nobody         | /no-such-page
            yuzawa-officer | /app/home.xhtml
            yuzawa-officer | /app/calls.xhtml
            yuzawa-officer | /app/queue.xhtml
            yuzawa-officer | /app/statistics.xhtml
            yuzawa-officer | /app/queue.xhtml                          | table.dense a
            kakuu-officer  | /app/calls.xhtml                          | section.card input[type=submit]
            kakuu-officer  | /app/calls.xhtml                          | section.card input[type=submit] | .tasks li:first-child a
            kakuu-officer  | /app/calls.xhtml                          | section.card input[type=submit] | a[href*='proposal-check.xhtml']
            tohoku-officer | /app/home.xhtml
            tohoku-officer | /app/queue.xhtml
            tohoku-officer | /app/queue.xhtml                          | table.dense a
            tohoku-officer | /app/queue.xhtml?text=no-such-case
            mic-officer    | /app/home.xhtml
            mic-officer    | /app/desk.xhtml
            mic-officer    | /app/desk.xhtml?call=chiiki_iot_jisso-2017-1
            mic-officer    | /app/statistics.xhtml?year=2017
            mic-officer    | /app/statistics.xhtml?year=2017           | table.dense a
            auditor        | /app/home.xhtml
            auditor        | /app/queue.xhtml?year=2017                | table.dense a
            auditor        | /app/queue.xhtml?year=2017                | table.dense a | a[href*='log.xhtml']
            auditor        | /app/queue.xhtml?year=2017&text=2017-00001 | table.dense a | a[href*='receipt.xhtml']
            auditor        | /app/verify.xhtml
            auditor        | /app/verify.xhtml                         | [id='verify:go']
            demo-admin     | /app/home.xhtml
            demo-admin     | /app/clock.xhtml
            demo-admin     | /app/mails.xhtml
            mic-admin      | /app/administration.xhtml
            mic-admin      | /app/people.xhtml?office=tohoku
            mic-admin      | /app/people.xhtml?office=tohoku           | table tbody a
            mic-admin      | /app/posts.xhtml?office=tohoku
            mic-admin      | /app/hand-over.xhtml?office=tohoku
            mic-admin      | /app/registers.xhtml
            mic-admin      | /app/definitions.xhtml
            mic-admin      | /app/definitions.xhtml                    | a[href*='definitions.xhtml?key=']
            mic-admin      | /app/operations.xhtml
            mic-admin      | /app/mails.xhtml
            mic-admin      | /app/password.xhtml
            tohoku-admin   | /app/sign-ups.xhtml
            tohoku-officer | /app/sole-signatures.xhtml
            tohoku-officer | /app/paper-proposal.xhtml
            yuzawa-officer | /app/papers.xhtml
            yuzawa-admin   | /app/people.xhtml
            mic-officer    | /app/call-administration.xhtml
            nobody         | /sign-up.xhtml
            nobody         | /forgot.xhtml
            nobody         | /forgot.xhtml                             | [id='forgot:go']
            """;

    /** Those behind a one-time link, looked at in {@link PeopleIT}. */
    private static final Set<String> BY_LINK = Set.of("/set-up.xhtml", "/invitation.xhtml", "/reset.xhtml", "/sign-up-details.xhtml");
    private static final Set<String> SEEN = new TreeSet<>();

    private final RunningApplication application = RunningApplication.shared();

    @AfterAll
    static void every_view_was_looked_at() throws IOException {
        Path pages = Path.of("../web/src/main/webapp");
        Set<String> all = new TreeSet<>();
        for (String folder : List.of("", "app")) {
            try (Stream<Path> files = Files.list(pages.resolve(folder))) {
                files.filter(f -> f.toString().endsWith(".xhtml")).forEach(f -> all.add("/" + pages.relativize(f)));
            }
        }
        all.removeAll(SEEN);
        all.removeAll(BY_LINK);
        assertEquals(Set.of(), all, "no browser looked at these");
    }

    static Stream<String> people() {
        return PAGES.lines().map(l -> l.split("\\|")[0].strip()).distinct();
    }

    @ParameterizedTest
    @MethodSource("people")
    void axe_finds_no_barrier_on_a_page_at_any_width_and_nothing_is_cut(String login) {
        try (Browser browser = Browser.of(application)) {
            if (!login.equals(NOBODY)) {
                browser.signIn(login);
            }
            Map<String, List<String>> found = PAGES.lines().filter(l -> l.startsWith(login + " ")).collect(Collectors.toMap(l -> l, l -> look(browser, l)));
            found.values().removeIf(List::isEmpty);
            assertEquals(Map.of(), found);
        }
    }

    private static List<String> look(Browser browser, String line) {
        List<String> parts = Stream.of(line.split("\\|")).map(String::strip).toList();
        browser.page().setViewportSize(WIDTHS[2], 900);
        assertTrue(browser.open(parts.get(1)) < 500, line);
        for (String clicked : parts.subList(2, parts.size())) {
            browser.follow(clicked);
        }
        SEEN.add(browser.page().url().replaceAll("^https?://[^/]+|[?#].*$", ""));
        List<String> found = new ArrayList<>();
        for (int width : WIDTHS) {
            browser.page().setViewportSize(width, 900);
            browser.barriers().forEach(b -> found.add(width + " " + b));
            if (!Boolean.TRUE.equals(browser.page().evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))) {
                found.add(width + " the page scrolls sideways");
            }
        }
        if (browser.text().contains("処理できませんでした")) {
            found.add("the page is a fault");
        }
        return found;
    }

    @Test
    void a_proposal_is_written_signed_and_submitted_by_keyboard_alone() {
        String address;
        try (Browser officer = Browser.of(application)) {
            signInByKeyboard(officer, "yokote-officer");
            press(officer, "nav a[href$='/app/calls.xhtml']");
            press(officer, "section.card input[type=submit]");
            officer.page().waitForURL("**/proposal.xhtml*");
            address = officer.page().url().replaceAll("^https?://[^/]+", "");
            press(officer, ".tasks li:first-child a");
            for (int section = 0; !officer.page().url().contains("section=files"); section++) {
                assertTrue(section < 12, officer.page().url());
                String here = officer.page().url();
                fillIn(officer);
                press(officer, "[id='answers:next']");
                officer.page().waitForURL(url -> !url.equals(here));
            }
            for (String slot : List.of("proposalFile", "estimateFile")) {
                tabTo(officer, "[data-field=" + slot + "]");
                FileChooser chooser = officer.page().waitForFileChooser(() -> officer.page().keyboard().press("Enter"));
                chooser.setFiles(new FilePayload(slot + ".csv", "text/csv", "項目,金額\r\nx,1\r\n".getBytes(StandardCharsets.UTF_8)));
                press(officer, "[data-attach=" + slot + "]");
                officer.page().waitForSelector("text=" + slot + ".csv");
            }
            officer.open(address.replace("proposal.xhtml", "proposal-check.xhtml"));
            press(officer, "[data-act=request-signoff]");
            officer.page().waitForSelector("#state");
            assertEquals(0, officer.page().locator("#summary").count(), officer::text);
        }
        try (Browser approver = Browser.of(application)) {
            signInByKeyboard(approver, "yokote-approver");
            press(approver, "table.dense a");
            approver.page().waitForURL("**/case.xhtml*");
            press(approver, "[data-act=submit]");
            approver.page().waitForSelector("#receipt-number");
            assertTrue(approver.page().innerText("#receipt-number").endsWith("-1"));
        }
    }

    private static void signInByKeyboard(Browser browser, String login) {
        browser.open("/sign-in.xhtml");
        tabTo(browser, "[id='signIn:login']");
        browser.page().keyboard().type(login);
        browser.page().keyboard().press("Tab");
        browser.page().keyboard().type(RunningApplication.PASSWORD);
        browser.page().keyboard().press("Enter");
        browser.page().waitForURL("**/app/home.xhtml*");
    }

    static void fillIn(Browser browser) {
        for (Locator field : browser.page().locator("[data-field]").all()) {
            String name = field.getAttribute("data-field");
            String answer = Errand.answers().get(name);
            if (answer == null) {
                continue;
            }
            tabTo(browser, "[data-field=" + name + "]");
            if (field.evaluate("e => e.tagName").equals("SELECT")) {
                for (int i = 0; i < 40 && !field.inputValue().equals(answer); i++) {
                    browser.page().keyboard().press("ArrowDown");
                }
                assertEquals(answer, field.inputValue());
            } else {
                browser.page().keyboard().insertText(answer);
            }
        }
    }

    static void press(Browser browser, String selector) {
        tabTo(browser, selector);
        browser.follow(() -> browser.page().keyboard().press("Enter"));
    }

    /** Goes on with the tab key until the first element of this kind has the focus. */
    static void tabTo(Browser browser, String selector) {
        for (int i = 0; i < LONGEST_WAY; i++) {
            if (Boolean.TRUE.equals(browser.page().evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
            browser.page().keyboard().press("Tab");
        }
        throw new AssertionError("the tab key does not reach " + selector + " on " + browser.page().url());
    }
}
