package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Hand-overs and what they concern, in the database. */
@ApplicationScoped
class HandOverStore {
    private static final String CLAIM = "select id from hand_over where id = ? and contacts_moved_at is null and first_day <= ?"
            + " for update skip locked";

    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    HandOverStore() {
    }

    void add(HandOver handOver) {
        em.persist(handOver);
    }

    boolean exists(String officeId, long fromUser, long toUser, LocalDate firstDay) {
        return em.createQuery("select count(h) from HandOver h where h.officeId = :o and h.fromUser = :f and h.toUser = :t and h.firstDay = :d",
                Long.class).setParameter("o", officeId).setParameter("f", fromUser).setParameter("t", toUser).setParameter("d", firstDay)
                .getSingleResult() > 0;
    }

    /** The hand-overs to this person in these offices that have begun by the day. */
    List<HandOver> to(long userId, List<String> officeIds, LocalDate day) {
        return em.createQuery("select h from HandOver h where h.toUser = :u and h.officeId in :o and h.firstDay <= :d", HandOver.class)
                .setParameter("u", userId).setParameter("o", officeIds).setParameter("d", day).getResultList();
    }

    /** An office's hand-overs whose day has come, the earliest first. */
    List<HandOver> come(String officeId, LocalDate today) {
        return em.createQuery("select h from HandOver h where h.officeId = :o and h.firstDay <= :d order by h.firstDay, h.madeAt, h.id", HandOver.class)
                .setParameter("o", officeId).setParameter("d", today).getResultList();
    }

    List<String> due(LocalDate today, int limit) {
        return em.createQuery("select h.id from HandOver h where h.contactsMovedAt is null and h.firstDay <= :d order by h.firstDay, h.id", String.class)
                .setParameter("d", today).setMaxResults(limit).getResultList();
    }

    /** The hand-over, if its day has come and its contacts still name the predecessor; locked until the transaction ends. */
    Optional<HandOver> claim(String id, LocalDate today) {
        try (PreparedStatement claim = em.unwrap(Connection.class).prepareStatement(CLAIM)) {
            claim.setString(1, id);
            claim.setObject(2, today);
            try (ResultSet row = claim.executeQuery()) {
                return row.next() ? Optional.of(em.find(HandOver.class, row.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("claim failed", e);
        }
    }

    /**
     * Cases of an office that are not at an end, by where they stand: workflow, state, step of the route, how many.
     *
     * @param ofOffice a JPQL condition on {@code f} with {@code :o}, the office
     */
    List<Object[]> standing(String ofOffice, String officeId, List<String> ended) {
        return em.createQuery("select f.workflow, f.state, f.routeStep, count(f) from CaseFile f where " + ofOffice
                + " and f.state not in :e group by f.workflow, f.state, f.routeStep order by f.workflow, f.state, f.routeStep", Object[].class)
                .setParameter("o", officeId).setParameter("e", ended).getResultList();
    }

    /** The open cases of an office that a person brought to where they stand. */
    List<CaseFile> draftedBy(long userId, String ofOffice, String officeId, List<String> ended) {
        return em.createQuery("select f from CaseFile f where f.drafterId = :u and " + ofOffice + " and f.state not in :e order by f.number",
                CaseFile.class).setParameter("u", userId).setParameter("o", officeId).setParameter("e", ended).getResultList();
    }

    /** The open cases of a body, for their contacts. */
    List<CaseFile> ofBody(String bodyId, List<String> ended) {
        return em.createQuery("select f from CaseFile f where f.applicantId = :o and f.state not in :e order by f.number", CaseFile.class)
                .setParameter("o", bodyId).setParameter("e", ended).getResultList();
    }
}
