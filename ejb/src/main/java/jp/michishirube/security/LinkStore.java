package jp.michishirube.security;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One-time links in the database. */
@Dependent
class LinkStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    LinkStore() {
    }

    LinkStore(EntityManager em) {
        this.em = em;
    }

    void add(OneTimeLink link) {
        em.persist(link);
        em.flush();
    }

    Optional<OneTimeLink> find(LinkPurpose purpose, String digest) {
        return byDigest(purpose, digest).getResultStream().findFirst();
    }

    /** Locked until the transaction ends, as they stand now. */
    List<OneTimeLink> lockedOpen(LinkPurpose purpose, String subject) {
        return em.createQuery("select l from OneTimeLink l where l.purpose = :purpose and l.subject = :subject and l.endedAt is null order by l.id",
                OneTimeLink.class).setParameter("purpose", purpose).setParameter("subject", subject).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().filter(l -> l.endedAt == null).toList();
    }

    List<OneTimeLink> open(LinkPurpose purpose, String subject) {
        return em.createQuery("select l from OneTimeLink l where l.purpose = :purpose and l.subject = :subject and l.endedAt is null"
                + " order by l.issuedAt desc", OneTimeLink.class).setParameter("purpose", purpose).setParameter("subject", subject).getResultList();
    }

    boolean issuedAround(LinkPurpose purpose, String subject, Instant now, Duration time) {
        return em.createQuery("select count(l) from OneTimeLink l where l.purpose = :purpose and l.subject = :subject and l.issuedAt > :since"
                + " and l.issuedAt < :until", Long.class).setParameter("purpose", purpose).setParameter("subject", subject)
                .setParameter("since", now.minus(time)).setParameter("until", now.plus(time)).getSingleResult() > 0;
    }

    private TypedQuery<OneTimeLink> byDigest(LinkPurpose purpose, String digest) {
        return em.createQuery("select l from OneTimeLink l where l.purpose = :purpose and l.tokenSha256 = :digest", OneTimeLink.class)
                .setParameter("purpose", purpose).setParameter("digest", digest);
    }
}
