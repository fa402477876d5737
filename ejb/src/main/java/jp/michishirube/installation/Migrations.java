package jp.michishirube.installation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings a database to the shipped version. A user who may create tables does so at the start; for one who may not, the owner does it
 * before, as a step of its own ({@code docs/operate/database.sh migrate}), and gives every role what it needs and no more.
 */
public final class Migrations {
    private static final String SHIPPED = "classpath:db/migration";
    private static final String PRIVILEGES = "classpath:db/privileges";

    private Migrations() {
    }

    /**
     * The start's part.
     *
     * @throws IllegalStateException when the database is behind and the user may not change that
     */
    static void bring(DataSource database) {
        Flyway flyway = shipped().dataSource(database).load();
        if (mayCreateTables(database)) {
            flyway.migrate();
            return;
        }
        MigrationInfo[] pending = flyway.info().pending();
        if (pending.length > 0) {
            throw new IllegalStateException("the database lacks " + pending.length + " migrations from " + pending[0].getVersion()
                    + " on and its user may not create tables: run docs/operate/database.sh migrate as the owner first");
        }
        flyway.validate();
    }

    private static boolean mayCreateTables(DataSource database) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            if (!"PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
                return true;
            }
            try (ResultSet row = statement.executeQuery("select has_schema_privilege(current_schema(), 'create')")) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be asked what its user may do", e);
        }
    }

    private static FluentConfiguration shipped() {
        return Flyway.configure().locations(SHIPPED);
    }

    /** The owner's step: the database of DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD, with the other roles named after the database. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        String name = arguments[0];
        shipped().locations(SHIPPED, PRIVILEGES)
                .dataSource(environment.get("DATABASE_URL"), environment.get("DATABASE_USER"), environment.get("DATABASE_PASSWORD"))
                .placeholders(Map.of("application", name + "_app", "backup", name + "_backup", "retention", name + "_retention"))
                .load().migrate();
    }
}
