package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
    void a_server_that_gets_ready_between_two_questions_is_not_taken_for_one_without_the_application() throws IOException {
        Path programs = RunningApplication.emptyFolder("programs");
        Path data = RunningApplication.emptyFolder("slow");
        program(programs.resolve("java"), "exec sleep 600");
        // the page is not there yet when asked, and by the time of the answer the log says that all is deployed
        program(programs.resolve("curl"), "[ -f '" + programs + "/asked' ] && { printf 200; exit; }\ntouch '" + programs + "/asked'\necho 'Payara Micro 6 ready in 1 (ms)' >> '" + data + "/server.log'\nprintf 404");
        try (RunningApplication started = RunningApplication.start(data, Map.of("PATH", programs + ":" + System.getenv("PATH"), "DRAIN_SECONDS", "0"))) {
            assertTrue(started.said().get(started.said().size() - 1).startsWith("ready: "), () -> started.said().toString());
        }
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    @Test
    void a_port_that_is_taken_is_told_with_what_to_do() throws IOException, InterruptedException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            ProcessBuilder builder = new ProcessBuilder(Path.of("..", "run").toString()).redirectErrorStream(true);
            builder.environment().putAll(Map.of("SKIP_BUILD", "1", "PORT", Integer.toString(somebody.getLocalPort()), "DATA_DIR", RunningApplication.emptyFolder("taken").toString()));
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            assertEquals(2, process.exitValue(), said);
            assertTrue(said.contains("choose another port, such as PORT=" + (somebody.getLocalPort() + 1)), said);
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
