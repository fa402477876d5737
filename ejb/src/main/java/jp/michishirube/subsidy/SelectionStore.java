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

    List<SelectionItem> items(String listId) {
        return em.createQuery("select i from SelectionItem i where i.listId = :l order by i.id", SelectionItem.class)
                .setParameter("l", listId).getResultList();
    }

    List<SelectionItem> itemsOf(List<String> listIds) {
        return listIds.isEmpty() ? List.of() : em.createQuery("select i from SelectionItem i where i.listId in :l order by i.id",
                SelectionItem.class).setParameter("l", listIds).getResultList();
    }

    void replaceItems(String listId, List<SelectionItem> items) {
        em.createQuery("delete from SelectionItem i where i.listId = :l").setParameter("l", listId).executeUpdate();
        items.forEach(em::persist);
    }

    Optional<CallResult> result(String callId) {
        return Optional.ofNullable(em.find(CallResult.class, callId));
    }

    List<String> announcedCalls() {
        return em.createQuery("select r.callId from CallResult r", String.class).getResultList();
    }
}
