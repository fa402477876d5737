package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.SqlInsert;

/** The only way from casework to its tables. */
@ApplicationScoped
class CaseStore {
    /** As the indices case_file_by_urgency stand, so that a page costs no more in a long list than in a short one. */
    private static final String URGENT_FIRST = "f.dueOrder, f.firstReceivedAt, f.openedAt, f.id";
    /** EclipseLink's hint by which it keeps no second copy of what is read, and does not compare the two afterwards. */
    private static final String READ_ONLY = "eclipselink.read-only";

    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    CaseStore() {
    }

    CaseStore(EntityManager em) {
        this.em = em;
    }

    Optional<CaseFile> find(String caseId) {
        return Optional.ofNullable(em.find(CaseFile.class, JapaneseText.carried(caseId)));
    }

    List<CaseFile> files(java.util.Collection<String> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select f from CaseFile f where f.id in :ids order by f.number", CaseFile.class).setParameter("ids", List.copyOf(ids)).getResultList();
    }

    /** Waits for whoever acts on the case, then reads it anew; what this transaction has changed is written first. */
    Optional<CaseFile> lock(String caseId) {
        em.flush();
        return Optional.ofNullable(em.find(CaseFile.class, JapaneseText.carried(caseId), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<CaseDraft> draft(String caseId) {
        return Optional.ofNullable(em.find(CaseDraft.class, JapaneseText.carried(caseId)));
    }

    Optional<CaseDraft> lockDraft(String caseId) {
        em.flush();
        return Optional.ofNullable(em.find(CaseDraft.class, JapaneseText.carried(caseId), LockModeType.PESSIMISTIC_WRITE));
    }

    List<CaseFile> unsubmitted(String callId) {
        return em.createQuery("select f from CaseFile f where f.callId = :call and f.parentId is null and f.firstReceivedAt is null order by f.number", CaseFile.class)
                .setParameter("call", callId).getResultList();
    }

    /** Sets when cases are due, without touching their revisions: nobody's page becomes stale by it. */
    void due(List<String> caseIds, Instant at) {
        if (!caseIds.isEmpty()) {
            em.createQuery("update CaseFile f set f.dueAt = :at, f.dueOrder = :at where f.id in :ids and f.firstReceivedAt is null").setParameter("at", at)
                    .setParameter("ids", caseIds).executeUpdate();
        }
    }

    /** How many cases go by the workflow, or belong to one of the calls. */
    long countUsing(String workflowId, List<String> callIds) {
        return em.createQuery("select count(f) from CaseFile f where f.workflow = :workflow or f.callId in :calls", Long.class)
                .setParameter("workflow", workflowId).setParameter("calls", callIds.isEmpty() ? List.of("") : callIds).getSingleResult();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    /** From here to the end of the transaction nobody else opens a case of these numbers. */
    CaseNumber lockNumbers(String prefix) {
        CaseNumber row = em.find(CaseNumber.class, prefix, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            SqlInsert.unlessThere(em.unwrap(java.sql.Connection.class), "insert into case_number (prefix, last_number) values (?, ?)", prefix, 0L);
            row = em.find(CaseNumber.class, prefix, LockModeType.PESSIMISTIC_WRITE);
        }
        return row;
    }

    List<Submission> submissions(String caseId) {
        return em.createQuery("select s from Submission s where s.caseId = :c order by s.no", Submission.class)
                .setParameter("c", caseId).getResultList();
    }

    Optional<Submission> latest(String caseId) {
        return em.createQuery("select s from Submission s where s.caseId = :c order by s.no desc", Submission.class)
                .setParameter("c", JapaneseText.carried(caseId)).setMaxResults(1).getResultStream().findFirst();
    }

    List<Submission> latestOf(List<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select s from Submission s where s.caseId in :c"
                + " and s.no = (select max(t.no) from Submission t where t.caseId = s.caseId)", Submission.class)
                .setParameter("c", caseIds).getResultList();
    }

    /** The act that last brought the case into this state from another one. */
    Optional<CaseAct> entry(String caseId, String state) {
        return em.createQuery("select a from CaseAct a where a.caseId = :c and a.toState = :s and a.fromState <> :s order by a.seq desc",
                CaseAct.class).setParameter("c", caseId).setParameter("s", state).setMaxResults(1).getResultStream().findFirst();
    }

    List<CaseAct> acts(String caseId) {
        return em.createQuery("select a from CaseAct a where a.caseId = :c order by a.seq", CaseAct.class)
                .setParameter("c", caseId).getResultList();
    }

    Optional<CaseAct> actAt(String caseId, long seenRevision) {
        return em.createQuery("select a from CaseAct a where a.caseId = :c and a.seenRevision = :r", CaseAct.class)
                .setParameter("c", caseId).setParameter("r", seenRevision).getResultStream().findFirst();
    }

    Optional<CaseAct> lastAct(String caseId) {
        return em.createQuery("select a from CaseAct a where a.caseId = :c order by a.seq desc", CaseAct.class)
                .setParameter("c", caseId).setMaxResults(1).getResultStream().findFirst();
    }

    List<DeputyReview> reviews(String caseId) {
        return em.createQuery("select r from DeputyReview r where r.caseId = :c order by r.actSeq", DeputyReview.class)
                .setParameter("c", caseId).getResultList();
    }

    /** What is still to be reviewed for these posts, the oldest first. */
    List<DeputyReview> openReviews(List<Long> postIds, int limit) {
        return postIds.isEmpty() ? List.of() : em.createQuery("select r from DeputyReview r where r.postId in :p and r.reviewedAt is null"
                + " order by r.id", DeputyReview.class).setParameter("p", postIds).setMaxResults(limit).getResultList();
    }

    Optional<DeputyReview> lockReview(long id) {
        return Optional.ofNullable(em.find(DeputyReview.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<CaseAct> act(String caseId, long seq) {
        return em.createQuery("select a from CaseAct a where a.caseId = :c and a.seq = :s", CaseAct.class)
                .setParameter("c", caseId).setParameter("s", seq).getResultStream().findFirst();
    }

    Optional<SoleSignature> soleSignature(String bodyId, LocalDate day) {
        return em.createQuery("select s from SoleSignature s where s.bodyId = :b and s.endedAt is null and s.untilDay >= :d order by s.untilDay desc",
                SoleSignature.class).setParameter("b", bodyId).setParameter("d", day).setMaxResults(1).getResultStream().findFirst();
    }

    List<SoleSignature> soleSignatures(List<String> bureaus) {
        return bureaus.isEmpty() ? List.of() : em.createQuery("select s from SoleSignature s where s.bureauKey in :b order by s.allowedAt desc, s.id",
                SoleSignature.class).setParameter("b", bureaus).getResultList();
    }

    Optional<SoleSignature> lockSoleSignature(String id) {
        return Optional.ofNullable(em.find(SoleSignature.class, JapaneseText.carried(id), LockModeType.PESSIMISTIC_WRITE));
    }

    List<CaseComment> comments(String caseId) {
        return em.createQuery("select c from CaseComment c where c.caseId = :c order by c.actSeq, c.id", CaseComment.class)
                .setParameter("c", caseId).getResultList();
    }

    List<CaseParty> parties(String caseId) {
        return em.createQuery("select p from CaseParty p where p.caseId = :c order by p.role, p.id", CaseParty.class)
                .setParameter("c", caseId).getResultList();
    }

    void removeParties(String caseId) {
        em.createQuery("delete from CaseParty p where p.caseId = :c").setParameter("c", caseId).executeUpdate();
    }

    List<CaseFile> ofCall(String callId, List<String> states) {
        return em.createQuery("select f from CaseFile f where f.callId = :c and f.parentId is null and f.state in :s order by f.number", CaseFile.class)
                .setParameter("c", callId).setParameter("s", states).getResultList();
    }

    List<CaseFile> following(String parentId) {
        return em.createQuery("select f from CaseFile f where f.parentId = :p order by f.openedAt, f.number", CaseFile.class)
                .setParameter("p", parentId).getResultList();
    }

    List<CaseFile> ofKind(String kind, int fiscalYear) {
        return em.createQuery("select f from CaseFile f where f.kind = :k and f.fiscalYear = :y order by f.number", CaseFile.class)
                .setParameter("k", kind).setParameter("y", fiscalYear).getResultList();
    }

    List<CaseFile> earlierOf(String applicantId, String kind, String state, int beforeFiscalYear) {
        return em.createQuery("select f from CaseFile f where f.applicantId = :a and f.kind = :k and f.state = :s"
                + " and f.fiscalYear < :y order by f.fiscalYear, f.number", CaseFile.class)
                .setParameter("a", applicantId).setParameter("k", kind).setParameter("s", state)
                .setParameter("y", beforeFiscalYear).getResultList();
    }

    /** A body's submitted cases of a kind and programme but this one, the newest first. */
    List<CaseFile> formerOf(String applicantId, String kind, String programmeKey, String but) {
        return em.createQuery("select f from CaseFile f where f.applicantId = :a and f.kind = :k and f.programmeKey = :p and f.id <> :b"
                + " and f.firstReceivedAt is not null order by f.fiscalYear desc, f.number desc", CaseFile.class).setParameter("a", applicantId)
                .setParameter("k", kind).setParameter("p", programmeKey).setParameter("b", but).setMaxResults(20).getResultList();
    }

    /**
     * For reading only: what comes is not watched for changes.
     *
     * @param oneBureau whether the condition leaves one bureau only
     */
    List<CaseFile> list(String condition, Map<String, Object> parameters, boolean oneBureau, int offset, int limit) {
        TypedQuery<CaseFile> query = em.createQuery("select f from CaseFile f where " + condition + " order by "
                + (oneBureau ? "f.bureauKey, " : "") + URGENT_FIRST, CaseFile.class);
        parameters.forEach(query::setParameter);
        return query.setHint(READ_ONLY, true).setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    /** How many there are, counted no further than so far. */
    long count(String condition, Map<String, Object> parameters, int most) {
        TypedQuery<String> query = em.createQuery("select f.id from CaseFile f where " + condition, String.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList().size();
    }
}
