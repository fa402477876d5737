package jp.michishirube.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import jp.michishirube.kernel.CsvFile;

/** The imported register of measures in the database. */
@ApplicationScoped
class ProgrammeStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    ProgrammeStore() {
    }

    void add(ProgrammeEntry entry) {
        em.persist(entry);
    }

    List<ProgrammeEntry> inForce() {
        return em.createQuery("select e from ProgrammeEntry e where e.validTo is null", ProgrammeEntry.class).getResultList();
    }

    /** The rows in force in the register's order; the shipped ones while nothing was imported. */
    List<CsvFile.Row> rows() {
        List<CsvFile.Row> imported = inForce().stream().map(e -> new CsvFile.Row("programmes", 0, e.values()))
                .sorted(Comparator.comparing(r -> Integer.valueOf(r.get("no")))).toList();
        return imported.isEmpty() ? ProgrammeRegister.shipped() : imported;
    }

    /** A number that grows with every import; empty where no transaction is at hand to ask in. */
    OptionalLong edition() {
        Connection connection = em.isJoinedToTransaction() ? em.unwrap(Connection.class) : null;
        if (connection == null) {
            return OptionalLong.empty();
        }
        try (Statement ask = connection.createStatement();
             ResultSet row = ask.executeQuery("select count(*) + count(valid_to) from programme_entry")) {
            row.next();
            return OptionalLong.of(row.getLong(1));
        } catch (SQLException e) {
            throw new IllegalStateException("no edition of the register", e);
        }
    }
}
