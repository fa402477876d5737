package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in with a browser")
class SignInIT {
    private final RunningApplication application = RunningApplication.shared();

    @Test
    void the_right_password_leads_to_the_own_desk_with_the_post_in_the_head() {
        try (Browser browser = Browser.of(application)) {
            browser.open("/sign-in.xhtml");
            browser.screenshot("sign-in");
            browser.signIn("tohoku-officer");
            assertTrue(browser.page().url().endsWith("/app/home.xhtml"), browser.page().url());
            assertTrue(browser.text().contains("架空 東北係"), browser::text);
            assertTrue(browser.text().contains("東北総合通信局"), browser::text);
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void a_wrong_password_is_refused_and_says_nothing_about_the_account() {
        try (Browser browser = Browser.of(application)) {
            browser.signIn("kyushu-officer", "wrong");
            String known = refusal(browser);
            browser.signIn("nobody-of-this-name", "wrong");
            assertEquals(known, refusal(browser));
            assertTrue(known.contains("IDまたはパスワードが違います。"), known);
            assertEquals(302, new Caller(application).get("/app/home.xhtml").statusCode());
        }
    }

    @Test
    void five_wrong_passwords_lock_the_account_even_for_the_right_one() {
        try (Browser browser = Browser.of(application)) {
            for (int i = 0; i < 5; i++) {
                browser.signIn("shikoku-general", "wrong-" + i);
            }
            browser.signIn("shikoku-general", RunningApplication.PASSWORD);
            assertTrue(refusal(browser).contains("止められています"), browser::text);
            assertTrue(browser.page().url().contains("/sign-in.xhtml"), browser.page().url());
        }
    }

    @Test
    void the_session_gets_a_new_id_when_somebody_signs_in_and_dies_when_they_leave() {
        try (Browser browser = Browser.of(application)) {
            browser.open("/sign-in.xhtml");
            String before = session(browser);
            browser.signIn("yokote-officer");
            String inside = session(browser);
            assertNotEquals(before, inside);
            browser.signOut();
            browser.open("/app/home.xhtml");
            assertTrue(browser.page().url().contains("/sign-in.xhtml"), browser.page().url());
            String kept = new Caller(application).send("GET", application.at("/app/home.xhtml"), null, "Cookie", "JSESSIONID=" + inside)
                    .headers().firstValue("Location").orElse("");
            assertTrue(kept.endsWith("/sign-in.xhtml"), "the old session still opens the page");
        }
    }

    @Test
    void after_signing_in_the_page_that_was_wanted_opens() {
        try (Browser browser = Browser.of(application)) {
            browser.open("/app/home.xhtml?from=mail");
            browser.page().fill("[id='signIn:login']", "yokote-approver");
            browser.page().fill("[id='signIn:password']", RunningApplication.PASSWORD);
            browser.click("signIn:go");
            assertTrue(browser.page().url().endsWith("/app/home.xhtml?from=mail"), browser.page().url());
        }
    }

    @Test
    void a_page_of_the_ministry_is_refused_to_a_municipality() {
        try (Browser browser = Browser.of(application)) {
            browser.signIn("yokote-officer");
            int status = browser.open("/app/desk.xhtml?call=chiiki_iot_jisso-2018-1");
            assertTrue(status == 403 || status == 404, "the desk answered " + status);
            assertFalse(browser.text().contains("Exception"), browser::text);
        }
    }

    @Test
    void the_sign_in_page_speaks_both_languages_and_has_no_barrier() {
        try (Browser browser = Browser.of(application)) {
            browser.open("/sign-in.xhtml");
            assertEquals("ja", browser.page().getAttribute("html", "lang"));
            assertEquals(List.of(), browser.barriers());
            browser.changeLanguage();
            assertEquals("en", browser.page().getAttribute("html", "lang"));
            assertTrue(browser.text().contains("Sign in"), browser::text);
            assertEquals(List.of(), browser.barriers());
        }
    }

    private static String refusal(Browser browser) {
        assertEquals(1, browser.page().locator("#summary").count(), browser::text);
        return browser.page().innerText("#summary");
    }

    private static String session(Browser browser) {
        return browser.page().context().cookies().stream().filter(c -> c.name.equals("JSESSIONID")).map(c -> c.value).findFirst().orElseThrow();
    }
}
