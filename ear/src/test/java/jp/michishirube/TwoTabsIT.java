package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two tabs on one page, and answers left out")
class TwoTabsIT {
    private static final String TITLE = "[data-field=projectTitle]";

    private final RunningApplication application = RunningApplication.shared();

    @Test
    void what_another_tab_saved_is_not_overwritten_before_it_was_told() {
        try (Browser browser = Browser.of(application).signIn("hinagata-officer")) {
            browser.open("/app/calls.xhtml");
            browser.page().locator("section.card[aria-label*='地域IoT実装推進事業'] input[type=submit]").first().click();
            browser.page().waitForURL("**/proposal.xhtml*");
            String section = browser.page().url().replace("proposal.xhtml?", "proposal-section.xhtml?section=project&");
            Page first = browser.page();
            first.navigate(section);
            Page second = first.context().newPage();
            second.navigate(section);
            first.fill(TITLE, "甲");
            first.click("[id='answers:leave']");
            first.waitForURL("**/proposal.xhtml*");
            second.fill(TITLE, "乙");
            second.waitForResponse(Response::ok, () -> second.locator(TITLE).blur());
            second.locator(".saved:has-text('甲')").waitFor();
            second.click("[id='answers:leave']");
            second.waitForSelector("#summary");
            assertTrue(second.innerText("#summary").contains("甲"), second.innerText("#summary"));
            first.navigate(section);
            assertEquals("甲", first.inputValue(TITLE));
        }
    }

    @Test
    void a_save_that_is_on_its_way_comes_before_the_page_that_follows() {
        try (Browser browser = Browser.of(application).signIn("hinagata-officer")) {
            browser.open("/app/calls.xhtml");
            browser.page().locator("section.card[aria-label*='地域IoT実装推進事業'] input[type=submit]").first().click();
            browser.page().waitForURL("**/proposal.xhtml*");
            String section = browser.page().url().replace("proposal.xhtml?", "proposal-section.xhtml?section=project&");
            Page page = browser.page();
            page.navigate(section);
            List<Route> held = new ArrayList<>();
            List<Request> followed = new ArrayList<>();
            page.onRequest(r -> {
                if (r.isNavigationRequest()) {
                    followed.add(r);
                }
            });
            page.route("**/proposal-section.xhtml*", route -> {
                if (held.isEmpty() && "partial/ajax".equals(route.request().headers().get("faces-request"))) {
                    held.add(route);
                } else {
                    route.resume();
                }
            });
            page.fill(TITLE, "甲");
            page.locator(TITLE).blur();
            page.waitForCondition(() -> !held.isEmpty());
            page.fill("[data-field=summary]", "乙");
            page.locator("[id='answers:leave']").click(new Locator.ClickOptions().setNoWaitAfter(true));
            page.waitForCondition(() -> !followed.isEmpty() || page.locator("form.autosave[aria-busy=true]").count() == 1);
            assertEquals(List.of(), followed, "nothing else is sent while a save is on its way");
            held.get(0).resume();
            page.waitForURL("**/proposal.xhtml*");
            page.navigate(section);
            assertEquals("甲 乙", page.inputValue(TITLE) + " " + page.inputValue("[data-field=summary]"));
        }
    }

    @Test
    void what_was_written_for_an_action_that_is_over_is_told_in_full() {
        Errand errand = new Errand(application, false);
        errand.fillIn();
        errand.submit("submit");
        try (Browser bureau = Browser.of(application).signIn("tohoku-officer")) {
            bureau.open("/app/case.xhtml?id=" + errand.id());
            Page first = bureau.page();
            Page second = first.context().newPage();
            second.navigate(first.url());
            second.check("[data-action=forward] input[type=radio][value=FIT]");
            second.fill("[data-note=forward]", "要件を満たす。");
            second.waitForNavigation(() -> second.click("[data-act=forward]"));
            first.click("[data-action=return] details:has([data-remark=ownFunding]) > summary");
            first.fill("[data-action=return] [data-remark=ownFunding]", "予算科目を書いてください。");
            first.fill("[data-note=return]", "一か所だけです。");
            bureau.follow("[data-act=return]");
            String told = first.innerText("#summary");
            assertTrue(told.contains("入力していた内容：一か所だけです。　「") && told.contains("」予算科目を書いてください。"), told);
        }
    }

    @Test
    void an_estimate_without_answers_says_what_is_missing() {
        try (Browser browser = Browser.of(application)) {
            browser.open("/estimate.xhtml");
            browser.click("estimate:ask");
            assertTrue(browser.page().innerText("#summary").contains("分野別モデルを選んでください。"), browser::text);
        }
    }

    @Test
    void an_estimate_needs_no_answer_about_the_plan() {
        try (Browser browser = Browser.of(application)) {
            browser.open("/estimate.xhtml");
            browser.page().fill("[id='estimate:body']", "052078");
            browser.page().selectOption("[id='estimate:model']", "スマート農業・林業・漁業モデル");
            browser.page().fill("[id='estimate:cost']", "12,345,678円");
            browser.click("estimate:ask");
            assertTrue(browser.page().innerText("#result").contains("12,345,000円"), browser::text);
        }
    }
}
