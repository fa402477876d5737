package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The roadmap in a browser")
class RoadmapIT {
    private static final String COUNTED = "smart-farming-1";
    /** Words of the drawing that reach over the border of the smallest box they begin in, or over other words. */
    private static final String CUT = """
            () => {
              const words = [...document.querySelectorAll('svg.rm text')].map(e => ({said: e.textContent, at: e.getBBox()}));
              const boxes = [...document.querySelectorAll('svg.rm rect')].map(e => e.getBBox());
              const over = w => { const home = boxes.filter(b => w.at.x >= b.x && w.at.x < b.x + b.width && w.at.y + 9 >= b.y && w.at.y + 9 < b.y + b.height).sort((a, b) => a.width * a.height - b.width * b.height)[0];
                return !home || w.at.x + w.at.width > home.x + home.width; };
              const onAnother = (w, i) => words.some((o, j) => j > i && w.at.x < o.at.x + o.at.width - 1 && o.at.x < w.at.x + w.at.width - 1 && Math.abs(w.at.y - o.at.y) < 12);
              return words.filter((w, i) => over(w) || onAnother(w, i)).map(w => w.said);
            }""";
    private static final String CELL = "tr[data-bureaus-of=open-data-2] td[data-bureau=tohoku]";

    private final RunningApplication application = RunningApplication.shared();

