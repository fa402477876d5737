package jp.michishirube;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A database of an office, made on a real server as docs/operate.md says: with its scripts, its roles, and by password only. */
record Postgresql(String name, String url) {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String SECRET = "pa55 of the ";
    private static EmbeddedPostgres server;

    /** A new database, migrated by its owner. */
    static Postgresql office(String name) {
        Postgresql office = empty(name);
        run(office.as("owner"), "docs/operate/database.sh", "migrate", name);
        return office;
    }

    /** A new database without tables. */
    static synchronized Postgresql empty(String name) {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().setDataDirectory(RunningApplication.emptyFolder("cluster")).setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("max_connections", "200").start();
                RunningApplication.stopAtTheEnd(server);
            }
            Map<String, String> settings = new HashMap<>(Map.of("PGHOST", "127.0.0.1", "PGPORT", Integer.toString(server.getPort()), "PGUSER", "postgres"));
            for (String role : List.of("owner", "app", "backup", "retention")) {
                settings.put(role.toUpperCase(java.util.Locale.ROOT) + "_PASSWORD", SECRET + role);
            }
            run(settings, "docs/operate/database.sh", "create", name);
            try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
                Path rules;
                try (var row = statement.executeQuery("show hba_file")) {
                    row.next();
                    rules = Path.of(row.getString(1));
                }
                Files.writeString(rules, "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
                statement.execute("select pg_reload_conf()");
            }
            return new Postgresql(name, server.getJdbcUrl("postgres", name).replaceFirst("[?].*", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The settings with which the application runs. */
    Map<String, String> application() {
        return as("app");
    }

    /** The settings of a role: owner, app, backup or retention. */
    Map<String, String> as(String role) {
        return Map.of("DATABASE_URL", url, "DATABASE_USER", name + "_" + role, "DATABASE_PASSWORD", SECRET + role);
    }

    Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url, name + "_" + role, SECRET + role);
    }

    /** Runs a script of ours and gives what it said. */
    static String run(Map<String, String> settings, String script, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of(ROOT.resolve(script).toString()));
            command.addAll(Arrays.asList(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(variable -> variable.startsWith("DATABASE_") || variable.startsWith("PG"));
            builder.environment().putAll(settings);
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + process.exitValue() + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
