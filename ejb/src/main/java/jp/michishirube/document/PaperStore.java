package jp.michishirube.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.michishirube.document.api.PaperStatus;
import jp.michishirube.kernel.Backoff;
import jp.michishirube.kernel.QueueState;
import jp.michishirube.kernel.SqlInsert;

@ApplicationScoped
class PaperStore {
    /** One paper that is due, or further ahead than any pause because the clock was put back, and that no other worker holds. */
    private static final String CLAIM = "select p.id from issued_paper p where p.status = 'PENDING' and (p.next_attempt <= ? or p.next_attempt > ?) "
            + "order by p.next_attempt, p.id fetch first 1 rows only for update skip locked";

    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    PaperStore() {
    }

    PaperStore(EntityManager em) {
        this.em = em;
    }

    /** The register, locked until the transaction ends; a new one begins before number 1. */
    PaperRegister lockedRegister(String officeId, String symbol, int fiscalYear) {
        PaperRegister.Key key = new PaperRegister.Key(officeId, symbol, fiscalYear);
        PaperRegister register = em.find(PaperRegister.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (register == null) {
            SqlInsert.unlessThere(em.unwrap(Connection.class),
                    "insert into paper_register (office_id, symbol, fiscal_year, last_number) values (?, ?, ?, ?)", officeId, symbol, fiscalYear, 0L);
            register = em.find(PaperRegister.class, key, LockModeType.PESSIMISTIC_WRITE);
        }
        return register;
    }

    void add(IssuedPaper paper) {
        em.persist(paper);
    }

    /** Locked until the transaction ends. */
    Optional<IssuedPaper> claim(Instant now) {
        try (PreparedStatement claim = em.unwrap(Connection.class).prepareStatement(CLAIM)) {
            claim.setObject(1, now.atOffset(ZoneOffset.UTC));
            claim.setObject(2, now.plus(Backoff.LONGEST).atOffset(ZoneOffset.UTC));
            try (ResultSet row = claim.executeQuery()) {
                return row.next() ? Optional.of(em.find(IssuedPaper.class, row.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("claim failed", e);
        }
    }

    /** This paper, locked until the transaction ends; waits for a worker that holds it. */
    Optional<IssuedPaper> locked(String id) {
        return Optional.ofNullable(em.find(IssuedPaper.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** As it stands in the database now, whatever this transaction saw before. */
    Optional<IssuedPaper> find(String id) {
        return em.createQuery("select p from IssuedPaper p where p.id = :id", IssuedPaper.class).setParameter("id", id)
                .setHint("jakarta.persistence.cache.storeMode", "REFRESH").getResultStream().findFirst();
    }

    List<IssuedPaper> of(String owner) {
        return em.createQuery("select p from IssuedPaper p where p.owner = :owner order by p.issuedOn, p.number, p.id", IssuedPaper.class)
                .setParameter("owner", owner).getResultList();
    }

    QueueState queue() {
        long waiting = em.createQuery("select count(p) from IssuedPaper p where p.status = :pending", Long.class)
                .setParameter("pending", PaperStatus.PENDING).getSingleResult();
        Instant oldest = em.createQuery("select p.nextAttempt from IssuedPaper p where p.status = :pending order by p.nextAttempt", Instant.class)
                .setParameter("pending", PaperStatus.PENDING).setMaxResults(1).getResultStream().findFirst().orElse(null);
        long failed = em.createQuery("select count(p) from IssuedPaper p where p.status = :pending and p.failure is not null", Long.class)
                .setParameter("pending", PaperStatus.PENDING).getSingleResult();
        return new QueueState(waiting, failed, oldest);
    }

    List<IssuedPaper> failed(int limit) {
        return em.createQuery("select p from IssuedPaper p where p.status = :pending and p.failure is not null order by p.issuedOn desc, p.id", IssuedPaper.class)
                .setParameter("pending", PaperStatus.PENDING).setMaxResults(limit).getResultList();
    }
}
