package jp.michishirube.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.award.api.Announced;

/** The only way to the tables of the award. */
@ApplicationScoped
class AwardStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    AwardStore() {
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    Optional<AwardPrize> prize(String caseId) {
        return Optional.ofNullable(em.find(AwardPrize.class, caseId));
    }

    List<AwardPrize> prizes(String editionId) {
        return em.createQuery("select p from AwardPrize p where p.editionId = :e order by p.caseId", AwardPrize.class).setParameter("e", editionId).getResultList();
    }

    Set<Announced> announced(String callId) {
        Set<Announced> what = EnumSet.noneOf(Announced.class);
        what.addAll(em.createQuery("select a.what from AwardAnnouncement a where a.callId = :c", Announced.class).setParameter("c", callId).getResultList());
        return what;
    }
}
