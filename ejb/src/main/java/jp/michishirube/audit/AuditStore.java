package jp.michishirube.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.kernel.SqlInsert;

@ApplicationScoped
class AuditStore {
    private static final String VIEW = "select new jp.michishirube.audit.api.EventView(e.id, e.chain, e.seq, e.at, e.action, e.userId, "
            + "e.postId, e.role, e.officeId, e.authority, e.fromState, e.toState, e.subject, e.contentHash, e.payloadHash, "
            + "e.formVersion, e.previousHash, e.hash, p.body) from AuditEvent e left join AuditPayload p on p.event = e ";
    private static final String END = "select c.chain, c.seq, c.hash ";

    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    AuditStore() {
    }

    AuditStore(EntityManager em) {
        this.em = em;
    }

    /** The chain's end, locked until the transaction ends; a new chain begins before its first event. */
    AuditChain lockedEnd(String chain) {
        AuditChain end = em.find(AuditChain.class, chain, LockModeType.PESSIMISTIC_WRITE);
        if (end == null) {
            SqlInsert.unlessThere(em.unwrap(Connection.class), "insert into audit_chain (chain, seq, hash) values (?, ?, ?)",
                    chain, 0L, CanonicalForm.FIRST);
            end = em.find(AuditChain.class, chain, LockModeType.PESSIMISTIC_WRITE);
        }
        return end;
    }

    void add(AuditEvent event, String payload) {
        em.persist(event);
        if (payload != null) {
            em.persist(new AuditPayload(event, payload));
        }
    }

    List<EventView> events(String subject) {
        return em.createQuery(VIEW + "where e.subject = :subject order by e.at, e.chain, e.seq", EventView.class)
                .setParameter("subject", subject).getResultList();
    }

    List<EventView> newest(int limit) {
        return em.createQuery(VIEW + "order by e.at desc, e.id desc", EventView.class).setMaxResults(limit).getResultList();
    }

    List<EventView> before(Instant at, long id, int limit) {
        return em.createQuery(VIEW + "where e.at < :at or e.at = :at and e.id < :id order by e.at desc, e.id desc", EventView.class)
                .setParameter("at", at).setParameter("id", id).setMaxResults(limit).getResultList();
    }

    /** The whole log as it stands in the tables, what this transaction wrote included. */
    LogSource log() {
        em.flush();
        return new JdbcLog(em.unwrap(Connection.class));
    }

    List<AnchorView> anchors() {
        return em.createQuery("select a from AuditAnchor a order by a.day", AuditAnchor.class).getResultStream()
                .map(AuditAnchor::view).toList();
    }

    Optional<AnchorView> anchor(LocalDate day) {
        return Optional.ofNullable(em.find(AuditAnchor.class, day)).map(AuditAnchor::view);
    }

    /** How many chains there are and how many events they hold together. */
    long[] totals() {
        Object[] row = (Object[]) em.createQuery("select count(c), sum(c.seq) from AuditChain c").getSingleResult();
        return new long[] {((Number) row[0]).longValue(), row[1] == null ? 0 : ((Number) row[1]).longValue()};
    }

    /** Ends that no anchor has seen yet. */
    List<ChainEnd> grown() {
        return em.createQuery(END + "from AuditChain c where c.seq > 0 and not exists "
                + "(select a from AuditAnchorEntry a where a.chain = c.chain and a.seq >= c.seq) order by c.chain", Object[].class)
                .getResultStream().map(AuditStore::end).toList();
    }

    /** False when another node has made this day's anchor in the meantime. */
    boolean add(AnchorView anchor, List<ChainEnd> grown) {
        boolean added = SqlInsert.unlessThere(em.unwrap(Connection.class),
                "insert into audit_anchor (anchor_day, chains, events, root_hash, made_at) values (?, ?, ?, ?, ?)",
                anchor.day(), anchor.chains(), anchor.events(), anchor.rootHash(), OffsetDateTime.ofInstant(anchor.madeAt(), ZoneOffset.UTC));
        if (added) {
            grown.forEach(end -> em.persist(new AuditAnchorEntry(anchor.day(), end)));
        }
        return added;
    }

    private static ChainEnd end(Object[] row) {
        return new ChainEnd((String) row[0], ((Number) row[1]).longValue(), (String) row[2]);
    }
}
