package jp.michishirube.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.programme.api.CallAction;
import jp.michishirube.programme.api.CallChangeView;

/** The imported register of measures and the changes of calls in the database. */
@ApplicationScoped
class ProgrammeStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    ProgrammeStore() {
    }

    void add(Object entry) {
        em.persist(entry);
    }

    List<CallChange> changesOf(String callId) {
        return em.createQuery("select c from CallChange c where c.callId = :call order by c.id", CallChange.class).setParameter("call", callId).getResultList();
    }

    /** Every change of every call as it is in the database now, oldest first; none outside a transaction. Plain SQL: asked with every look at a call. */
    Map<String, List<CallChangeView>> changes() {
        Connection connection = em.isJoinedToTransaction() ? em.unwrap(Connection.class) : null;
        Map<String, List<CallChangeView>> changes = new HashMap<>();
        if (connection == null) {
            return changes;
        }
        try (Statement ask = connection.createStatement(); ResultSet row = ask.executeQuery(
                "select call_id, action, value_was, value_is, reason, changed_at, changed_by from call_change order by id")) {
            while (row.next()) {
                changes.computeIfAbsent(row.getString(1), call -> new ArrayList<>()).add(new CallChangeView(row.getString(1),
                        CallAction.valueOf(row.getString(2)), row.getString(3), row.getString(4), row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(), row.getLong(7)));
            }
            return changes;
        } catch (SQLException e) {
            throw new IllegalStateException("no changes of calls", e);
        }
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

    /** Another text after every import; empty where no transaction is at hand to ask in. */
    Optional<String> edition() {
        Connection connection = em.isJoinedToTransaction() ? em.unwrap(Connection.class) : null;
        if (connection == null) {
            return Optional.empty();
        }
        try (Statement ask = connection.createStatement();
             ResultSet row = ask.executeQuery("select count(*) + count(valid_to) from programme_entry")) {
            row.next();
            return Optional.of(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException("no edition of the register", e);
        }
    }
}
