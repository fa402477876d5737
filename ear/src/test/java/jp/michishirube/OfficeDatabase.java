package jp.michishirube;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL that can be stopped and started again with its data, as an office's may be. */
final class OfficeDatabase implements AutoCloseable {
    private final Path cluster = RunningApplication.emptyFolder("office");
    private EmbeddedPostgres server;
    private int port;

    OfficeDatabase() {
        start();
        does("create role office login password 'office'");
        does("create database office owner office");
    }

    /** Starts again where it stopped, on the same port. */
    void start() {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(cluster).setCleanDataDirectory(false)
                    .setServerConfig("listen_addresses", "127.0.0.1");
            server = (port == 0 ? builder : builder.setPort(port)).start();
            port = server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops: open connections are cut, new ones refused. */
    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** What {@code ./run} needs to work on it, through this port. */
    static Map<String, String> settings(int port) {
        return Map.of("DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + port + "/office", "DATABASE_USER", "office", "DATABASE_PASSWORD", "office");
    }

    /** As the server's administrator. */
    void does(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A number out of the office's database. */
    long count(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/office", "office", "office");
             Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