    @Test
    void everybody_sees_the_33_indicators_with_what_is_known_and_what_is_not() {
        try (Browser browser = Browser.of(application)) {
            assertEquals(200, browser.open("/roadmap.xhtml"));
            assertEquals(33, browser.page().locator("[data-list=indicators] tbody tr").count());
            String openData = browser.page().innerText("tr[data-indicator=open-data-1]");
            assertTrue(openData.contains("約16.1%") && openData.contains("2017-07-31") && openData.contains("遅れ"), openData);
            assertTrue(browser.page().innerText("tr[data-indicator=phr-1]").contains("データなし"), browser::text);
            assertEquals(List.of(), browser.page().evaluate(CUT), "words of the drawing that are cut or stand on others");
            browser.page().setViewportSize(2_016, 1_000);
            browser.page().evaluate("document.body.replaceChildren(document.querySelector('svg.rm'))");
            Browser.keep("roadmap-01-drawing", browser.page().locator("svg.rm").screenshot());
            browser.page().setViewportSize(1_280, 900);
            browser.open("/indicator.xhtml?id=open-data-1");
            assertTrue(browser.text().contains("288/1788"), browser::text);
            browser.screenshot("roadmap-02-indicator");
            browser.changeLanguage();
            assertTrue(browser.page().url().endsWith("/indicator.xhtml?id=open-data-1") && browser.text().contains("288/1788"), "the same page in the other language");
            browser.open("/roadmap.xhtml");
            assertEquals(List.of(), browser.page().evaluate(CUT), "in English too");
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void a_value_counted_from_cases_goes_from_its_entry_over_the_approvals_of_bureau_and_Ministry_to_the_dashboard_and_opens_to_the_cases() {
        String ofBureau = counted("tohoku", "tohoku");
        String ofAll = counted("mic", "jp");
        try (Browser anybody = Browser.of(application)) {
            anybody.open("/roadmap.xhtml");
            assertTrue(anybody.page().innerText("tr[data-indicator=" + COUNTED + "]").contains(ofAll + "地域"), anybody::text);
            assertTrue(anybody.page().innerText(cell()).contains(ofBureau + "地域"), anybody::text);
            toTheCell(anybody);
            assertEquals(ofBureau + "地域", anybody.page().innerText("tr[data-measurement]:target td:nth-child(3)").replaceAll("\\s.*", ""), "the cell leads to its value");
            assertEquals(0, anybody.page().locator("a[href*='/app/'], [data-list=cases]").count(), "cases are for staff");
        }
        try (Browser officer = Browser.of(application).signIn("tohoku-officer")) {
            officer.open("/roadmap.xhtml");
            toTheCell(officer);
            assertEquals(1, officer.page().locator("tr[data-measurement] a[href*='#behind']").count(), "the whole country's cases are the Ministry's");
            officer.screenshot("roadmap-05-counted");
            Hands.KEYBOARD.follow(officer, "tr[data-measurement]:target a[href*='#behind']");
            assertEquals(List.of(), officer.barriers());
            assertEquals(Integer.parseInt(ofBureau), bodies(officer));
            officer.screenshot("roadmap-06-cases");
            Hands.KEYBOARD.follow(officer, "[data-list=cases] th a");
            assertTrue(officer.page().url().contains("/app/case.xhtml") && officer.text().contains("湯沢市"), officer::text);
        }
        try (Browser ministry = Browser.of(application).signIn("mic-officer")) {
            ministry.open("/roadmap.xhtml");
            ministry.follow("tr[data-indicator=" + COUNTED + "] td a");
            ministry.follow("tr[data-measurement]:target a[href*='#behind']");
            assertEquals(Integer.parseInt(ofAll), bodies(ministry));
        }
    }

    private static String cell() {
        return "tr[data-bureaus-of=" + COUNTED + "] td[data-bureau=tohoku]";
    }

    /** By keyboard from the dashboard: over the table to the cell of 東北, and through its link. */
    private static void toTheCell(Browser browser) {
        Hands.tabTo(browser, "a[href='#table']");
        browser.page().keyboard().press("Enter");
        Hands.KEYBOARD.follow(browser, cell() + " a");
    }

    /** How many bodies stand behind the value on the page; each once, as its number says too. */
    private static int bodies(Browser browser) {
        int bodies = browser.page().locator("[data-list=cases] td[data-body]").evaluateAll("all => new Set(all.map(e => e.dataset.body)).size") instanceof Integer n ? n : -1;
        assertEquals(Integer.toString(bodies), browser.page().innerText("[data-number=bodies]"));
        assertEquals(bodies, browser.page().locator("[data-list=cases] tbody tr").count(), "none of them twice");
        return bodies;
    }

    /** An officer of the office enters the number that the page tells, once wrongly; its director approves it. Gives the number. */
    private String counted(String office, String region) {
        String number;
        String address;
        try (Browser officer = Browser.of(application).signIn(office + "-officer")) {
            officer.open("/app/measurements.xhtml");
            officer.page().selectOption("#indicator", COUNTED);
            officer.click("begin");
            number = officer.page().innerText("[data-countable=" + region + "]");
            fill(officer, "平成28年3月31日", "STATISTICS", "3", "2");
            assertTrue(officer.page().innerText("#field-asOf .error").contains("この版の定義は"), officer::text);
            assertTrue(officer.page().innerText("#field-numerator .error").contains("分子（3）が分母（2）より大きく"), officer::text);
            assertEquals(2, officer.page().locator("#summary a[href='#field-asOf'], #summary a[href='#field-numerator']").count(), "place and rule, together");
            officer.screenshot("roadmap-04-refused");
            fill(officer, "平成30年5月10日", "CASES", "", "");
            String row = officer.page().innerText("tr[data-open=" + COUNTED + "]");
            assertTrue(row.contains(number + "地域") && row.contains("承認待ち"), row);
            address = officer.page().locator("tr[data-open=" + COUNTED + "] a").getAttribute("href");
        }
        try (Browser director = Browser.of(application).signIn(office + "-director")) {
            director.open(address);
            assertEquals(Integer.parseInt(number), bodies(director), "who approves sees the cases");
            director.click("decide:approve");
            assertEquals(0, director.page().locator("tr[data-open=" + COUNTED + "]").count(), director::text);
        }
        return number;
    }

    private static void fill(Browser officer, String asOf, String kind, String numerator, String denominator) {
        officer.page().fill("[id='keep:asOf']", asOf);
        officer.page().selectOption("[id='keep:sourceKind']", kind);
        officer.page().fill("[data-field=source]", "架空の集計");
        officer.page().fill("[data-field=numerator]", numerator);
        officer.page().fill("[data-field=denominator]", denominator);
        officer.click("keep:save");
    }

    @Test
    void somebody_with_posts_in_two_bureaus_says_whose_value_it_is() {
        try (Browser root = Browser.of(application).signIn("mic-admin")) {
            root.open("/app/posts.xhtml?office=chugoku");
            String post = "section[data-post='情報通信振興課 係員'] details:has([data-input=login])";
            root.page().click(post + " summary");
            root.page().fill(post + " [data-input=login]", "shikoku-officer");
            root.follow(post + " input[type=submit]");
        }
        try (Browser officer = Browser.of(application).signIn("shikoku-officer")) {
            officer.open("/app/measurement.xhtml?indicator=phr-2");
            officer.page().selectOption("[id='keep:region']", "chugoku");
            officer.page().fill("[id='keep:asOf']", "平成30年3月31日");
            officer.page().selectOption("[id='keep:sourceKind']", "STATEMENT");
            officer.page().fill("[data-field=value]", "12");
            officer.page().fill("[data-field=source]", "架空の集計");
            officer.page().check("[id='keep:fictional']");
            assertEquals(List.of(), officer.barriers());
            officer.click("keep:save");
            assertTrue(officer.page().innerText("tr[data-open=phr-2]").contains("中国"), officer::text);
        }
    }

    @Test
    void a_value_of_a_bureau_is_public_once_somebody_else_approved_it() {
        String address;
        try (Browser officer = Browser.of(application).signIn("tohoku-officer")) {
            officer.open("/app/measurement.xhtml?indicator=open-data-2");
            officer.page().fill("[id='keep:asOf']", "平成30年3月31日");
            officer.page().selectOption("[id='keep:sourceKind']", "STATEMENT");
            officer.page().fill("[data-field=value]", "七つ");
            officer.page().fill("[data-field=source]", "架空の確認");
            officer.click("keep:save");
            assertTrue(officer.page().locator("#summary").count() == 1, officer::text);
            assertEquals("七つ", officer.page().inputValue("[data-field=value]"), "what was typed stays");
            officer.changeLanguage();
            assertEquals("七つ", officer.page().inputValue("[data-field=value]"), "in the other language too");
            officer.changeLanguage();
            officer.page().fill("[data-field=value]", "7");
            officer.page().check("[id='keep:fictional']");
            officer.screenshot("roadmap-03-measurement");
            officer.click("keep:save");
            assertTrue(officer.page().innerText("tr[data-open=open-data-2]").contains("承認待ち"), officer::text);
            address = officer.page().locator("tr[data-open=open-data-2] a").getAttribute("href");
            officer.open(address);
            assertEquals(0, officer.page().locator("[id='decide:approve']").count(), "nobody approves what they entered");
            officer.open("/roadmap.xhtml");
            assertFalse(officer.page().innerText(CELL).contains("7"), "shown before the approval");
        }
        try (Browser other = Browser.of(application).signIn("kanto-director")) {
            other.open(address);
            assertEquals(0, other.page().locator("[id='decide:approve']").count(), "another bureau decides nothing here");
        }
        try (Browser director = Browser.of(application).signIn("tohoku-director")) {
            director.open("/app/home.xhtml");
            assertTrue(director.page().innerText("#measurements").contains("あなたの承認を待っている測定"), director::text);
            director.open(address);
            assertEquals(List.of(), director.barriers());
            director.click("decide:approve");
            assertEquals(0, director.page().locator("tr[data-open=open-data-2]").count(), director::text);
        }
        try (Browser browser = Browser.of(application)) {
            browser.open("/roadmap.xhtml");
            String cell = browser.page().innerText(CELL);
            assertTrue(cell.contains("7") && cell.contains("架空"), cell);
        }
    }
}
