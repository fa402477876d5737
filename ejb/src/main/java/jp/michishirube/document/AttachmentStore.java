package jp.michishirube.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class AttachmentStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    AttachmentStore() {
    }

    AttachmentStore(EntityManager em) {
        this.em = em;
    }

    void add(Attachment attachment) {
        em.persist(attachment);
    }

    Optional<Attachment> find(String id) {
        return Optional.ofNullable(em.find(Attachment.class, id));
    }

    List<Attachment> of(String owner) {
        return em.createQuery("select a from Attachment a where a.owner = :owner and a.removedAt is null order by a.addedAt, a.id",
                Attachment.class).setParameter("owner", owner).getResultList();
    }

    long bytesOf(String owner) {
        Long sum = em.createQuery("select sum(a.size) from Attachment a where a.owner = :owner and a.removedAt is null", Long.class)
                .setParameter("owner", owner).getSingleResult();
        return sum == null ? 0 : sum;
    }
}
