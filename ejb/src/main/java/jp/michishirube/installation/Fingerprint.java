package jp.michishirube.installation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import jp.michishirube.kernel.Sha256;

/**
 * What a database holds, in lines that can be compared: a line a table (rows, hash over all of them in any order) and a line a
 * document (its bytes' SHA-256, which must be its name). Read row by row in the caller's transaction.
 */
final class Fingerprint {
    private static final BigInteger ALL = BigInteger.ONE.shiftLeft(256);
    private static final int ROWS_AT_ONCE = 200;
    private static final String TABLES = "select table_name from information_schema.tables where table_type = 'BASE TABLE' "
            + "and lower(table_schema) = 'public'";

    private Fingerprint() {
    }

    /** @throws IllegalStateException when a document's bytes are not those of its name */
    static List<String> of(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        TreeMap<String, String> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.put(rows.getString(1).toLowerCase(java.util.Locale.ROOT), rows.getString(1));
            }
        }
        for (var table : tables.entrySet()) {
            lines.add("table " + table.getKey() + " " + table(connection, table.getValue()));
        }
        documents(connection, lines);
        return lines;
    }

    private static String table(Connection connection, String name) throws SQLException {
        long count = 0;
        BigInteger sum = BigInteger.ZERO;
        try (Statement statement = streaming(connection); ResultSet rows = statement.executeQuery("select * from \"" + name + "\"")) {
            while (rows.next()) {
                sum = sum.add(new BigInteger(1, row(rows))).mod(ALL);
                count++;
            }
        }
        return count + " " + String.format("%064x", sum);
    }

    private static byte[] row(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        TreeMap<String, byte[]> values = new TreeMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnName(i).toLowerCase(java.util.Locale.ROOT), value(row, i, columns.getColumnType(i)));
        }
        MessageDigest digest = Sha256.digest();
        values.forEach((column, value) -> {
            digest.update((column + ":" + (value == null ? "null" : value.length) + ":").getBytes(StandardCharsets.UTF_8));
            if (value != null) {
                digest.update(value);
            }
        });
        return digest.digest();
    }

    private static byte[] value(ResultSet row, int i, int type) throws SQLException {
        if (type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY || type == Types.BLOB) {
            return row.getBytes(i);
        }
        String text;
        if (type == Types.TIMESTAMP_WITH_TIMEZONE || type == Types.TIMESTAMP && row.getMetaData().getColumnTypeName(i).equals("timestamptz")) {
            OffsetDateTime moment = row.getObject(i, OffsetDateTime.class);
            text = moment == null ? null : moment.toInstant().toString();
        } else {
            text = row.getString(i);
        }
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static void documents(Connection connection, List<String> lines) throws SQLException {
        try (Statement statement = streaming(connection); ResultSet rows = statement.executeQuery(
                "select d.sha256, c.bytes from blob_content d left join blob_chunk c on c.sha256 = d.sha256 order by d.sha256, c.no")) {
            String document = null;
            MessageDigest digest = Sha256.digest();
            while (rows.next()) {
                if (document != null && !document.equals(rows.getString(1))) {
                    lines.add(document(document, digest));
                }
                document = rows.getString(1);
                byte[] bytes = rows.getBytes(2);
                if (bytes != null) {
                    digest.update(bytes);
                }
            }
            if (document != null) {
                lines.add(document(document, digest));
            }
        }
    }

    private static String document(String name, MessageDigest digest) {
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(name)) {
            throw new IllegalStateException("document " + name + " holds other bytes: " + found);
        }
        return "document " + found;
    }

    private static Statement streaming(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        statement.setFetchSize(ROWS_AT_ONCE);
        return statement;
    }
}
