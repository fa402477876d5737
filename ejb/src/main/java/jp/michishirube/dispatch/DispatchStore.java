package jp.michishirube.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.michishirube.dispatch.api.AnswerStatus;
import jp.michishirube.dispatch.api.DispatchOutcome;
import jp.michishirube.dispatch.api.VisitStatus;
import jp.michishirube.kernel.JapaneseText;

/** The only way to candidates, visits, lists and the book of requests. */
@ApplicationScoped
class DispatchStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    DispatchStore() {
    }

    DispatchStore(EntityManager em) {
        this.em = em;
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    /** By the body's order, then as advised. */
    List<ListedCandidate> candidates(String caseId) {
        return em.createQuery("select c from ListedCandidate c where c.caseId = :c order by c.place, c.points desc, c.advisorId", ListedCandidate.class)
                .setParameter("c", caseId).getResultList();
    }

    List<ListedCandidate> candidatesOf(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select c from ListedCandidate c where c.caseId in :c order by c.caseId, c.place, c.points desc, c.advisorId", ListedCandidate.class)
                .setParameter("c", List.copyOf(caseIds)).getResultList();
    }

    Optional<ListedCandidate> candidate(String id) {
        return Optional.ofNullable(em.find(ListedCandidate.class, JapaneseText.carried(id)));
    }

    /** Without reading the candidate itself, which is to be read once the case is locked. */
    Optional<String> caseOfCandidate(String id) {
        return em.createQuery("select c.caseId from ListedCandidate c where c.id = :i", String.class).setParameter("i", id).getResultStream().findFirst();
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    /** Cases with somebody whose term has ended without an answer. */
    List<String> overdue(Instant now, int most) {
        return em.createQuery("select distinct c.caseId from ListedCandidate c where c.status = :s and c.answerBy < :n order by c.caseId", String.class)
                .setParameter("s", AnswerStatus.ASKED).setParameter("n", now).setMaxResults(most).getResultList();
    }

    /** Whom is asked or has agreed in cases, without those of a case. */
    List<PlannedVisit> visits(String caseId) {
        return em.createQuery("select v from PlannedVisit v where v.caseId = :c order by v.onDay, v.advisorId, v.id", PlannedVisit.class).setParameter("c", caseId).getResultList();
    }

    List<PlannedVisit> visitsOf(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select v from PlannedVisit v where v.caseId in :c order by v.caseId, v.onDay, v.id", PlannedVisit.class)
                .setParameter("c", List.copyOf(caseIds)).getResultList();
    }

    Optional<PlannedVisit> visit(long id) {
        return Optional.ofNullable(em.find(PlannedVisit.class, id));
    }

    /** Visits on site that were not cancelled, between two days, both inclusive. */
    List<PlannedVisit> onSite(LocalDate from, LocalDate to) {
        return em.createQuery("select v from PlannedVisit v where v.online = false and v.status <> :x and v.onDay between :f and :t", PlannedVisit.class)
                .setParameter("x", VisitStatus.CANCELLED).setParameter("f", from).setParameter("t", to).getResultList();
    }

    Optional<DispatchEntry> entry(String caseId) {
        return em.createQuery("select e from DispatchEntry e where e.caseId = :c", DispatchEntry.class).setParameter("c", caseId).getResultStream().findFirst();
    }

    List<DispatchEntry> entries(int fiscalYear) {
        return em.createQuery("select e from DispatchEntry e where e.fiscalYear = :y order by e.number", DispatchEntry.class).setParameter("y", fiscalYear).getResultList();
    }

    /** What was dispatched, the newest first. */
    List<DispatchEntry> decided(int most) {
        return em.createQuery("select e from DispatchEntry e where e.outcome = :o order by e.fiscalYear desc, e.number desc", DispatchEntry.class)
                .setParameter("o", DispatchOutcome.DECIDED).setMaxResults(most).getResultList();
    }

    List<EntryAdvisor> advisorsOf(Collection<String> entryIds) {
        return entryIds.isEmpty() ? List.of() : em.createQuery("select a from EntryAdvisor a where a.key.entryId in :e order by a.key.entryId, a.key.place", EntryAdvisor.class)
                .setParameter("e", List.copyOf(entryIds)).getResultList();
    }

    void send(DispatchEntry entry, List<String> advisorIds) {
        em.createQuery("delete from EntryAdvisor a where a.key.entryId = :e").setParameter("e", entry.id).executeUpdate();
        for (int i = 0; i < advisorIds.size(); i++) {
            em.persist(new EntryAdvisor(entry.id, i + 1, advisorIds.get(i)));
        }
    }

    /** Per advisor and field: advisor, field, dispatches, newest year, sum of ratings, ratings. One row each. */
    List<Object[]> history() {
        return em.createQuery("select a.advisorId, e.field, count(e), max(e.fiscalYear), sum(e.rating), count(e.rating) from EntryAdvisor a, DispatchEntry e"
                + " where a.key.entryId = e.id and e.outcome = :o group by a.advisorId, e.field", Object[].class).setParameter("o", DispatchOutcome.DECIDED).getResultList();
    }

    /** Per advisor: how many dispatches of the year are under way or decided. */
    List<Object[]> loads(int fiscalYear) {
        return em.createQuery("select a.advisorId, count(e) from EntryAdvisor a, DispatchEntry e where a.key.entryId = e.id and e.fiscalYear = :y"
                + " and e.outcome in :o group by a.advisorId", Object[].class).setParameter("y", fiscalYear)
                .setParameter("o", List.of(DispatchOutcome.RECEIVED, DispatchOutcome.DECIDED)).getResultList();
    }

    /** Requests of the year of one region and project that are under way or decided, with whom they were sent; never those of the case itself. */
    List<Object[]> sameProject(int fiscalYear, String region, String projectKey, String butCase) {
        return em.createQuery("select a.advisorId, e.number from EntryAdvisor a, DispatchEntry e where a.key.entryId = e.id and e.fiscalYear = :y and e.region = :r"
                + " and e.projectKey = :p and e.outcome in :o and (e.caseId is null or e.caseId <> :c)", Object[].class).setParameter("y", fiscalYear)
                .setParameter("r", region).setParameter("p", projectKey).setParameter("c", butCase)
                .setParameter("o", List.of(DispatchOutcome.RECEIVED, DispatchOutcome.DECIDED)).getResultList();
    }

    /** What a body asked for in a year. */
    List<DispatchEntry> ofRegion(int fiscalYear, String region) {
        return em.createQuery("select e from DispatchEntry e where e.fiscalYear = :y and e.region = :r order by e.number", DispatchEntry.class)
                .setParameter("y", fiscalYear).setParameter("r", region).getResultList();
    }

    /** Planned yen of the year, of what is bound: agreed on or decided. */
    long boundYen(int fiscalYear) {
        Long sum = em.createQuery("select sum(e.plannedYen) from DispatchEntry e where e.fiscalYear = :y and e.outcome in :o", Long.class)
                .setParameter("y", fiscalYear).setParameter("o", List.of(DispatchOutcome.RECEIVED, DispatchOutcome.DECIDED)).getSingleResult();
        return sum == null ? 0 : sum;
    }
}
