package jp.michishirube.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server as {@code ./run} starts it, with our WAR or another, and how long it took to its first page. */
final class Server implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(4);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(25);

    final int port;
    final double startSeconds;
    private final Process process;

    Server(Path root, Path data, Path war) throws IOException {
        this(root, data, war, "");
    }

    /** @param settings of the embedded database, as they stand at the end of its address */
    Server(Path root, Path data, Path war, String settings) throws IOException {
        this(root, data, war, Map.of("H2_SETTINGS", settings));
    }

    /** @param settings environment variables of {@code ./run} */
    Server(Path root, Path data, Path war, Map<String, String> settings, String... options) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Files.createDirectories(data);
        List<String> command = new ArrayList<>(List.of(root.resolve("run").toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(data.resolve("run.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DATABASE_") || name.equals("BIND") || name.equals("TIERED"));
        builder.environment().put("SKIP_BUILD", "1");
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().put("WAR", war.toString());
        builder.environment().putAll(settings);
        long begin = System.nanoTime();
        process = builder.start();
        while (!serves()) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE) {
                close();
                throw new IOException("no page from " + war + ", see " + data.resolve("server.log"));
            }
            LockSupport.parkNanos(PAUSE);
        }
        startSeconds = (System.nanoTime() - begin) / 1e9;
    }

    private boolean serves() {
        try {
            HttpURLConnection connection = (HttpURLConnection) at("/").toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(60_000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Resident memory of the server's process, in MB (1,048,576 bytes). */
    double residentMegabytes() throws IOException {
        long pid = process.descendants().filter(p -> p.info().command().orElse("").endsWith("/java")).findFirst().orElseThrow().pid();
        String line = Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(l -> l.startsWith("VmRSS:")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
