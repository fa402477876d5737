package jp.michishirube.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Fills a scratch database with cases: copies of those that a bureau has, each with a number, a due time and an arrival of its own. */
final class Cases {
    /** Lets the bench into the scratch database beside the application. */
    static final String ENTRANCE = ";INIT=create user if not exists bench password 'bench' admin";

    private Cases() {
    }

    /** @return how many cases the bureau has afterwards: {@code wanted}, or more if it had more */
    static long fill(Path data, String bureau, int wanted) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("michishirube"), "bench", "bench");
             Statement statement = connection.createStatement()) {
            List<String> columns = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("select column_name from information_schema.columns"
                    + " where table_name = 'CASE_FILE' order by ordinal_position")) {
                while (found.next()) {
                    columns.add(found.getString(1));
                }
            }
            long had = count(statement, bureau);
            if (had == 0) {
                throw new SQLException("the demonstration data has no case at " + bureau);
            }
            long rounds = Math.max(0, (wanted - had + had - 1) / had);
            statement.executeUpdate("insert into case_file (" + String.join(", ", columns) + ") select "
                    + String.join(", ", columns.stream().map(Cases::copied).toList())
                    + " from case_file f cross join system_range(1, " + rounds + ") r where f.bureau_key = '" + bureau
                    + "' and f.first_received_at is not null order by r.x, f.id fetch first " + (wanted - had) + " rows only");
            statement.execute("analyze");
            return count(statement, bureau);
        }
    }

    private static String copied(String column) {
        return switch (column) {
            case "ID" -> "cast(random_uuid() as varchar(36))";
            case "NUMBER" -> "f.number || '-' || (select count(*) from case_file) || '-' || r.x";
            case "DUE_AT" -> "dateadd('MINUTE', mod(r.x * 7919, 40000) - 5000, f.state_since)";
            case "DUE_ORDER" -> "dateadd('MINUTE', mod(r.x * 7919, 40000) - 5000, f.state_since)";
            case "FIRST_RECEIVED_AT" -> "dateadd('MINUTE', -mod(r.x * 104729, 20000), f.first_received_at)";
            default -> "f." + column;
        };
    }

    private static long count(Statement statement, String bureau) throws SQLException {
        try (ResultSet found = statement.executeQuery("select count(*) from case_file where bureau_key = '" + bureau
                + "' and first_received_at is not null")) {
            found.next();
            return found.getLong(1);
        }
    }
}
