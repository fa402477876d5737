package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The only way from subsidy to its tables. */
@ApplicationScoped
class SelectionStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    SelectionStore() {
    }

    SelectionStore(EntityManager em) {
        this.em = em;
    }

    void add(Object entity) {
        em.persist(entity);
    }

    Optional<EvaluationResult> evaluation(String caseId) {
        return Optional.ofNullable(em.find(EvaluationResult.class, caseId));
    }

    List<EvaluationResult> evaluations(List<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select e from EvaluationResult e where e.caseId in :c", EvaluationResult.class)
                .setParameter("c", caseIds).getResultList();
    }

    Optional<CallResult> result(String callId) {
        return Optional.ofNullable(em.find(CallResult.class, callId));
    }

    List<String> announcedCalls() {
        return em.createQuery("select r.callId from CallResult r", String.class).getResultList();
    }
}
