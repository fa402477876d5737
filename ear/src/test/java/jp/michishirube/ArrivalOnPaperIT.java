package jp.michishirube;

import static jp.michishirube.Hands.KEYBOARD;
import static jp.michishirube.Hands.tabTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A proposal that came on paper")
class ArrivalOnPaperIT {
    private static final int[] WIDTHS = {320, 768, 1280};
    private static final byte[] SCAN = ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
            + "trailer<</Root 1 0 R/Size 3>>\nstartxref\n9\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);

    private final List<String> barriers = new ArrayList<>();

    private final RunningApplication application = RunningApplication.shared();

    /** Stands early in the order of the tests: where the call's list is drafted already, as a later one leaves it, nothing is typed any more. */
    @Test
    void is_typed_by_the_bureaus_officer_with_the_keyboard_and_its_body_finds_it_with_the_real_arrival() {
        String id;
        try (Browser officer = Browser.of(application).signIn("tohoku-officer")) {
            officer.open("/app/home.xhtml");
            KEYBOARD.follow(officer, "a[href$='/app/paper-proposal.xhtml']");
            officer.page().waitForSelector("[id='paper:tell']");
            look(officer, "paper-1-arrival");
            KEYBOARD.follow(officer, "[id='paper:tell']");
            officer.page().waitForSelector("#summary");
            KEYBOARD.choose(officer, "[id='paper:call']", "chiiki_iot_jisso-2018-1");
            KEYBOARD.fill(officer, "[id='paper:body']", "湯沢市");
            tabTo(officer, "#field-mode input");
            officer.page().keyboard().press("ArrowDown");
            KEYBOARD.fill(officer, "[id='paper:day']", "2018-05-01");
            KEYBOARD.fill(officer, "[id='paper:time']", "9:15");
            KEYBOARD.fill(officer, "[id='paper:reference']", "情政第45号");
            tabTo(officer, "[id='paper:scan']");
            officer.page().setInputFiles("[id='paper:scan']", new FilePayload("提案書.pdf", "application/pdf", SCAN));
            KEYBOARD.follow(officer, "[id='paper:tell']");
            assertTrue(officer.page().url().contains("/proposal.xhtml"), officer::text);
            assertTrue(officer.page().innerText("#typed").contains("2018-05-01") && officer.page().innerText("#typed").contains("09:15"), officer::text);
            look(officer, "paper-2-tasks");
            id = officer.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
            KEYBOARD.follow(officer, ".tasks li:first-child a");
            for (int section = 0; !officer.page().url().contains("section=files"); section++) {
                assertTrue(section < 12, officer.page().url());
                String here = officer.page().url();
                KEYBOARD.answer(officer, Errand.answers());
                KEYBOARD.follow(officer, "[id='answers:next']");
                officer.page().waitForURL(url -> !url.equals(here));
            }
            officer.open("/app/proposal-check.xhtml?id=" + id);
            look(officer, "paper-3-check");
            KEYBOARD.fill(officer, "[data-input=decisionDay]", "平成30年4月30日");
            KEYBOARD.fill(officer, "[data-input=decisionNumber]", "情政第44号");
            KEYBOARD.follow(officer, "[data-act=register]");
            assertEquals(0, officer.page().locator("#summary").count(), officer::text);
            officer.page().waitForSelector("#receipt-number");
            assertTrue(officer.page().innerText("#received-at").contains("2018-05-01"), officer::text);
            look(officer, "paper-4-receipt");
            officer.open("/app/case.xhtml?id=" + id);
            look(officer, "paper-5-case");
        }
        try (Browser body = Browser.of(application).signIn("yuzawa-officer")) {
            body.open("/app/case.xhtml?id=" + id);
            assertTrue(body.text().contains("紙で提出") && body.text().contains("2018-05-01") && body.text().contains("審査中"), body::text);
            assertEquals(new String(SCAN, StandardCharsets.US_ASCII), new String(Errand.download(body, "main a:has-text('届いた紙の写し')"), StandardCharsets.US_ASCII));
            look(body, "paper-6-body");
        }
        assertEquals(List.of(), barriers);
    }

    private void look(Browser browser, String name) {
        for (int width : WIDTHS) {
            browser.page().setViewportSize(width, 900);
            browser.barriers().forEach(b -> barriers.add(name + " " + width + " " + b));
            if (!Boolean.TRUE.equals(browser.page().evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))) {
                barriers.add(name + " " + width + " the page scrolls sideways");
            }
            browser.page().screenshot(new com.microsoft.playwright.Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of("target", "pictures", name + "-" + width + ".png")));
        }
    }
}
