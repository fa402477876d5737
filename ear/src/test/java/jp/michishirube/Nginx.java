package jp.michishirube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Debian's nginx on loopback with the very configuration of the documents, before two nodes. */
final class Nginx implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    private final Process process;
    private final int port;

    Nginx(int nodeA, int nodeB) {
        try {
            Path folder = RunningApplication.emptyFolder("nginx");
            port = RunningApplication.freePort();
            certificate(folder);
            String site = Files.readString(Postgresql.ROOT.resolve("docs/operate/nginx.conf")).replace("10.0.0.11:8080", "127.0.0.1:" + nodeA)
                    .replace("10.0.0.12:8080", "127.0.0.1:" + nodeB).replace("listen 443", "listen 127.0.0.1:" + port)
                    .replace("/etc/nginx/michishirube", folder.resolve("site").toString()).replaceFirst("(?s)server \\{\\s+listen 80;.*?\n}\n", "");
            Files.writeString(folder.resolve("site.conf"), site);
            StringBuilder temporary = new StringBuilder();
            for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
                temporary.append(kind).append("_temp_path ").append(folder.resolve(kind)).append("; ");
            }
            Files.writeString(folder.resolve("nginx.conf"), "daemon off; user root; pid " + folder.resolve("pid") + "; events {}\nhttp { access_log "
                    + folder.resolve("access.log") + "; " + temporary + "include " + folder.resolve("site.conf") + "; }\n");
            process = new ProcessBuilder("/usr/sbin/nginx", "-e", folder.resolve("error.log").toString(), "-c", folder.resolve("nginx.conf").toString())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
            await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void certificate(Path folder) throws IOException, InterruptedException {
        Process made = new ProcessBuilder("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-keyout",
                folder.resolve("site.key").toString(), "-out", folder.resolve("site.crt").toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl").toFile()).start();
        if (made.waitFor() != 0) {
            throw new IllegalStateException("no certificate");
        }
    }

    private void await() {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end && process.isAlive()) {
            try (Socket open = new Socket()) {
                open.connect(new InetSocketAddress("127.0.0.1", port), 1000);
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        throw new IllegalStateException("nginx did not start");
    }

    /** The service as its users reach it. */
    URI address() {
        return URI.create("https://localhost:" + port);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
