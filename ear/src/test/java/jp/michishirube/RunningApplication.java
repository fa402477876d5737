package jp.michishirube;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The real thing: what {@code ./run} starts, with a mail server on loopback. {@link #shared()} is started once for all tests of a
 * JVM on the embedded database with the demonstration data, {@link #onPostgresql()} once on a real PostgreSQL, as its least-privileged role.
 */
public final class RunningApplication implements AutoCloseable {
    /** The one password of all demonstration accounts. */
    public static final String PASSWORD = "michishirube";

    private static final int START_SECONDS = 300;
    private static final int STOP_SECONDS = 60;
    private static final int PORTS_TRIED = 3;
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final int FIRST_PORT = 18210;
    private static final int PORTS = 145;
    /** Which of the JVMs that test beside each other this one is, from 1; each has ports of its own. */
    private static final int FORK = Integer.getInteger("fork", 1);
    private static final int LAST_PORT = FIRST_PORT + FORK * PORTS;

    /** Not everybody's first port: other checkouts on the machine may be testing too. */
    private static int nextPort = LAST_PORT - PORTS + (int) (ProcessHandle.current().pid() % 70);
    private static RunningApplication shared;
    private static RunningApplication onPostgresql;
    private static Postgresql database;

    private final int port;
    private final Process process;
    private final Path data;
    private final Map<String, String> settings;
    private final GreenMail mails;
    private final List<String> said = new ArrayList<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private RunningApplication(Path data, Map<String, String> settings, String... options) {
        this.port = freePort();
        this.data = data;
        this.settings = Map.copyOf(settings);
        this.mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("run").toString()));
        command.addAll(Arrays.asList(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("DATABASE_URL", "DATABASE_USER", "DATABASE_PASSWORD", "BIND", "NODE"));
        environment.put("SKIP_BUILD", "1");
        environment.put("PORT", Integer.toString(port));
        environment.put("DATA_DIR", data.toString());
        environment.put("TIERED", "1");
        environment.put("SMTP_HOST", "127.0.0.1");
        environment.put("SMTP_PORT", Integer.toString(mails.getSmtp().getPort()));
        environment.putAll(settings);
        try {
            Files.createDirectories(data);
            this.process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread reader = new Thread(this::listen, "output of run");
        reader.setDaemon(true);
        reader.start();
    }

    /** The application on the embedded database, loaded with the demonstration data; stopped when the JVM ends. */
    public static synchronized RunningApplication shared() {
        if (shared == null) {
            shared = start(emptyFolder("shared"));
            stopAtTheEnd(shared);
        }
        return shared;
    }

    /** The application on a PostgreSQL of its own, loaded with the demonstration data; stopped when the JVM ends. */
    public static synchronized RunningApplication onPostgresql() {
        if (onPostgresql == null) {
            database = Postgresql.office("shared");
            onPostgresql = start(emptyFolder("postgresql"), database.application(), "--demo");
            stopAtTheEnd(onPostgresql);
        }
        return onPostgresql;
    }

    /** The database of {@link #onPostgresql()}. */
    static Postgresql database() {
        return database;
    }

    /** Starts on the embedded database in a folder and waits until it serves; the caller closes it. */
    public static RunningApplication start(Path data) {
        return start(data, Map.of());
    }

    /** Starts with settings (environment variables of {@code ./run}) and options, and waits until it serves; on another port where somebody took the first one meanwhile. */
    public static RunningApplication start(Path data, Map<String, String> settings, String... options) {
        IllegalStateException failed = null;
        for (int i = 0; i < PORTS_TRIED; i++) {
            RunningApplication started = new RunningApplication(data, settings, options);
            try {
                started.ready.get(START_SECONDS, TimeUnit.SECONDS);
                return started;
            } catch (ExecutionException | TimeoutException e) {
                started.close();
                failed = new IllegalStateException("./run did not get ready: " + started.said(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                started.close();
                throw new IllegalStateException(e);
            }
            if (started.said().stream().noneMatch(l -> l.contains("choose another"))) {
                throw failed;
            }
        }
        throw failed;
    }

    /** A new empty data folder under target/. */
    public static Path emptyFolder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "data").toAbsolutePath()), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void stopAtTheEnd(AutoCloseable... things) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            for (AutoCloseable thing : things) {
                try {
                    thing.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }));
    }

    /** A port that nobody listens on; in this JVM none is given twice. */
    static synchronized int freePort() {
        while (nextPort < LAST_PORT) {
            try (ServerSocket free = new ServerSocket(nextPort++, 1, InetAddress.getByName("127.0.0.1"))) {
                return free.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no free port below " + LAST_PORT);
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
                if (line.startsWith("ready: ")) {
                    ready.complete(line);
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IllegalStateException("./run ended before it was ready"));
    }

    /** The address of a path ("/sign-in.xhtml"). */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The port it serves on. */
    public int port() {
        return port;
    }

    /** The mail server that the application sends to. */
    public GreenMail mails() {
        return mails;
    }

    /** The folder with its database and log. */
    public Path data() {
        return data;
    }

    /** The environment variables it was started with, besides port and folder. */
    public Map<String, String> settings() {
        return settings;
    }

    /** What {@code ./run} printed. */
    public List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /** The server's log. */
    public String log() {
        try {
            return Files.readString(data.resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server's process below {@code ./run}. */
    public ProcessHandle server() {
        return process.descendants().filter(p -> p.info().command().orElse("").endsWith("/java")).findFirst().orElseThrow();
    }

    /** The TCP ports on which the server's process listens, as the kernel says. */
    public Set<Integer> listeningPorts() {
        Set<String> inodes = sockets(server().pid());
        Set<Integer> ports = new TreeSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try (Stream<String> lines = Files.lines(Path.of(table))) {
                lines.skip(1).map(l -> l.strip().split("\\s+")).filter(f -> f[3].equals("0A") && inodes.contains(f[9]))
                        .forEach(f -> ports.add(Integer.parseInt(f[1].substring(f[1].indexOf(':') + 1), 16)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ports;
    }

    private static Set<String> sockets(long pid) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open.map(RunningApplication::target).filter(t -> t.startsWith("socket:["))
                    .map(t -> t.substring("socket:[".length(), t.length() - 1)).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    /** Whether it still runs. */
    boolean alive() {
        return process.isAlive();
    }

    /** Stops by SIGTERM and gives the exit code of {@code ./run}. */
    public int stop() {
        mails.stop();
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException("./run did not stop within " + STOP_SECONDS + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
