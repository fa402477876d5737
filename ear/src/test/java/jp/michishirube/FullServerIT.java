package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The EAR on a full Payara Server")
class FullServerIT {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
    private static final Pattern PORT = Pattern.compile("port=\"(8080|8181|4848|3700|3820|3920|8686|5900|4900)\"");

    @Test
    void it_deploys_and_people_sign_in_read_a_page_and_ask_a_question() throws IOException {
        Postgresql office = Postgresql.office("fullserver");
        Path server = RunningApplication.emptyFolder("full");
        Path domain = domain(server);
        int port = RunningApplication.freePort();
        movePorts(domain, port);
        Path boot = Files.writeString(server.resolve("deploy.asadmin"), "deploy --contextroot / " + ear() + "\n");
        Process process = start(server, boot, office.application());
        try {
            URI service = URI.create("http://127.0.0.1:" + port);
            await(process, service, server.resolve("out"));
            try (Browser officer = Browser.at(service)) {
                officer.signIn("tohoku-officer");
                assertTrue(officer.text().contains("東北総合通信局"), officer::text);
                assertEquals(200, officer.open("/app/queue.xhtml"));
                assertTrue(officer.page().locator("table tbody tr").count() > 0, officer::text);
                officer.open("/api/v1/programmes/chiiki_iot_jisso");
                assertTrue(officer.text().contains("地域IoT実装推進事業"), officer::text);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            assertEnded(process);
        }
    }

    private static Path ear() throws IOException {
        try (var files = Files.list(Path.of("target").toAbsolutePath())) {
            return files.filter(f -> f.toString().endsWith(".ear")).findFirst().orElseThrow();
        }
    }

    /** A domain of its own beside the unpacked server, so that nothing is left in it. */
    private static Path domain(Path folder) throws IOException {
        Path shipped = Path.of("target", "payara6", "glassfish", "domains", "domain1").toAbsolutePath();
        Path domain = folder.resolve("domain1");
        try (var files = Files.walk(shipped)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, domain.resolve(shipped.relativize(file)));
            }
        }
        return domain;
    }

    private static void movePorts(Path domain, int http) throws IOException {
        Path file = domain.resolve("config/domain.xml");
        Matcher found = PORT.matcher(Files.readString(file));
        Files.writeString(file, found.replaceAll(port -> (port.group().startsWith("port") ? "port=\"" : "") + (port.group(1).equals("8080") ? http
                : RunningApplication.freePort()) + "\"").replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                .replace("<network-listener port", "<network-listener address=\"127.0.0.1\" port")
                .replaceFirst("(<hazelcast-runtime-configuration)", "$1 enabled=\"false\""));
    }

    private static Process start(Path folder, Path boot, Map<String, String> office) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of("target", "payara6", "bin", "asadmin").toAbsolutePath().toString(), "start-domain", "--verbose",
                "--domaindir", folder.toString(), "--postbootcommandfile", boot.toString(), "domain1").redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(Set.of("DATABASE_URL", "DATABASE_USER", "DATABASE_PASSWORD"));
        environment.put("APP_DB_DS_CLASS", "org.postgresql.ds.PGSimpleDataSource");
        environment.put("APP_DB_URL", office.get("DATABASE_URL"));
        environment.put("APP_DB_USER", office.get("DATABASE_USER"));
        environment.put("APP_DB_PASSWORD", office.get("DATABASE_PASSWORD"));
        environment.put("MICHISHIRUBE_DEMO", "true");
        return builder.start();
    }

    private static void await(Process process, URI service, Path said) throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                var connection = (java.net.HttpURLConnection) service.resolve("/index.xhtml").toURL().openConnection();
                if (connection.getResponseCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // the server is still starting
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        throw new IllegalStateException("no page: " + Files.readString(said));
    }

    private static void assertEnded(Process process) {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
