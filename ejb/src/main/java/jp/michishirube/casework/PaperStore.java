package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The only way from casework to the papers that are typed for applicants. */
@ApplicationScoped
class PaperStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    PaperStore() {
    }

    void add(PaperEntry entry) {
        em.persist(entry);
    }

    void remove(PaperEntry entry) {
        em.remove(entry);
    }

    /** What is being typed for the case and is no submission yet. */
    Optional<PaperEntry> open(String caseId) {
        return em.createQuery("select e from PaperEntry e where e.caseId = :c and e.submissionNo is null", PaperEntry.class)
                .setParameter("c", caseId).getResultStream().findFirst();
    }

    /** The same, read anew and kept from everybody else's change until the transaction ends. */
    Optional<PaperEntry> lockOpen(String caseId) {
        return em.createQuery("select e from PaperEntry e where e.caseId = :c and e.submissionNo is null", PaperEntry.class)
                .setParameter("c", caseId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    List<PaperEntry> of(String caseId) {
        return em.createQuery("select e from PaperEntry e where e.caseId = :c order by e.enteredAt", PaperEntry.class)
                .setParameter("c", caseId).getResultList();
    }

    /** The cases of a body under a call that were entered from this very scan. */
    List<CaseFile> enteredFrom(String scanSha256, String callId, String applicantId) {
        return em.createQuery("select f from CaseFile f, PaperEntry e where e.caseId = f.id and e.scanSha256 = :s and f.callId = :c"
                + " and f.applicantId = :a order by f.number", CaseFile.class).setParameter("s", scanSha256).setParameter("c", callId)
                .setParameter("a", applicantId).getResultList();
    }
}
