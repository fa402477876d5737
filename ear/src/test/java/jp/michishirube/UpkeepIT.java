package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Registers, definitions and calls in a browser")
class UpkeepIT {
    private static final Path MUNICIPALITIES = Path.of("..", "ejb", "src", "main", "resources", "registers", "municipalities.csv");

    private static final Path FORM = Path.of("..", "ejb", "src", "main", "resources", "definitions", "form", "chiiki-iot-proposal-1.yaml");

    private final RunningApplication application = RunningApplication.shared();

    @Test
    void a_renaming_is_previewed_confirmed_and_stands_in_the_list_of_imports() throws IOException {
        String text = Files.readString(MUNICIPALITIES).replace("上砂川町,かみすながわちょう", "新上砂川町,しんかみすながわちょう");
        try (Browser browser = Browser.of(application)) {
            browser.signIn("mic-admin");
            browser.open("/app/administration.xhtml");
            browser.follow("a[href$='/app/registers.xhtml']");
            assertEquals(List.of(), browser.barriers());
            choose(browser, text.getBytes(Charset.forName("windows-31j")));
            assertTrue(browser.text().contains("CSV UTF-8（コンマ区切り）"), browser::text);
            choose(browser, text.replace("hokkaido,北海道総合通信局", "tohoku,北海道総合通信局").getBytes(StandardCharsets.UTF_8));
            assertTrue(browser.page().locator("#rejected").innerText().contains("行 2："), browser::text);
            choose(browser, text.getBytes(StandardCharsets.UTF_8));
            assertTrue(browser.text().contains("新上砂川町"), browser::text);
            assertEquals(List.of(), browser.barriers());
            browser.page().setViewportSize(320, 800);
            assertTrue((Boolean) browser.page().evaluate("document.documentElement.scrollWidth <= 320"), "the page scrolls sideways");
            browser.screenshot("register-preview");
            browser.page().setViewportSize(1280, 900);
            browser.click("confirm:go");
            assertTrue(browser.text().contains("変わった行 1"), browser::text);
            assertTrue(browser.page().locator("table.dense tbody tr").first().innerText().contains("municipalities.csv"), browser::text);
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static void choose(Browser browser, byte[] bytes) {
        browser.page().selectOption("[id='import:register']", "municipalities");
        browser.page().fill("[id='import:from']", "2018-05-01");
        browser.page().setInputFiles("[id='import:file']", new FilePayload("municipalities.csv", "text/csv", bytes));
        browser.click("import:read");
    }

    @Test
    void a_form_with_an_error_is_told_with_its_line_and_one_without_is_compared_published_and_withdrawn() throws IOException {
        String form = Files.readString(FORM).replace("version: 1\n", "version: 9\n");
        try (Browser browser = Browser.of(application)) {
            browser.signIn("mic-admin");
            browser.open("/app/definitions.xhtml");
            assertEquals(List.of(), browser.barriers());
            upload(browser, form.replaceFirst("type: text\n", "type: texty\n"));
            assertTrue(browser.text().contains("行目：「type」に「texty」という語は使えません。"), browser::text);
            upload(browser, form);
            assertEquals("version 1 9", browser.page().locator("#differences tbody tr").innerText().replaceAll("\\s+", " ").strip());
            browser.page().setViewportSize(320, 800);
            assertTrue((Boolean) browser.page().evaluate("document.documentElement.scrollWidth <= 320"), "the page scrolls sideways");
            browser.page().setViewportSize(1280, 900);
            assertEquals(List.of(), browser.barriers());
            browser.page().fill("[id='publish:from']", "2099-04-01");
            browser.click("publish:go");
            assertTrue(browser.text().contains("発行済み"), browser::text);
            browser.screenshot("definition-published");
            browser.page().fill("[id='withdraw:reason']", "試し");
            browser.click("withdraw:go");
            assertTrue(browser.text().contains("取下げ済み"), browser::text);
            assertEquals(List.of(), browser.complaints());
        }
    }

    static void upload(Browser browser, String yaml) {
        browser.page().selectOption("[id='upload:kind']", "form");
        browser.page().setInputFiles("[id='upload:file']", new FilePayload("form.yaml", "text/yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        browser.click("upload:send");
    }

    @Test
    void an_earlier_deadline_is_refused_at_its_field_and_the_reason_stays() {
        try (Browser browser = Browser.of(application)) {
            browser.signIn("mic-officer");
            browser.open("/app/call-administration.xhtml?call=chiiki_iot_jisso-2018-1");
            assertEquals(List.of(), browser.barriers());
            browser.page().fill("[id='change:reason']", "大雨のため");
            browser.page().fill("[id='change:closes']", "2018-05-01 17:00");
            browser.click("change:extend");
            assertTrue(browser.page().locator("#summary a[href='#field-closes']").isVisible(), browser::text);
            assertEquals("大雨のため", browser.page().inputValue("[id='change:reason']"));
            browser.page().setViewportSize(320, 800);
            assertTrue((Boolean) browser.page().evaluate("document.documentElement.scrollWidth <= 320"), "the page scrolls sideways");
            browser.screenshot("call-administration");
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void nobody_else_finds_the_pages() {
        try (Browser browser = Browser.of(application)) {
            browser.signIn("tohoku-admin");
            for (String page : List.of("registers", "definitions", "call-administration")) {
                assertEquals(404, browser.open("/app/" + page + ".xhtml"), page);
            }
        }
    }

    @Test
    void the_log_and_the_mail_server_are_checked_in_the_background_and_the_build_tells_its_licences() {
        try (Browser browser = Browser.of(application)) {
            browser.signIn("mic-admin");
            browser.open("/app/operations.xhtml");
            assertEquals(List.of(), browser.barriers());
            check(browser, "MAIL_SERVER", "EHLO に応答がありました");
            check(browser, "LOG", "改ざん・欠落はありません。");
            browser.page().click("#licences summary");
            assertTrue(browser.page().locator("#licences").innerText().contains("org.primefaces:primefaces"), browser::text);
            browser.page().click("#anchors summary");
            assertEquals(List.of(), browser.barriers());
            browser.page().setViewportSize(320, 800);
            assertTrue((Boolean) browser.page().evaluate("document.documentElement.scrollWidth <= 320"), "the page scrolls sideways");
            browser.screenshot("operations");
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static void check(Browser browser, String name, String found) {
        browser.page().click("#check-" + name + " [type=submit]");
        browser.page().waitForLoadState();
        for (int looked = 0; looked < 20 && !browser.page().locator("#check-" + name).innerText().contains(found); looked++) {
            browser.page().waitForTimeout(1000);
            browser.open("/app/operations.xhtml");
        }
        assertTrue(browser.page().locator("#check-" + name).innerText().contains(found), browser::text);
    }
}
