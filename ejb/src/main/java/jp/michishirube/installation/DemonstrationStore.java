package jp.michishirube.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What only the loader of demonstration data does to the database. */
@ApplicationScoped
class DemonstrationStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    /** Writes what is pending and forgets it, so that a long load stays fast. */
    void settle() {
        em.flush();
        em.clear();
    }

    /** The mails of acts that never happened are not sent. */
    void dropMails() {
        em.createNativeQuery("delete from outbox_mail").executeUpdate();
    }
}
