package jp.michishirube.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.SqlInsert;

/** Previews and editions of registers in the database. */
@Dependent
class RegisterStore {
    private static final int MOST = 50;

    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    RegisterStore() {
    }

    void add(RegisterImport row) {
        em.persist(row);
    }

    Optional<RegisterImport> find(String id) {
        return Optional.ofNullable(id == null ? null : em.find(RegisterImport.class, id));
    }

    Optional<RegisterEdition> edition(String register) {
        return Optional.ofNullable(em.find(RegisterEdition.class, register));
    }

    /** Locked until the transaction ends, so that two files for one register are taken over one after the other. */
    RegisterEdition lockedEdition(String register) {
        SqlInsert.unlessThere(em.unwrap(Connection.class), "insert into register_edition (register, edition, sha256) values (?, ?, ?)", register, 0L, null);
        return em.find(RegisterEdition.class, register, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As it is now, behind the edition's lock. */
    Optional<RegisterImport> fresh(String id) {
        Optional<RegisterImport> row = find(id);
        row.ifPresent(em::refresh);
        return row;
    }

    List<RegisterImport> confirmed() {
        return em.createQuery("select i from RegisterImport i where i.status = :done order by i.confirmedAt desc", RegisterImport.class)
                .setParameter("done", RegisterImport.CONFIRMED).setMaxResults(MOST).getResultList();
    }
}
