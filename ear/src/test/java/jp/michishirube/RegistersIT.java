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

@DisplayName("A newer file of a register in a browser")
class RegistersIT {
    private static final Path MUNICIPALITIES = Path.of("..", "ejb", "src", "main", "resources", "registers", "municipalities.csv");

    private final RunningApplication application = RunningApplication.shared();

    @Test
    void a_renaming_is_previewed_confirmed_and_stands_in_the_list_of_imports() throws IOException {
        String text = Files.readString(MUNICIPALITIES).replace("上砂川町,かみすながわちょう", "新上砂川町,しんかみすながわちょう");
        try (Browser browser = Browser.of(application)) {
            browser.signIn("mic-admin");
            browser.open("/app/administration.xhtml");
            browser.page().click("a[href$='/app/registers.xhtml']");
            browser.page().waitForLoadState();
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
    void nobody_else_finds_the_page() {
        try (Browser browser = Browser.of(application)) {
            browser.signIn("tohoku-admin");
            assertEquals(404, browser.open("/app/registers.xhtml"));
        }
    }
}
