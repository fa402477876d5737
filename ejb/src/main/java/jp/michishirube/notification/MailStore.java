package jp.michishirube.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.Backoff;
import jp.michishirube.kernel.QueueState;
import jp.michishirube.notification.api.MailStatus;

@ApplicationScoped
class MailStore {
    /** One mail that is due, or further ahead than any pause because the clock was put back, and that no other worker holds; one with a paper only when the paper is drawn. */
    private static final String CLAIM = "select m.id from outbox_mail m where m.status = 'QUEUED' and (m.next_attempt <= ? or m.next_attempt > ?) "
            + "and (m.paper_id is null or exists (select 1 from rv_paper_file f where f.paper_id = m.paper_id)) "
            + "order by m.next_attempt, m.id fetch first 1 rows only for update skip locked";

    /** What another office than the body may know of: not that somebody is writing a proposal. */
    private static final String OF_NO_DRAFT = "select m.* from outbox_mail m where not exists (select 1 from rv_unsubmitted_case u "
            + "where m.about like 'case/%' and u.case_id = substring(m.about, 6)) order by m.queued_at desc, m.id desc";

    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    MailStore() {
    }

    MailStore(EntityManager em) {
        this.em = em;
    }

    void add(OutboxMail mail) {
        em.persist(mail);
    }

    /** Locked until the transaction ends. */
    Optional<OutboxMail> claim(Instant now) {
        try (PreparedStatement claim = em.unwrap(Connection.class).prepareStatement(CLAIM)) {
            claim.setObject(1, now.atOffset(ZoneOffset.UTC));
            claim.setObject(2, now.plus(Backoff.LONGEST).atOffset(ZoneOffset.UTC));
            try (ResultSet row = claim.executeQuery()) {
                return row.next() ? Optional.of(em.find(OutboxMail.class, row.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("claim failed", e);
        }
    }

    Enclosure enclosure(String paperId) {
        List<?> rows = em.createNativeQuery("select number, bytes from rv_paper_file where paper_id = ?1 order by no")
                .setParameter(1, paperId).getResultList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        rows.forEach(row -> bytes.writeBytes((byte[]) ((Object[]) row)[1]));
        return new Enclosure(((Object[]) rows.get(0))[0] + ".pdf", bytes.toByteArray());
    }

    /** Capitals do not make another address. */
    long causedByAnybodySince(String recipient, Instant since) {
        return em.createQuery("select count(m) from OutboxMail m where m.queuedAt > :since and lower(m.recipient) = :recipient"
                + " and (m.about like 'person/%' or m.about like 'sign-up/%' or m.about like 'event/%')", Long.class)
                .setParameter("since", since).setParameter("recipient", recipient.toLowerCase(java.util.Locale.ROOT)).getSingleResult();
    }

    List<OutboxMail> recentOfAccounts(int limit) {
        return em.createQuery("select m from OutboxMail m where m.about like 'person/%' or m.about like 'office/%' or m.about like 'sign-up/%'"
                + " order by m.queuedAt desc, m.id desc", OutboxMail.class).setMaxResults(limit).getResultList();
    }

    List<OutboxMail> recent(int limit) {
        return em.createQuery("select m from OutboxMail m order by m.queuedAt desc, m.id desc", OutboxMail.class).setMaxResults(limit).getResultList();
    }

    @SuppressWarnings("unchecked")
    List<OutboxMail> recentOfNoDraft(int limit) {
        return em.createNativeQuery(OF_NO_DRAFT, OutboxMail.class).setMaxResults(limit).getResultList();
    }

    /** Removes what was sent and queued before then; gives how many. */
    int forgetSent(Instant before) {
        return em.createQuery("delete from OutboxMail m where m.queuedAt < :before and m.status = :sent")
                .setParameter("before", before).setParameter("sent", MailStatus.SENT).executeUpdate();
    }

    QueueState queue() {
        long waiting = em.createQuery("select count(m) from OutboxMail m where m.status = :queued", Long.class)
                .setParameter("queued", MailStatus.QUEUED).getSingleResult();
        Instant oldest = em.createQuery("select m.queuedAt from OutboxMail m where m.status = :queued order by m.queuedAt", Instant.class)
                .setParameter("queued", MailStatus.QUEUED).setMaxResults(1).getResultStream().findFirst().orElse(null);
        long failed = em.createQuery("select count(m) from OutboxMail m where m.failure is not null and m.status <> :sent", Long.class)
                .setParameter("sent", MailStatus.SENT).getSingleResult();
        return new QueueState(waiting, failed, oldest);
    }

    List<OutboxMail> unsent(int limit) {
        return em.createQuery("select m from OutboxMail m where m.status in :given or (m.status = :queued and m.failure is not null)"
                        + " order by m.queuedAt desc, m.id desc", OutboxMail.class)
                .setParameter("given", List.of(MailStatus.FAILED, MailStatus.HELD)).setParameter("queued", MailStatus.QUEUED)
                .setMaxResults(limit).getResultList();
    }

    /** Locked until the transaction ends; waits for a worker that is sending it, and is empty when that one sent it. */
    Optional<OutboxMail> lockedUnsent(String id) {
        OutboxMail mail = em.find(OutboxMail.class, id, LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(mail).filter(OutboxMail::isUnsent);
    }
}
