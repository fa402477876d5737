package jp.michishirube.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Inserts a row that another transaction may be inserting at the same time: the second one waits for the first, then leaves its row alone. */
public final class SqlInsert {
    private static final String UNIQUE_VIOLATION = "23505";

    private SqlInsert() {
    }

    /**
     * Runs a plain "insert into … values (…)" unless a row with the same key is there or arrives first.
     *
     * @return whether the row was inserted
     */
    public static boolean unlessThere(Connection connection, String insert, Object... values) {
        // PostgreSQL would abort the whole transaction; H2 undoes the one statement and has no such clause
        try {
            boolean postgresql = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
            try (PreparedStatement statement = connection.prepareStatement(postgresql ? insert + " on conflict do nothing" : insert)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate() == 1;
            }
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw new IllegalStateException("insert failed", e);
        }
    }
}
