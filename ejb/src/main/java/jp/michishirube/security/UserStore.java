package jp.michishirube.security;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Users in the database. */
@Dependent
class UserStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    UserStore() {
    }

    UserStore(EntityManager em) {
        this.em = em;
    }

    void add(AppUser user) {
        em.persist(user);
        em.flush();
    }

    Optional<AppUser> find(long id) {
        return Optional.ofNullable(em.find(AppUser.class, id));
    }

    List<AppUser> findAll(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select u from AppUser u where u.id in :ids order by u.id", AppUser.class)
                .setParameter("ids", ids).getResultList();
    }

    Optional<AppUser> byLoginId(String loginId) {
        return em.createQuery("select u from AppUser u where u.loginId = :login", AppUser.class)
                .setParameter("login", loginId).getResultStream().findFirst();
    }

    boolean any() {
        return em.createQuery("select count(u) from AppUser u", Long.class).getSingleResult() > 0;
    }
}
