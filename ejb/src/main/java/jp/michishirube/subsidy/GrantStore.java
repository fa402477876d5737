package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The only way to the books of grants: they are added to and read. */
@ApplicationScoped
class GrantStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    GrantStore() {
    }

    GrantStore(EntityManager em) {
        this.em = em;
    }

    void add(GrantEntry entry) {
        em.persist(entry);
        em.flush();
    }

    GrantBook book(String grantId) {
        return new GrantBook(em.createQuery("select e from GrantEntry e where e.grantId = :g order by e.id", GrantEntry.class).setParameter("g", grantId).getResultList());
    }

    /** The books of many grants by their ids; one without an entry has no book here. */
    Map<String, GrantBook> books(List<String> grantIds) {
        return grantIds.isEmpty() ? Map.of() : em.createQuery("select e from GrantEntry e where e.grantId in :g order by e.id", GrantEntry.class)
                .setParameter("g", grantIds).getResultStream().collect(Collectors.groupingBy(GrantEntry::grantId, Collectors.collectingAndThen(Collectors.toList(), GrantBook::new)));
    }
}
