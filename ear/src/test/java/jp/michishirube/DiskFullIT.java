package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When the disk of the embedded database is full")
class DiskFullIT {
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final int MOST_FILES = 12;

    @Test
    @DisplayName("nothing acknowledged is lost, the page says what happens, and with room again work goes on without a restart")
    void full() throws IOException, InterruptedException {
        Path data = RunningApplication.emptyFolder("full");
        try (RunningApplication application = RunningApplication.start(data); Browser officer = Browser.of(application).signIn("yuzawa-officer")) {
            officer.open("/app/calls.xhtml");
            officer.page().locator("section.card", new Page.LocatorOptions().setHasText("地域IoT実装推進事業")).locator("input[type=submit]").first().click();
            officer.page().waitForURL("**/proposal.xhtml*");
            String id = officer.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
            byte[] kept = noise(1);
            attach(officer, id, kept);
            assertEquals(1, officer.page().locator("a[href*='/app/download/attachment/']").count());

            limit(application, Long.toString(Files.size(data.resolve("michishirube.mv.db")) + 100_000));
            int refused = 0;
            for (int i = 2; i < MOST_FILES && refused == 0; i++) {
                int before = files(officer, id);
                attach(officer, id, noise(i));
                if (officer.text().contains("ただいま混み合っています")) {
                    refused++;
                } else {
                    assertEquals(before + 1, officer.page().locator("a[href*='/app/download/attachment/']").count());
                }
            }
            assertEquals(1, refused, "a full disk was told as such");
            limit(application, "unlimited");
            Patience.until("pages come back", RECOVERY, () -> ask(officer, application, "/app/home.xhtml").status() == 200);
            officer.open("/app/proposal-section.xhtml?id=" + id + "&section=files");
            String link = officer.page().locator("a[href*='/app/download/attachment/']").first().getAttribute("href");
            assertArrayEquals(kept, ask(officer, application, link).body());
            int before = files(officer, id);
            attach(officer, id, noise(99));
            assertEquals(before + 1, files(officer, id));
        }
    }

    private static int files(Browser officer, String id) {
        officer.open("/app/proposal-section.xhtml?id=" + id + "&section=files");
        return officer.page().locator("a[href*='/app/download/attachment/']").count();
    }

    private static void attach(Browser officer, String id, byte[] bytes) {
        officer.open("/app/proposal-section.xhtml?id=" + id + "&section=files");
        officer.page().setInputFiles("[data-field=proposalFile]", new FilePayload("proposal.csv", "text/csv", bytes));
        officer.follow("[data-attach=proposalFile]");
    }

    /** A csv of a megabyte that does not shrink. */
    private static byte[] noise(int seed) {
        StringBuilder text = new StringBuilder(1_000_000);
        Random random = new Random(seed);
        while (text.length() < 1_000_000) {
            text.append(Long.toString(random.nextLong(), 36)).append(",1\r\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** No file that the server writes may become longer: as a full disk, but for this process only. */
    private static void limit(RunningApplication application, String bytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("prlimit", "--pid", Long.toString(application.server().pid()), "--fsize=" + bytes + ":unlimited")
                .inheritIO().start();
        assertEquals(0, process.waitFor());
        assertTrue(application.server().isAlive());
    }

    private static APIResponse ask(Browser browser, RunningApplication application, String path) {
        return browser.page().request().get(application.at(path).toString(), RequestOptions.create().setTimeout(60_000));
    }
}
