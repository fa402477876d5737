package jp.michishirube.security;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** What sign-in reads and writes, in short transactions of their own: none is open while a password is being verified. */
@Dependent
class SignInLedger {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    SignInLedger() {
    }

    SignInLedger(EntityManager em) {
        this.em = em;
    }

    record Account(long userId, String loginId, String passwordHash, boolean enabled, long epoch) {
    }

    /**
     * Counts an attempt for a name, under a lock on its row.
     *
     * @throws jakarta.persistence.PersistenceException when the first attempts for a name meet: ask again
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Throttle.Attempt attempt(String loginKey, Instant now) {
        Throttle throttle = em.find(Throttle.class, loginKey, LockModeType.PESSIMISTIC_WRITE);
        if (throttle == null) {
            forgetBefore(now.minus(Throttle.WINDOW).minus(Throttle.LOCK));
            throttle = new Throttle(loginKey, now);
            em.persist(throttle);
        }
        Throttle.Attempt attempt = throttle.attempt(now);
        em.flush();
        return attempt;
    }

    /** The password was right: nothing is held against the name any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forgive(String loginKey) {
        em.createQuery("delete from Throttle t where t.loginKey = :key").setParameter("key", loginKey).executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Account> account(String loginId) {
        return em.createQuery("select u from AppUser u where u.loginId = :login", AppUser.class)
                .setParameter("login", loginId).getResultStream().findFirst()
                .map(u -> new Account(u.id, u.loginId, u.passwordHash, u.enabled, u.epoch));
    }

    /** Names tried by strangers must not fill the table. */
    private void forgetBefore(Instant past) {
        em.createQuery("delete from Throttle t where t.windowStart < :past").setParameter("past", past).executeUpdate();
    }
}
