package jp.michishirube.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Takes a backup together with the fingerprint of exactly what is in it, and compares a restored database with that fingerprint.
 * On PostgreSQL at any time: pg_dump and the fingerprint read the same snapshot. On the embedded database while it is stopped.
 * Called by {@code docs/operate/backup.sh}.
 */
public final class Backup {
    private static final String UNKNOWN_TABLE_H2 = "42S02";
    private static final String UNKNOWN_TABLE_POSTGRESQL = "42P01";

    private Backup() {
    }

    /** {@code take FILE} or {@code compare FILE}; the fingerprint stands in FILE.fingerprint, what compare found is left in the file of the third word. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Map<String, String> environment = System.getenv();
        Path file = Path.of(arguments[1]);
        try (Connection connection = DriverManager.getConnection(environment.get("DATABASE_URL"), environment.get("DATABASE_USER"),
                environment.get("DATABASE_PASSWORD"))) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            if (arguments[0].equals("take")) {
                take(connection, file);
            } else {
                Files.write(Path.of(arguments[2]), differences(connection, file));
            }
        }
    }

    static void take(Connection connection, Path file) throws IOException, SQLException, InterruptedException {
        boolean postgresql = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        if (postgresql) {
            dump(one(connection, "select pg_export_snapshot()"), connection.getMetaData().getURL(), file);
        } else {
            try (PreparedStatement backup = connection.prepareStatement("backup to ?")) {
                backup.setString(1, file.toAbsolutePath().toString());
                backup.execute();
            }
        }
        Files.write(fingerprint(file), Fingerprint.of(connection));
        connection.commit();
        record(connection, postgresql ? "pg_dump" : "h2", file);
    }

    /** Every line that only one of the two has; empty when the database holds exactly what the backup holds. */
    static List<String> differences(Connection connection, Path file) throws IOException, SQLException {
        TreeSet<String> expected = new TreeSet<>(Files.readAllLines(fingerprint(file)));
        TreeSet<String> found = new TreeSet<>(Fingerprint.of(connection));
        List<String> differences = new ArrayList<>();
        expected.stream().filter(line -> !found.contains(line)).forEach(line -> differences.add("backup:   " + line));
        found.stream().filter(line -> !expected.contains(line)).forEach(line -> differences.add("restored: " + line));
        return differences;
    }

    private static Path fingerprint(Path file) {
        return file.resolveSibling(file.getFileName() + ".fingerprint");
    }

    private static void dump(String snapshot, String url, Path file) throws IOException, InterruptedException {
        Process dump = new ProcessBuilder("pg_dump", "--format=custom", "--no-owner", "--snapshot=" + snapshot, "--file=" + file,
                "--dbname=" + url.replaceFirst("^jdbc:", "").replaceFirst("[?].*$", "")).inheritIO().start();
        if (dump.waitFor() != 0) {
            throw new IllegalStateException("pg_dump failed");
        }
    }

    /** For the operations page; a database of an earlier version has no such table. */
    private static void record(Connection connection, String kind, Path file) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into backup_record (made_at, kind, note) values (current_timestamp, ?, ?)")) {
            insert.setString(1, kind);
            insert.setString(2, file.getFileName().toString());
            insert.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            if (!UNKNOWN_TABLE_H2.equals(e.getSQLState()) && !UNKNOWN_TABLE_POSTGRESQL.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static String one(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
