package jp.michishirube.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.organisation.api.HoldingView;

/** Posts and holdings in the database. */
@Dependent
class PostStore {
    private static final String IN_FORCE = " (p.validFrom is null or p.validFrom <= :day) and (p.validTo is null or p.validTo >= :day)"
            + " and (h.validFrom is null or h.validFrom <= :day) and (h.validTo is null or h.validTo >= :day)";

    /** Of holdings h of posts p: in force on the day or later. */
    private static final String NOT_ENDED = " (p.validTo is null or p.validTo >= :day) and (h.validTo is null or h.validTo >= :day)"
            + " and (h.validFrom is null or h.validTo is null or h.validFrom <= h.validTo)";

    private static final String REFRESH = "jakarta.persistence.cache.storeMode";

    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    PostStore() {
    }

    PostStore(EntityManager em) {
        this.em = em;
    }

    void add(Object row) {
        em.persist(row);
    }

    void flush() {
        em.flush();
    }

    Optional<Post> find(long id) {
        return Optional.ofNullable(em.find(Post.class, id));
    }

    Optional<Organisation> office(String id) {
        return Optional.ofNullable(em.find(Organisation.class, id));
    }

    void lockOffice(String id) {
        em.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<PostHolding> lockHolding(long id) {
        return Optional.ofNullable(em.find(PostHolding.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<HoldingView> holdingsEver(String officeId) {
        return em.createQuery("select new jp.michishirube.organisation.api.HoldingView(h.id, p.id, p.role, p.title, h.userId, h.authority,"
                + " h.validFrom, h.validTo) from PostHolding h join Post p on p.id = h.postId where p.organisationId = :office order by p.id, h.id",
                HoldingView.class).setParameter("office", officeId).getResultList();
    }

    boolean heldOn(long postId, long userId, Authority authority, LocalDate day) {
        return em.createQuery("select count(h) from PostHolding h where h.postId = :post and h.userId = :user and h.authority = :authority"
                + " and (h.validFrom is null or h.validFrom <= :day) and (h.validTo is null or h.validTo >= :day)", Long.class)
                .setParameter("post", postId).setParameter("user", userId).setParameter("authority", authority).setParameter("day", day)
                .getSingleResult() > 0;
    }

    List<Capacity> capacities(long userId, LocalDate day) {
        return em.createQuery("select new jp.michishirube.kernel.Capacity(p.id, p.role, o.id, o.name, p.title, h.authority)"
                + " from PostHolding h join Post p on p.id = h.postId join Organisation o on o.id = p.organisationId"
                + " where h.userId = :user and" + IN_FORCE + " order by p.id, h.id", Capacity.class)
                .setParameter("user", userId).setParameter("day", day).getResultList();
    }

    List<Post> posts(String officeId, LocalDate day) {
        return em.createQuery("select p from Post p where p.organisationId = :office"
                + " and (p.validFrom is null or p.validFrom <= :day) and (p.validTo is null or p.validTo >= :day)"
                + " order by p.id", Post.class)
                .setParameter("office", officeId).setParameter("day", day).getResultList();
    }

    List<PostHolding> holdings(String officeId, LocalDate day) {
        return em.createQuery("select h from PostHolding h join Post p on p.id = h.postId where p.organisationId = :office"
                + " and" + IN_FORCE + " order by h.id", PostHolding.class)
                .setParameter("office", officeId).setParameter("day", day).getResultList();
    }

    Optional<PostHolding> holding(long id) {
        return Optional.ofNullable(em.find(PostHolding.class, id));
    }

    /** As they are now, whatever this transaction has read before. */
    List<Post> postsFrom(String officeId, LocalDate day) {
        return em.createQuery("select p from Post p where p.organisationId = :office and (p.validTo is null or p.validTo >= :day)"
                + " and (p.validFrom is null or p.validTo is null or p.validFrom <= p.validTo) order by p.id", Post.class)
                .setHint(REFRESH, CacheStoreMode.REFRESH).setParameter("office", officeId).setParameter("day", day).getResultList();
    }

    /** As they are now, whatever this transaction has read before. */
    List<PostHolding> holdingsFrom(String officeId, LocalDate day) {
        return em.createQuery("select h from PostHolding h join Post p on p.id = h.postId where p.organisationId = :office and" + NOT_ENDED
                + " order by h.authority, h.id", PostHolding.class).setHint(REFRESH, CacheStoreMode.REFRESH).setParameter("office", officeId).setParameter("day", day).getResultList();
    }

    List<PostHolding> holdingsOf(long userId, LocalDate day) {
        return em.createQuery("select h from PostHolding h join Post p on p.id = h.postId where h.userId = :user and" + NOT_ENDED + " order by h.id",
                PostHolding.class).setParameter("user", userId).setParameter("day", day).getResultList();
    }

    List<Long> peopleOf(String officeId, LocalDate day) {
        return em.createQuery("select distinct h.userId from PostHolding h join Post p on p.id = h.postId where p.organisationId = :office and ("
                + NOT_ENDED + " or h.userId not in (select k.userId from PostHolding k join Post q on q.id = k.postId"
                + " where" + NOT_ENDED.replace("h.", "k.").replace("p.", "q.") + "))", Long.class)
                .setParameter("office", officeId).setParameter("day", day).getResultList();
    }
}
