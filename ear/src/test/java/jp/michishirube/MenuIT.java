package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The menu")
class MenuIT {
    private static final String GROUP = "nav details:has(a[href$='/app/desk.xhtml'])";
    private static final String HEADING = GROUP + " > summary";
    private static final String NOW = "() => document.activeElement.textContent";

    private final RunningApplication application = RunningApplication.shared();

    @ParameterizedTest
    @ValueSource(strings = {"", "mic-officer", "auditor", "tohoku-officer", "secretariat-officer", "yuzawa-officer", "reviewer-1", "mic-admin", "demo-admin"})
    @DisplayName("takes one row on a desk's screen, in both languages")
    void oneRow(String login) {
        try (Browser browser = Browser.of(application)) {
            if (!login.isEmpty()) {
                browser.signIn(login);
            }
            browser.open(login.isEmpty() ? "/" : "/app/home.xhtml");
            for (int language = 0; language < 2; language++) {
                assertEquals(1, ((Number) browser.page().evaluate("new Set(Array.from(document.querySelectorAll('nav > ul > li'), l => l.offsetTop)).size")).intValue(), browser.text());
                browser.changeLanguage();
            }
        }
    }

    @Test
    @DisplayName("opens and closes by keyboard: Enter opens a subject, Escape closes it and goes back to its heading, going on closes it too")
    void keyboard() {
        try (Browser browser = Browser.of(application).signIn("mic-officer")) {
            browser.open("/app/home.xhtml");
            Page page = browser.page();
            Hands.tabTo(browser, HEADING);
            String heading = (String) page.evaluate(NOW);
            page.keyboard().press("Enter");
            assertTrue(page.isVisible(GROUP + " a[href$='/app/desk.xhtml']"));
            page.keyboard().press("Tab");
            assertTrue((Boolean) page.evaluate("s => document.activeElement.matches(s)", GROUP + " a"));
            page.keyboard().press("Escape");
            assertEquals(heading, page.evaluate(NOW));
            assertFalse(page.isVisible(GROUP + " a"));
            page.keyboard().press("Space");
            assertTrue(page.isVisible(GROUP + " a"));
            page.keyboard().press("Shift+Tab");
            assertFalse(page.isVisible(GROUP + " a"), "nothing stays open over what is read next");
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    @DisplayName("shows one subject at a time, and none once the reader clicks elsewhere")
    void mouse() {
        try (Browser browser = Browser.of(application).signIn("mic-officer")) {
            Locator headings = browser.page().locator("nav summary");
            assertTrue(headings.count() > 2);
            for (Locator heading : headings.all()) {
                heading.click();
                assertEquals(1, browser.page().locator("nav details[open]").count());
            }
            browser.page().click("footer");
            assertEquals(0, browser.page().locator("nav details[open]").count());
        }
    }

    @Test
    @DisplayName("marks the page that is open, and the subject that it is under")
    void current() {
        try (Browser browser = Browser.of(application).signIn("mic-officer")) {
            browser.open("/app/desk.xhtml");
            assertEquals(List.of("公募と補助金"), browser.page().locator("nav summary[aria-current=true]").allInnerTexts());
            browser.page().click(HEADING);
            assertEquals(List.of("公募の机"), browser.page().locator("nav a[aria-current=page]").allInnerTexts());
        }
    }

    @Test
    @DisplayName("stands over the same tasks in the other language")
    void tasksInBothLanguages() {
        try (Browser browser = Browser.of(application).signIn("tohoku-officer")) {
            browser.open("/app/home.xhtml");
            List<String> numbers = browser.page().locator("main table tbody a").allInnerTexts();
            assertFalse(numbers.isEmpty());
            browser.changeLanguage();
            assertEquals(numbers, browser.page().locator("main table tbody a").allInnerTexts());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statistics.xhtml?year=2017", "/awards.xhtml?words=AI", "/indicator.xhtml?id=open-data-1", "/award.xhtml?edition=2017", "/dispatch-statistics.xhtml?year=2016", "/advisors.xhtml?year=2016", "/use.xhtml?asked=1&budget=1&people=1&field=%E8%A6%B3%E5%85%89&body=052078"})
    @DisplayName("stands over the same page after the language has changed, with all that was asked for")
    void samePageInBothLanguages(String address) {
        try (Browser browser = Browser.of(application)) {
            browser.open(address);
            int rows = browser.page().locator("main tr, main li, main dd").count();
            assertTrue(rows > 1, browser.text());
            browser.changeLanguage();
            assertEquals("en", browser.page().getAttribute("html", "lang"));
            assertTrue(browser.page().url().endsWith(address), browser.page().url());
            assertEquals(rows, browser.page().locator("main tr, main li, main dd").count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/award.xhtml?edition=2017", "/dispatch-statistics.xhtml?year=2016", "/app/queue.xhtml"})
    @DisplayName("stands below a button that signs out from any page")
    void signsOutAnywhere(String address) {
        try (Browser browser = Browser.of(application).signIn("tohoku-officer")) {
            browser.open(address);
            browser.signOut();
            assertFalse(browser.text().contains("処理できませんでした"), browser.text());
            browser.open("/app/home.xhtml");
            assertTrue(browser.page().url().contains("/sign-in.xhtml"), browser.page().url());
        }
    }

    @Test
    @DisplayName("leads everywhere without scripts too")
    void withoutScripts() {
        try (Browser browser = Browser.of(application).signIn("mic-officer");
             BrowserContext plain = browser.page().context().browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            plain.addCookies(browser.page().context().cookies());
            Page page = plain.newPage();
            page.navigate(application.at("/app/home.xhtml").toString());
            page.click(HEADING);
            page.click(GROUP + " a[href$='/app/desk.xhtml']");
            assertTrue(page.url().endsWith("/app/desk.xhtml"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1280})
    @DisplayName("has no barrier and cuts nothing with any subject open, at any width")
    void open(int width) {
        try (Browser browser = Browser.of(application).signIn("mic-officer")) {
            browser.page().setViewportSize(width, 900);
            for (Locator heading : browser.page().locator("nav summary").all()) {
                heading.click();
                assertEquals(List.of(), browser.barriers());
                assertTrue((Boolean) browser.page().evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), heading.innerText());
            }
        }
    }
}
