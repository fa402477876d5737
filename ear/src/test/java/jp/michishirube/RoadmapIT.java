package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The roadmap in a browser")
class RoadmapIT {
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
            browser.page().setViewportSize(2_100, 1_000);
            browser.page().evaluate("document.body.replaceChildren(document.querySelector('svg.rm'))");
            Browser.keep("roadmap-01-drawing", browser.page().locator("svg.rm").screenshot());
            browser.page().setViewportSize(1_280, 900);
            browser.open("/indicator.xhtml?id=open-data-1");
            assertTrue(browser.text().contains("288/1788"), browser::text);
            browser.screenshot("roadmap-02-indicator");
            assertEquals(List.of(), browser.complaints());
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
