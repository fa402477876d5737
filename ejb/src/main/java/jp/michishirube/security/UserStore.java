package jp.michishirube.security;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.michishirube.kernel.Page;

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

    Optional<AppUser> locked(long id) {
        Optional<AppUser> found = find(id);
        found.ifPresent(u -> em.refresh(u, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    boolean anyEnabled(Collection<Long> ids) {
        return !ids.isEmpty() && em.createQuery("select count(u) from AppUser u where u.enabled = true and u.id in :ids", Long.class)
                .setParameter("ids", ids).getSingleResult() > 0;
    }

    Optional<AppUser> byLoginId(String loginId) {
        return em.createQuery("select u from AppUser u where u.loginId = :login", AppUser.class)
                .setParameter("login", loginId).getResultStream().findFirst();
    }

    Page<AppUser> search(Collection<Long> among, String text, int offset, int limit) {
        if (among != null && among.isEmpty()) {
            return new Page<>(0, List.of());
        }
        String where = " from AppUser u where (lower(u.name) like :text or u.loginId like :text or lower(u.email) like :text)"
                + (among == null ? "" : " and u.id in :among");
        TypedQuery<Long> count = em.createQuery("select count(u)" + where, Long.class);
        TypedQuery<AppUser> rows = em.createQuery("select u" + where + " order by u.name, u.id", AppUser.class);
        for (TypedQuery<?> query : List.of(count, rows)) {
            query.setParameter("text", "%" + text.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%");
            if (among != null) {
                query.setParameter("among", among);
            }
        }
        return new Page<>(count.getSingleResult(), rows.setFirstResult(offset).setMaxResults(limit).getResultList());
    }

    boolean any() {
        return em.createQuery("select count(u) from AppUser u", Long.class).getSingleResult() > 0;
    }
}
