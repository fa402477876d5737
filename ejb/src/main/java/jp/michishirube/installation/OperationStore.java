package jp.michishirube.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.michishirube.installation.api.CheckName;
import jp.michishirube.installation.api.OperationView.Backup;
import jp.michishirube.kernel.SqlInsert;

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

    Optional<OperationCheck> check(CheckName name) {
        return Optional.ofNullable(em.find(OperationCheck.class, name));
    }

    /** Locked until the transaction ends; made, and not running, when it was never asked for. */
    OperationCheck lockedCheck(CheckName name, Instant now) {
        SqlInsert.unlessThere(em.unwrap(Connection.class), "insert into operation_check (name, asked_at, running, sound) values (?, ?, ?, ?)",
                name.name(), now.atOffset(ZoneOffset.UTC), false, false);
        return em.find(OperationCheck.class, name, LockModeType.PESSIMISTIC_WRITE);
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
