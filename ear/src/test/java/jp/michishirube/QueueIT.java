package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The queue in a browser")
class QueueIT {
    private final RunningApplication application = RunningApplication.shared();

    @Test
    void a_bureau_sees_its_cases_and_each_opens() {
        try (Browser browser = Browser.of(application)) {
            browser.signIn("tohoku-officer");
            browser.open("/app/queue.xhtml");
            Locator rows = browser.page().locator("table.dense tbody tr");
            assertTrue(rows.count() > 0, browser::text);
            assertEquals(10, rows.first().locator("th, td").count());
            assertEquals(List.of(), browser.barriers());
            browser.screenshot("queue-of-a-bureau");
            String number = rows.first().locator("a").innerText();
            browser.follow(() -> rows.first().locator("a").click());
            assertTrue(browser.text().contains(number), browser::text);
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void another_bureaus_case_does_not_exist_for_a_bureau() {
        String address;
        try (Browser browser = Browser.of(application)) {
            browser.signIn("tohoku-officer");
            browser.open("/app/queue.xhtml");
            address = browser.page().locator("table.dense tbody tr a").first().getAttribute("href");
        }
        try (Browser browser = Browser.of(application)) {
            browser.signIn("okinawa-officer");
            assertEquals(404, browser.open(address));
            browser.open("/app/queue.xhtml");
            assertFalse(browser.page().content().contains(address), "the case stands in another bureau's queue");
        }
    }

    @Test
    void a_municipality_sees_only_its_own_cases() {
        try (Browser browser = Browser.of(application)) {
            browser.signIn("yokote-officer");
            browser.open("/app/queue.xhtml");
            for (String row : browser.page().locator("table.dense tbody tr").allInnerTexts()) {
                assertTrue(row.contains("横手市"), row);
            }
        }
    }
}
