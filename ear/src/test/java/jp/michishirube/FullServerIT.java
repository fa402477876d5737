package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** As docs/operate.md says: a domain of its own, the settings in its environment, the EAR deployed by asadmin. */
@DisplayName("The EAR on a full Payara Server")
class FullServerIT {
    private static final String DOMAIN = "michishirube";
    private static final int HTTP = 80;
    private static final int ADMIN = 48;
    /** Up to this offset from its base a domain takes ports. */
    private static final List<Integer> PORTS = List.of(ADMIN, 76, HTTP, 81, 37, 38, 39, 66, 86);

    private final Path folder = RunningApplication.emptyFolder("full-server");
    private final int base = freeBase();
    private boolean running;

    @Test
    void deploys_and_people_sign_in_read_a_page_and_ask_a_question() throws IOException, InterruptedException {
        asadmin("create-domain", "--nopassword=true", "--domaindir", folder.toString(), "--portbase", Integer.toString(base), DOMAIN);
        asadmin("start-domain", "--domaindir", folder.toString(), DOMAIN);
        running = true;
        asadmin("--port", Integer.toString(base + ADMIN), "deploy", "--contextroot", "/", "--name", DOMAIN, ear().toString());
        try (Browser officer = Browser.at(URI.create("http://127.0.0.1:" + (base + HTTP)))) {
            officer.signIn("tohoku-officer");
            assertTrue(officer.text().contains("東北総合通信局"), officer::text);
            assertEquals(200, officer.open("/app/queue.xhtml?text=" + java.net.URLEncoder.encode("湯沢市", StandardCharsets.UTF_8)));
            assertTrue(officer.page().locator("table.dense tbody tr").first().innerText().contains("湯沢市"), officer::text);
            officer.open("/api/v1/programmes/chiiki_iot_jisso");
            assertTrue(officer.text().contains("地域IoT実装推進事業"), officer::text);
        }
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (running) {
            asadmin("stop-domain", "--kill=true", "--domaindir", folder.toString(), DOMAIN);
        }
    }

    private static Path ear() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target").toAbsolutePath())) {
            return files.filter(f -> f.toString().endsWith(".ear")).findFirst().orElseThrow();
        }
    }

    private void asadmin(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of("target", "payara6", "bin", "asadmin").toAbsolutePath().toString()));
        command.addAll(Arrays.asList(words));
        Path said = folder.resolve("asadmin.log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("DATABASE_") || name.startsWith("APP_DB_"));
        builder.environment().putAll(Map.of("APP_DB_DS_CLASS", "org.h2.jdbcx.JdbcDataSource", "APP_DB_USER", "sa", "APP_DB_PASSWORD", "embedded",
                "APP_DB_URL", "jdbc:h2:file:" + folder.resolve("data") + ";LOCK_TIMEOUT=10000;WRITE_DELAY=0", "MICHISHIRUBE_DEMO", "true",
                "MICHISHIRUBE_BASE_URL", "http://127.0.0.1:" + (base + HTTP)));
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", words) + " failed: " + Files.readString(said));
        }
    }

    private static int freeBase() {
        for (int candidate = 18_600; candidate < 32_000; candidate += 100) {
            int from = candidate;
            if (PORTS.stream().allMatch(offset -> isFree(from + offset))) {
                return candidate;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port)) {
            return free.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
