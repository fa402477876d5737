package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.michishirube.casework.api.ListedDecision;

/** The only way to the lines of lists of decisions. */
@ApplicationScoped
class DecisionStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    DecisionStore() {
    }

    List<ListedDecision> of(List<String> listIds) {
        return listIds.isEmpty() ? List.of() : em.createQuery("select i from DecisionItem i where i.listId in :l order by i.id", DecisionItem.class).setParameter("l", listIds)
                .getResultList().stream().map(DecisionItem::view).toList();
    }

    void replace(String listId, List<ListedDecision> lines) {
        em.createQuery("delete from DecisionItem i where i.listId = :l").setParameter("l", listId).executeUpdate();
        lines.forEach(l -> em.persist(new DecisionItem(l)));
    }

    /** The lists of a kind and call that are drafted or on their route, id to number. */
    Map<String, String> unfinished(String kind, String callId) {
        return em.createQuery("select f.id, f.number from CaseFile f where f.kind = :k and f.callId = :c and f.state in :open", Object[].class).setParameter("k", kind)
                .setParameter("c", callId).setParameter("open", List.of(Decisions.DRAFT, Decisions.ROUTE)).getResultStream().collect(Collectors.toMap(r -> (String) r[0], r -> (String) r[1]));
    }
}
