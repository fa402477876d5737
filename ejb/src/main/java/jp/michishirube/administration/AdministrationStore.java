package jp.michishirube.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.michishirube.administration.api.InvitationStatus;
import jp.michishirube.administration.api.SignUpStatus;

/** Invitations and sign-ups in the database. */
@Dependent
class AdministrationStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    AdministrationStore() {
    }

    void add(Object row) {
        em.persist(row);
        em.flush();
    }

    Optional<Invitation> invitation(String id) {
        return Optional.ofNullable(em.find(Invitation.class, id));
    }

    /** Locked until the transaction ends, as it stands now. */
    Optional<Invitation> lockedInvitation(String id) {
        Optional<Invitation> found = invitation(id);
        found.ifPresent(i -> em.refresh(i, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    List<Invitation> open(String officeId) {
        return em.createQuery("select i from Invitation i where i.officeId = :office and i.status = :open order by i.invitedAt, i.id", Invitation.class)
                .setParameter("office", officeId).setParameter("open", InvitationStatus.INVITED).getResultList();
    }

    Optional<SignUp> signUp(String id) {
        return Optional.ofNullable(em.find(SignUp.class, id));
    }

    /** Locked with every other sign-up of its body until the transaction ends, as it stands now. */
    Optional<SignUp> lockedSignUp(String id) {
        return signUp(id).flatMap(s -> em.createQuery("select s from SignUp s where s.bodyId = :body order by s.id", SignUp.class)
                .setParameter("body", s.bodyId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().filter(l -> l.id.equals(id)).findFirst());
    }

    /** @param bureauKey null = of every bureau */
    List<SignUp> waiting(String bureauKey) {
        TypedQuery<SignUp> query = em.createQuery("select s from SignUp s where s.status = :waiting" + (bureauKey == null ? "" : " and s.bureauKey = :bureau")
                + " order by s.sentAt, s.id", SignUp.class).setParameter("waiting", SignUpStatus.WAITING);
        return (bureauKey == null ? query : query.setParameter("bureau", bureauKey)).getResultList();
    }

    boolean waits(String bodyId) {
        return em.createQuery("select count(s) from SignUp s where s.bodyId = :body and s.status = :waiting", Long.class)
                .setParameter("body", bodyId).setParameter("waiting", SignUpStatus.WAITING).getSingleResult() > 0;
    }

    /** Whether a link was asked for since then, for this body or to this address. */
    boolean askedSince(String bodyId, String email, Instant since) {
        return em.createQuery("select count(s) from SignUp s where (s.bodyId = :body or s.email = :email) and s.askedAt > :since", Long.class)
                .setParameter("body", bodyId).setParameter("email", email).setParameter("since", since).getSingleResult() > 0;
    }
}
