package jp.michishirube.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.SqlInsert;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.api.StageState;

/** The only way to the tables of reviews. */
@ApplicationScoped
class ReviewStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    ReviewStore() {
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    Optional<ReviewStage> stage(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(ReviewStage.class, JapaneseText.carried(id)));
    }

    /** Begins a stage, unless another transaction has begun it; that one is waited for. Whether it was begun here. */
    boolean begin(String id, String callId, String stageKey, String reviewId, long seed) {
        return SqlInsert.unlessThere(em.unwrap(java.sql.Connection.class), "insert into review_stage (id, call_id, stage_key, review_id, state, seed, remarks, reminded, revision) values (?, ?, ?, ?, ?, ?, '', '', 0)",
                id, callId, stageKey, reviewId, StageState.PREPARING.name(), seed);
    }

    /** Waits for whoever changes the stage, then reads it anew. */
    Optional<ReviewStage> lock(String id) {
        em.flush();
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(ReviewStage.class, JapaneseText.carried(id), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<ReviewStage> stage(String callId, String stageKey) {
        return em.createQuery("select s from ReviewStage s where s.callId = :c and s.stageKey = :k", ReviewStage.class).setParameter("c", callId).setParameter("k", stageKey)
                .getResultStream().findFirst();
    }

    List<ReviewStage> stagesOf(String callId) {
        return em.createQuery("select s from ReviewStage s where s.callId = :c order by s.id", ReviewStage.class).setParameter("c", callId).getResultList();
    }

    List<ReviewStage> stages(StageState state) {
        return em.createQuery("select s from ReviewStage s where s.state = :s order by s.closesAt, s.id", ReviewStage.class).setParameter("s", state).getResultList();
    }

    long stagesBy(String reviewId) {
        return em.createQuery("select count(s) from ReviewStage s where s.reviewId = :r", Long.class).setParameter("r", reviewId).getSingleResult();
    }

    List<Reviewer> reviewers() {
        return em.createQuery("select r from Reviewer r order by r.kana, r.id", Reviewer.class).getResultList();
    }

    Optional<Reviewer> reviewer(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(Reviewer.class, JapaneseText.carried(id)));
    }

    Optional<Reviewer> reviewerOf(long userId) {
        return em.createQuery("select r from Reviewer r where r.userId = :u", Reviewer.class).setParameter("u", userId).getResultStream().findFirst();
    }

    Map<String, Reviewer> reviewers(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery("select r from Reviewer r where r.id in :ids", Reviewer.class).setParameter("ids", List.copyOf(ids)).getResultStream()
                .collect(Collectors.toMap(r -> r.id, Function.identity()));
    }

    /** What hangs on a reviewer is part of the entry: whoever has seen it as it was before is told so. */
    void changed(Reviewer reviewer) {
        em.lock(reviewer, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    List<ReviewerTerm> terms() {
        return em.createQuery("select t from ReviewerTerm t order by t.fromDay, t.id", ReviewerTerm.class).getResultList();
    }

    List<ReviewerTerm> terms(String reviewerId) {
        return em.createQuery("select t from ReviewerTerm t where t.reviewerId = :r order by t.fromDay, t.id", ReviewerTerm.class).setParameter("r", reviewerId).getResultList();
    }

    void removeTerms(String reviewerId) {
        em.createQuery("delete from ReviewerTerm t where t.reviewerId = :r").setParameter("r", reviewerId).executeUpdate();
    }

    List<ReviewMember> members(String stageId) {
        return em.createQuery("select m from ReviewMember m where m.stageId = :s order by m.id", ReviewMember.class).setParameter("s", stageId).getResultList();
    }

    List<ReviewMember> memberships(String reviewerId) {
        return em.createQuery("select m from ReviewMember m where m.reviewerId = :r and m.leftAt is null order by m.id", ReviewMember.class).setParameter("r", reviewerId).getResultList();
    }

    Optional<ReviewMember> member(String stageId, String reviewerId) {
        return em.createQuery("select m from ReviewMember m where m.stageId = :s and m.reviewerId = :r", ReviewMember.class).setParameter("s", JapaneseText.carried(stageId)).setParameter("r", JapaneseText.carried(reviewerId))
                .getResultStream().findFirst();
    }

    List<ReviewEntry> entries(String stageId) {
        return em.createQuery("select e from ReviewEntry e where e.stageId = :s order by e.orderNo, e.id", ReviewEntry.class).setParameter("s", stageId).getResultList();
    }

    Optional<ReviewEntry> entry(String stageId, String caseId) {
        return em.createQuery("select e from ReviewEntry e where e.stageId = :s and e.caseId = :c", ReviewEntry.class).setParameter("s", JapaneseText.carried(stageId)).setParameter("c", JapaneseText.carried(caseId))
                .getResultStream().findFirst();
    }

    List<ReviewConflict> conflicts(String stageId) {
        return em.createQuery("select c from ReviewConflict c where c.stageId = :s order by c.id", ReviewConflict.class).setParameter("s", stageId).getResultList();
    }

    Optional<ReviewConflict> conflict(long id) {
        return Optional.ofNullable(em.find(ReviewConflict.class, id));
    }

    /** Whether any tie of the reviewer to the case stands. */
    boolean barred(String stageId, String caseId, String reviewerId) {
        return !em.createQuery("select c.id from ReviewConflict c where c.stageId = :s and c.caseId = :c and c.reviewerId = :r and c.liftedAt is null", Long.class)
                .setParameter("s", stageId).setParameter("c", caseId).setParameter("r", reviewerId).setMaxResults(1).getResultList().isEmpty();
    }

    List<Sheet> sheets(String stageId) {
        return em.createQuery("select s from Sheet s where s.stageId = :s order by s.givenAt, s.id", Sheet.class).setParameter("s", stageId).getResultList();
    }

    List<Sheet> sheetsOf(String stageId, String reviewerId) {
        return em.createQuery("select s from Sheet s where s.stageId = :s and s.reviewerId = :r order by s.givenAt, s.id", Sheet.class).setParameter("s", stageId).setParameter("r", reviewerId)
                .getResultList();
    }

    List<Sheet> sheetsOn(String stageId, String caseId) {
        return em.createQuery("select s from Sheet s where s.stageId = :s and s.caseId = :c order by s.givenAt, s.id", Sheet.class).setParameter("s", stageId).setParameter("c", caseId)
                .getResultList();
    }

    Optional<Sheet> sheet(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(Sheet.class, JapaneseText.carried(id)));
    }

    Optional<Sheet> lockSheet(String id) {
        em.flush();
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(Sheet.class, JapaneseText.carried(id), LockModeType.PESSIMISTIC_WRITE));
    }

    /** What a ranking needs of the sheets, without their words: case, reviewer, status, scores, total, on paper, times. */
    List<Object[]> marks(String stageId) {
        return em.createQuery("select s.caseId, s.reviewerId, s.status, s.scores, s.total, s.onPaper, s.times from Sheet s where s.stageId = :s order by s.caseId, s.reviewerId", Object[].class)
                .setParameter("s", stageId).getResultList();
    }

    /** Sheets of a stage that are still to be submitted, of cases that have left it too: reviewer and case. */
    List<Object[]> unsubmitted(String stageId) {
        return em.createQuery("select s.reviewerId, s.caseId from Sheet s where s.stageId = :s and s.status = :g and s.total is null", Object[].class)
                .setParameter("s", stageId).setParameter("g", SheetStatus.GIVEN).getResultList();
    }

    /** Stages whose term for scores ends before this moment, while they are open. */
    List<ReviewStage> closingBefore(Instant at) {
        return em.createQuery("select s from ReviewStage s where s.state = :o and s.closesAt < :at order by s.id", ReviewStage.class).setParameter("o", StageState.OPEN)
                .setParameter("at", at).getResultList();
    }
}
