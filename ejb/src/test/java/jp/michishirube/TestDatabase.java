package jp.michishirube;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * A real database without a container: the shipped migrations and mappings on H2 in memory or on an embedded PostgreSQL.
 * Shared in the JVM; every call of {@link #h2()}, {@link #postgresql()} or {@link #both()} hands it out empty.
 */
public final class TestDatabase {
    private static TestDatabase h2;
    private static TestDatabase postgresql;

    private final String name;
    private final String url;
    private final String user;
    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    private TestDatabase(String name, String url, String user) {
        this(name, url, user, SqlCounter.class);
    }

    private TestDatabase(String name, String url, String user, Class<? extends org.eclipse.persistence.config.SessionCustomizer> customizer) {
        this.name = name;
        this.url = url;
        this.user = user;
        Flyway.configure().dataSource(url, user, "").locations("classpath:db/migration").load().migrate();
        Map<String, Object> overrides = new HashMap<>();
        overrides.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        overrides.put("jakarta.persistence.jtaDataSource", "");
        overrides.put("jakarta.persistence.jdbc.url", url);
        overrides.put("jakarta.persistence.jdbc.user", user);
        overrides.put("jakarta.persistence.jdbc.password", "");
        overrides.put("eclipselink.weaving", "false");
        overrides.put("eclipselink.connection-pool.default.min", "1");
        overrides.put("eclipselink.connection-pool.default.max", "64");
        overrides.put("eclipselink.session.customizer", customizer.getName());
        overrides.put("eclipselink.logging.level", "SEVERE");
        factory = Persistence.createEntityManagerFactory("michishirube", overrides);
    }

    /** H2 as {@code ./run} uses it, but in memory; emptied. */
    public static synchronized TestDatabase h2() {
        if (h2 == null) {
            h2 = new TestDatabase("H2", "jdbc:h2:mem:michishirube;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa");
        }
        return h2.emptied();
    }

    /** A real PostgreSQL server, started once in this JVM; emptied. */
    public static synchronized TestDatabase postgresql() {
        if (postgresql == null) {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                postgresql = new TestDatabase("PostgreSQL", server.getJdbcUrl("postgres", "postgres"), "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return postgresql.emptied();
    }

    /** A database of the caller's own, as it is. Its session is watched by the customizer. */
    public static Own own(String url, String user, Class<? extends org.eclipse.persistence.config.SessionCustomizer> customizer) {
        return new Own(new TestDatabase(url, url, user, customizer));
    }

    /** To be closed by whoever opened it; the shared ones never are. */
    public record Own(TestDatabase database) implements AutoCloseable {
        @Override
        public void close() {
            database.factory.close();
        }
    }

    /** For {@code @MethodSource("jp.michishirube.TestDatabase#both")}. */
    public static Stream<TestDatabase> both() {
        return Stream.of(Kind.values()).map(Kind::emptied);
    }

    /** The two that are tested on. */
    public enum Kind {
        H2(TestDatabase::h2), POSTGRESQL(TestDatabase::postgresql);

        private final Supplier<TestDatabase> source;

        Kind(Supplier<TestDatabase> source) {
            this.source = source;
        }

        public TestDatabase emptied() {
            return source.get();
        }
    }

    /** An EntityManager for stores: inside {@link #inTransaction} it is the one of this thread's transaction. */
    public EntityManager em() {
        return (EntityManager) Proxy.newProxyInstance(TestDatabase.class.getClassLoader(),
                new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    EntityManager em = current.get();
                    if (em == null) {
                        throw new IllegalStateException("outside a transaction: use inTransaction");
                    }
                    try {
                        return method.invoke(em, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Runs in a transaction of this thread; joins one that is already open, as the container's REQUIRED does. */
    public <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        EntityManager em = factory.createEntityManager();
        current.set(em);
        EntityTransaction tx = em.getTransaction();
        try {
            tx.begin();
            T result = work.get();
            tx.commit();
            return result;
        } finally {
            current.remove();
            if (tx.isActive()) {
                tx.rollback();
            }
            em.close();
        }
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /** Runs in a transaction of its own, even inside another one, as the container's REQUIRES_NEW does. */
    public <T> T inNewTransaction(Supplier<T> work) {
        EntityManager outer = current.get();
        current.remove();
        try {
            return inTransaction(work);
        } finally {
            if (outer != null) {
                current.set(outer);
            }
        }
    }

    /** A plain connection, for looking at rows from outside. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    /** Counts the SQL statements that the work sends through EclipseLink. */
    public int statementsOf(Runnable work) {
        int before = SqlCounter.count();
        work.run();
        return SqlCounter.count() - before;
    }

    private TestDatabase emptied() {
        factory.getCache().evictAll();
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            if (name.equals("H2")) {
                statement.execute("set referential_integrity false");
                for (String table : tables(connection)) {
                    statement.execute("truncate table " + table);
                }
                statement.execute("set referential_integrity true");
            } else {
                statement.execute("truncate table " + String.join(", ", tables(connection)) + " cascade");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
             var rows = statement.executeQuery("select table_name from information_schema.tables "
                     + "where table_type = 'BASE TABLE' and lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    @Override
    public String toString() {
        return name;
    }
}
