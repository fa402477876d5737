package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("./run --verify-log")
class VerifyLogIT {
    private String said;

    @Test
    void names_the_page_while_the_server_runs_and_verifies_the_exported_file_and_the_stopped_database() throws Exception {
        Path data = RunningApplication.emptyFolder("log");
        Path file = data.resolve("exported.txt");
        try (RunningApplication application = RunningApplication.start(data)) {
            assertEquals(2, verify(data), said());
            assertTrue(said.contains("「記録の検証」"), said());
            try (Browser browser = Browser.of(application)) {
                browser.signIn("auditor");
                browser.open("/app/verify.xhtml");
                Download download = browser.page().waitForDownload(() -> browser.page().click("a[href$='/app/download/log']"));
                download.saveAs(file);
                assertEquals("michishirube-log.txt", download.suggestedFilename());
                browser.open("/app/verify.xhtml");
                browser.click("verify:go");
                assertTrue(browser.text().contains("改ざん・欠落はありません"), browser::text);
                browser.screenshot("16-verify");
            }
            try (Browser browser = Browser.of(application)) {
                browser.signIn("yuzawa-officer");
                assertEquals(403, browser.open("/app/download/log"));
            }
        }
        assertEquals(0, verify(data, file.toString()), said());
        Files.writeString(file, Files.readString(file).replaceFirst("\tsubmit\t", "\tresubmit\t"));
        assertEquals(1, verify(data, file.toString()), said());
        assertTrue(said.contains("最初の箇所 / first break: case/"), said());
        assertEquals(0, verify(data), said());
        assertTrue(said.matches("(?s).*記録 / events: [1-9][0-9]+.*"), said());
    }

    @Test
    void verifies_a_postgresql_database_at_any_time() throws Exception {
        RunningApplication application = RunningApplication.onPostgresql();
        assertEquals(0, verify(application.settings(), application.data()), said());
        assertTrue(said.contains("改ざん・欠落はありません"), said());
    }

    private String said() {
        return said;
    }

    private int verify(Path data, String... more) throws IOException, InterruptedException {
        return verify(Map.of(), data, more);
    }

    private int verify(Map<String, String> settings, Path data, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of("..", "run").toString(), "--verify-log"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("DATABASE_URL", "DATABASE_USER", "DATABASE_PASSWORD"));
        builder.environment().put("SKIP_BUILD", "1");
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().putAll(settings);
        Process process = builder.start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }
}
