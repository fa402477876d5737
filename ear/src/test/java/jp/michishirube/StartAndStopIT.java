package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Starting and stopping")
class StartAndStopIT {
    @Test
    void a_stopped_application_leaves_nothing_behind_and_starts_again_with_its_data() throws IOException {
        Path data = RunningApplication.emptyFolder("twice");
        ProcessHandle server;
        try (RunningApplication first = RunningApplication.start(data)) {
            server = first.server();
            assertEquals("ready: http://localhost:" + first.port() + "/", first.said().get(first.said().size() - 1));
            try (Browser browser = Browser.of(first)) {
                browser.signIn("tohoku-officer");
            }
            assertEquals(0, first.stop());
            assertFalse(server.isAlive(), "the server outlived ./run");
        }
        long size = Files.size(data.resolve("michishirube.mv.db"));
        assertTrue(size > 0);
        try (RunningApplication second = RunningApplication.start(data)) {
            try (Browser browser = Browser.of(second)) {
                browser.signIn("tohoku-officer");
                assertTrue(browser.text().contains("架空 東北係"), browser::text);
            }
            assertFalse(second.log().contains("SEVERE"), () -> severe(second.log()));
            assertFalse(second.log().contains("JSF1103"), "view parameters must stand directly under the view: every page view writes a warning");
            assertEquals(0, second.stop());
        }
    }

    @Test
    void an_unknown_option_is_refused_with_the_known_ones() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of("..", "run").toString(), "--delete-everything").redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        assertNotEquals(0, process.exitValue());
        assertTrue(said.contains("--reset-demo") && said.contains("--demo"), said);
    }

    private static String severe(String log) {
        return log.lines().filter(l -> l.contains("SEVERE")).limit(5).reduce("", (a, b) -> a + "\n" + b);
    }
}
