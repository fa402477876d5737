package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sessions and forms as people treat them")
class SessionsIT {
    private static final LocatorAssertions.ContainsTextOptions WITHIN_TEN_SECONDS = new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);
    private final RunningApplication application = RunningApplication.shared();

    @Test
    void a_draft_saves_itself_within_ten_seconds_and_when_a_field_is_left() {
        try (Browser officer = Browser.of(application).signIn("kakuu-officer")) {
            String id = draft(officer);
            section(officer, id, "project");
            officer.page().locator("[data-field=summary]").pressSequentially("書きかけの概要");
            PlaywrightAssertions.assertThat(officer.page().locator(".saved")).containsText(":", WITHIN_TEN_SECONDS);
            section(officer, id, "project");
            assertEquals("書きかけの概要", value(officer, "summary"));
            officer.page().locator("[data-field=site]").pressSequentially("架空町");
            officer.page().locator("[data-field=site]").blur();
            PlaywrightAssertions.assertThat(officer.page().locator(".saved")).containsText(":", WITHIN_TEN_SECONDS);
            section(officer, id, "project");
            assertEquals("架空町", value(officer, "site"));
        }
    }

    @Test
    void the_answer_to_a_background_save_cannot_lead_away_from_where_a_button_goes() {
        try (Browser officer = Browser.of(application).signIn("kakuu-officer")) {
            String id = draft(officer);
            section(officer, id, "project");
            Page page = officer.page();
            AtomicReference<Route> save = new AtomicReference<>();
            AtomicReference<Route> leave = new AtomicReference<>();
            AtomicBoolean given = new AtomicBoolean();
            page.route("**/proposal-section.xhtml*", r -> {
                if (r.request().headers().containsKey("faces-request")) {
                    save.set(r);
                } else if (r.request().method().equals("POST")) {
                    leave.set(r);
                } else {
                    given.set(true);
                    r.resume();
                }
            });
            page.onRequestFailed(r -> given.compareAndSet(false, r.headers().containsKey("faces-request")));
            page.fill("[data-field=summary]", "途中の概要");
            page.locator("[data-field=summary]").blur();
            page.waitForCondition(() -> save.get() != null);
            page.evaluate("document.getElementById('answers:leave').click()");
            page.waitForCondition(() -> leave.get() != null);
            try {
                save.get().fulfill(new Route.FulfillOptions().setContentType("text/xml").setBody(
                        "<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url='" + page.url().replace("&", "&amp;") + "'/></partial-response>"));
            } catch (PlaywrightException calledOff) {
                assertTrue(given.get(), calledOff::getMessage);
            }
            page.waitForCondition(given::get);
            leave.get().resume();
            page.waitForURL("**/app/proposal.xhtml*");
            page.unroute("**/proposal-section.xhtml*");
            section(officer, id, "project");
            assertEquals("途中の概要", value(officer, "summary"));
        }
    }

    @Test
    void of_two_officers_on_one_draft_the_second_sees_both_versions_and_nothing_is_lost() {
        try (Browser one = Browser.of(application).signIn("kakuu-officer"); Browser other = Browser.of(application).signIn("kakuu-officer")) {
            String id = draft(one);
            section(one, id, "effect");
            section(other, id, "effect");
            fillQuietly(one, "issue", "一人目の課題");
            one.click("answers:leave");
            fillQuietly(other, "issue", "二人目の課題");
            fillQuietly(other, "effect", "二人目の効果");
            other.click("answers:leave");
            assertTrue(other.page().innerText("#summary").contains("一人目の課題"), other::text);
            assertEquals("二人目の課題", value(other, "issue"), "what the second one typed still stands");
            section(one, id, "effect");
            assertEquals(List.of("一人目の課題", "二人目の効果"), List.of(value(one, "issue"), value(one, "effect")), "the other field is saved");
            other.click("answers:leave");
            section(one, id, "effect");
            assertEquals("二人目の課題", value(one, "issue"), "who has seen both decides");
        }
    }

    @Test
    void what_a_colleague_saved_in_another_field_stays_however_often_this_page_saves_itself() {
        try (Browser one = Browser.of(application).signIn("kakuu-officer"); Browser other = Browser.of(application).signIn("kakuu-officer")) {
            String id = draft(one);
            section(one, id, "effect");
            section(other, id, "effect");
            fillQuietly(one, "issue", "同僚の課題");
            one.click("answers:leave");
            for (String text : List.of("一度目", "二度目", "三度目")) {
                other.page().locator("[data-field=effect]").fill(text);
                other.page().waitForResponse(r -> r.request().method().equals("POST"), () -> other.page().locator("[data-field=effect]").blur());
            }
            other.click("answers:leave");
            section(one, id, "effect");
            assertEquals(List.of("同僚の課題", "三度目"), List.of(value(one, "issue"), value(one, "effect")));
        }
    }

    @Test
    void with_twenty_tabs_open_the_first_still_saves() {
        try (Browser officer = Browser.of(application).signIn("kakuu-officer")) {
            String id = draft(officer);
            section(officer, id, "contact");
            List<Page> tabs = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Page tab = officer.page().context().newPage();
                tab.navigate(application.at("/app/proposal-section.xhtml?id=" + id + "&section=" + (i % 2 == 0 ? "contact" : "cost")).toString());
                tabs.add(tab);
            }
            fillQuietly(officer, "contactDivision", "二十枚目の前の課");
            officer.click("answers:leave");
            assertTrue(officer.page().url().contains("/app/proposal.xhtml"), officer::text);
            section(officer, id, "contact");
            assertEquals("二十枚目の前の課", value(officer, "contactDivision"));
            tabs.forEach(Page::close);
        }
    }

    @Test
    void after_a_session_has_ended_the_same_page_opens_with_what_was_typed() {
        try (Browser officer = Browser.of(application).signIn("hinagata-officer")) {
            String id = draft(officer);
            section(officer, id, "effect");
            String address = officer.page().url();
            officer.page().context().clearCookies();
            fillQuietly(officer, "issue", "サインインの前に書いた課題\n<b>二行目</b>");
            officer.page().locator("[data-field=issue]").dispatchEvent("change");
            officer.page().waitForURL("**/sign-in.xhtml");
            assertTrue(officer.text().contains("最後に自動で保存されたところまで残っています"), officer::text);
            signInHere(officer, "hinagata-officer");
            officer.page().waitForURL(address);
            assertEquals("サインインの前に書いた課題\n<b>二行目</b>", value(officer, "issue"));
            assertTrue(officer.text().contains("入力していた内容を戻しました"), officer::text);
            PlaywrightAssertions.assertThat(officer.page().locator(".saved")).containsText(":", WITHIN_TEN_SECONDS);
            section(officer, id, "effect");
            assertEquals("サインインの前に書いた課題\n<b>二行目</b>", value(officer, "issue"));
            assertFalse(officer.text().contains("入力していた内容を戻しました"), "said once");
        }
    }

    @Test
    void whose_session_is_unknown_reads_that_it_ended_and_what_is_kept_and_comes_back_to_the_page_and_who_was_never_here_reads_nothing() {
        try (Browser officer = Browser.of(application).signIn("kakuu-officer")) {
            officer.open("/app/calls.xhtml");
            String address = officer.page().url();
            Cookie session = officer.page().context().cookies().stream().filter(c -> c.name.equals("JSESSIONID")).findFirst().orElseThrow();
            session.value = "0123456789abcdef0123456789ab";
            officer.page().context().addCookies(List.of(session));
            officer.page().navigate(address);
            assertTrue(officer.page().url().endsWith("/sign-in.xhtml"), officer.page().url());
            assertTrue(officer.page().innerText("p.warn").contains("30分のあいだ操作がなかったか"), officer::text);
            officer.page().reload();
            assertEquals(0, officer.page().locator("p.warn").count(), "said once");
            signInHere(officer, "kakuu-officer");
            assertEquals(address, officer.page().url());
        }
        try (Browser stranger = Browser.of(application)) {
            stranger.open("/app/calls.xhtml");
            assertTrue(stranger.page().url().endsWith("/sign-in.xhtml"), stranger.page().url());
            assertEquals(0, stranger.page().locator("p.warn").count());
        }
    }

    @Test
    void a_form_sent_after_the_session_has_ended_comes_back_too_but_not_to_somebody_else() {
        try (Browser officer = Browser.of(application).signIn("hinagata-officer")) {
            String id = draft(officer);
            section(officer, id, "effect");
            officer.page().context().clearCookies();
            fillQuietly(officer, "effect", "送信した効果");
            officer.click("answers:leave");
            officer.page().waitForURL("**/sign-in.xhtml");
            signInHere(officer, "yokote-officer");
            assertFalse(officer.page().content().contains("送信した効果"), officer.page()::content);
            officer.open("/app/home.xhtml");
            officer.signOut();
            officer.signIn("hinagata-officer");
            section(officer, id, "effect");
            assertEquals("", value(officer, "effect"), "another person was here meanwhile");

            fillQuietly(officer, "effect", "もう一度送信した効果");
            officer.page().context().clearCookies();
            officer.click("answers:leave");
            officer.page().waitForURL("**/sign-in.xhtml");
            try (Browser colleague = Browser.of(application).signIn("hinagata-officer")) {
                section(colleague, id, "effect");
                fillQuietly(colleague, "effect", "同僚の効果");
                colleague.click("answers:leave");
            }
            signInHere(officer, "hinagata-officer");
            officer.page().waitForURL("**/proposal-section.xhtml*");
            assertEquals("同僚の効果", value(officer, "effect"), "a colleague's text is not overwritten unseen");
            assertTrue(officer.text().contains("もう一度送信した効果"), officer::text);
            fillQuietly(officer, "effect", "");
            officer.click("answers:leave");
        }
    }

    @Test
    void fifty_posts_of_one_submit_make_one_submission_and_fifty_equal_receipts_and_the_back_button_makes_no_other() throws Exception {
        String id = filled("yokote-officer");
        AtomicReference<Request> submit = new AtomicReference<>();
        try (Browser approver = Browser.of(application).signIn("yokote-approver")) {
            approver.open("/app/case.xhtml?id=" + id);
            String address = approver.page().url();
            approver.page().route("**/case.xhtml*", route -> {
                if (route.request().method().equals("POST")) {
                    submit.set(route.request());
                    route.abort();
                } else {
                    route.resume();
                }
            });
            approver.page().click("[data-act=submit]");
            approver.page().waitForCondition(() -> submit.get() != null);
            approver.page().unroute("**/case.xhtml*");
            Set<String> receipts = posted(submit.get(), approver, address);
            assertEquals(1, receipts.size(), receipts::toString);
            String receipt = receipts.iterator().next();
            assertTrue(receipt.contains("/app/receipt.xhtml") && receipt.contains("no=1"), receipt);

            approver.page().navigate(application.at("/").resolve(receipt).toString());
            String number = approver.page().innerText("#receipt-number");
            assertTrue(number.endsWith("-1"), number);
            approver.page().navigate(address);
            assertEquals(0, approver.page().locator("[data-act=submit]").count());
            assertFalse(approver.page().content().contains(number.substring(0, number.length() - 1) + "2"), approver.page()::content);
            assertEquals(404, approver.open("/app/receipt.xhtml?id=" + id + "&no=2"));
        }
    }

    private Set<String> posted(Request submit, Browser approver, String address) throws Exception {
        String cookie = approver.page().context().cookies().stream().map(c -> c.name + "=" + c.value).collect(Collectors.joining("; "));
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(submit.url())).header("Cookie", cookie).header("Accept-Language", "ja")
                .header("Content-Type", submit.headers().get("content-type")).header("Referer", address)
                .POST(HttpRequest.BodyPublishers.ofByteArray(submit.postDataBuffer())).build();
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 50)
                .mapToObj(i -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString())).toList();
        List<String> answers = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> one : all) {
            HttpResponse<String> answer = one.get();
            // whoever is sent away from a busy node comes again, as the answer says
            for (int again = 0; answer.statusCode() == 503 && again < 20; again++) {
                assertTrue(answer.headers().firstValue("Retry-After").isPresent());
                answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            }
            answers.add(answer.headers().firstValue("Location").map(l -> URI.create(l).getRawPath() + "?" + URI.create(l).getRawQuery())
                    .orElse(answer.statusCode() + " " + answer.body()));
        }
        assertEquals(50, answers.size());
        return Set.copyOf(answers);
    }

    private String filled(String login) {
        try (Browser officer = Browser.of(application).signIn(login)) {
            String id = draft(officer);
            for (String section : List.of("project", "effect", "plan", "plan", "cost", "schedule", "contact")) {
                section(officer, id, section);
                for (var field : officer.page().locator("[data-field]").all()) {
                    String answer = Errand.answers().get(field.getAttribute("data-field"));
                    if (answer != null && field.evaluate("e => e.tagName").equals("SELECT")) {
                        field.selectOption(answer.equals("FIXED") ? "HALF" : answer);
                    } else if (answer != null) {
                        field.fill(answer);
                    }
                }
                officer.click("answers:next");
            }
            for (String slot : List.of("proposalFile", "estimateFile")) {
                section(officer, id, "files");
                officer.page().setInputFiles("[data-field=" + slot + "]", new FilePayload(slot + ".csv", "text/csv", "項目,金額\r\n".getBytes(StandardCharsets.UTF_8)));
                officer.follow("[data-attach=" + slot + "]");
            }
            officer.open("/app/proposal-check.xhtml?id=" + id);
            Errand.act(officer, "request-signoff");
            return id;
        }
    }

    /** A new draft of the body for the open call. */
    static String draft(Browser officer) {
        officer.open("/app/calls.xhtml");
        officer.page().locator("section.card", new Page.LocatorOptions().setHasText("地域IoT実装推進事業")).first().locator("input[type=submit]").first().click();
        officer.page().waitForURL("**/proposal.xhtml*");
        return officer.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
    }

    static void section(Browser officer, String id, String section) {
        assertEquals(200, officer.open("/app/proposal-section.xhtml?id=" + id + "&section=" + section));
    }

    private static String value(Browser officer, String field) {
        return officer.page().inputValue("[data-field=" + field + "]");
    }

    /** Types without leaving the field, so that the page does not save by itself. */
    private static void fillQuietly(Browser officer, String field, String text) {
        officer.page().locator("[data-field=" + field + "]").evaluate("(e, t) => { e.value = t; e.dispatchEvent(new Event('input', { bubbles: true })); }", text);
    }

    private static void signInHere(Browser officer, String login) {
        officer.page().fill("[id='signIn:login']", login);
        officer.page().fill("[id='signIn:password']", RunningApplication.PASSWORD);
        officer.click("signIn:go");
    }
}
