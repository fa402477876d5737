package jp.michishirube.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import jp.michishirube.installation.api.OperationView.Backup;

/** What the database tells of itself and of its backups. */
@ApplicationScoped
class OperationStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    OperationStore() {
    }

    OperationStore(EntityManager em) {
        this.em = em;
    }

    /** Product and version. */
    String database() {
        try {
            var data = em.unwrap(Connection.class).getMetaData();
            return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    List<Backup> backups(int most) {
        List<Backup> backups = new ArrayList<>();
        try (Statement ask = em.unwrap(Connection.class).createStatement();
             ResultSet row = ask.executeQuery("select made_at, kind, note from backup_record order by made_at desc fetch first " + most + " rows only")) {
            while (row.next()) {
                backups.add(new Backup(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2), row.getString(3)));
            }
            return backups;
        } catch (SQLException e) {
            throw new IllegalStateException("the records of backups cannot be read", e);
        }
    }
}
