package jp.michishirube.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.kernel.JapaneseText;

/** The only way to the pool of advisors. */
@ApplicationScoped
class AdvisorStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    AdvisorStore() {
    }

    AdvisorStore(EntityManager em) {
        this.em = em;
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    Optional<Advisor> find(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(Advisor.class, JapaneseText.carried(id)));
    }

    /** Waits for whoever plans this advisor's days; always in the order of ids. */
    Optional<Advisor> lock(String id) {
        em.flush();
        return Optional.ofNullable(em.find(Advisor.class, JapaneseText.carried(id), LockModeType.PESSIMISTIC_WRITE));
    }

    /** What hangs on an advisor is part of the entry: whoever has seen it as it was before is told so. */
    void changed(Advisor advisor) {
        em.lock(advisor, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    List<Advisor> all() {
        return em.createQuery("select a from Advisor a order by a.kana, a.id", Advisor.class).getResultList();
    }

    Map<String, Advisor> byId(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery("select a from Advisor a where a.id in :ids", Advisor.class).setParameter("ids", List.copyOf(ids)).getResultStream()
                .collect(Collectors.toMap(a -> a.id, Function.identity()));
    }

    List<Appointment> appointments(int fiscalYear) {
        return em.createQuery("select p from Appointment p where p.fiscalYear = :y order by p.advisorId", Appointment.class).setParameter("y", fiscalYear).getResultList();
    }

    List<Integer> years() {
        return em.createQuery("select distinct p.fiscalYear from Appointment p order by p.fiscalYear desc", Integer.class).getResultList();
    }

    List<Appointment> appointmentsOf(String advisorId) {
        return em.createQuery("select p from Appointment p where p.advisorId = :a order by p.fiscalYear desc", Appointment.class).setParameter("a", advisorId).getResultList();
    }

    List<Affiliation> affiliations() {
        return em.createQuery("select f from Affiliation f order by f.advisorId, f.id", Affiliation.class).getResultList();
    }

    List<Affiliation> affiliationsOf(String advisorId) {
        return em.createQuery("select f from Affiliation f where f.advisorId = :a order by f.id", Affiliation.class).setParameter("a", advisorId).getResultList();
    }

    List<Interest> interests() {
        return em.createQuery("select i from Interest i order by i.advisorId, i.id", Interest.class).getResultList();
    }

    List<Interest> interestsOf(String advisorId) {
        return em.createQuery("select i from Interest i where i.advisorId = :a order by i.id", Interest.class).setParameter("a", advisorId).getResultList();
    }

    List<Absence> absences() {
        return em.createQuery("select b from Absence b order by b.advisorId, b.fromDay", Absence.class).getResultList();
    }

    List<Absence> absencesOf(String advisorId) {
        return em.createQuery("select b from Absence b where b.advisorId = :a order by b.fromDay", Absence.class).setParameter("a", advisorId).getResultList();
    }

    /** What hangs on an advisor and is written anew as a whole. */
    void removeDetails(String advisorId) {
        for (String entity : List.of("Affiliation", "Interest", "Absence")) {
            em.createQuery("delete from " + entity + " d where d.advisorId = :a").setParameter("a", advisorId).executeUpdate();
        }
    }
}
