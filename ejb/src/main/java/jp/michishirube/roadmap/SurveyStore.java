package jp.michishirube.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.SqlInsert;

/** The only way to the tables of the surveys. */
@ApplicationScoped
class SurveyStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    SurveyStore() {
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(SurveyReply reply) {
        em.remove(reply);
    }

    Optional<SurveyReply> reply(String surveyId, String bodyId, String division) {
        return Optional.ofNullable(em.find(SurveyReply.class, SurveyReply.id(surveyId, bodyId, division)));
    }

    /** The row of the body or division, made where there is none, locked until the transaction ends: two tabs come one after the other. */
    SurveyReply locked(String surveyId, String bodyId, String division) {
        String id = SurveyReply.id(surveyId, bodyId, division);
        SurveyReply reply = null;
        // taken out by another one while this one waited: made anew
        for (int i = 0; reply == null && i < 2; i++) {
            reply = inserted(id, surveyId, bodyId, division);
        }
        return reply;
    }

    private SurveyReply inserted(String id, String surveyId, String bodyId, String division) {
        SqlInsert.unlessThere(em.unwrap(Connection.class), "insert into survey_answer (id, survey_id, body_id, division, revision, submitted_revision, submissions) values (?, ?, ?, ?, 0, 0, 0)",
                id, surveyId, bodyId, division);
        return em.find(SurveyReply.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<SurveyReply> replies(String surveyId) {
        return em.createQuery("select r from SurveyReply r where r.surveyId = :s order by r.bodyId, r.division", SurveyReply.class).setParameter("s", surveyId).getResultList();
    }

    List<SurveyReply> repliesOf(Collection<String> bodies) {
        return bodies.isEmpty() ? List.of() : em.createQuery("select r from SurveyReply r where r.bodyId in :b order by r.bodyId, r.division", SurveyReply.class).setParameter("b", bodies).getResultList();
    }

    boolean hasAnswers(String surveyId) {
        return em.createQuery("select count(r) from SurveyReply r where r.surveyId = :s and r.submissions > 0", Long.class).setParameter("s", surveyId).getSingleResult() > 0;
    }

    List<SurveyReminder> reminders(String surveyId) {
        return em.createQuery("select r from SurveyReminder r where r.surveyId = :s order by r.round", SurveyReminder.class).setParameter("s", surveyId).getResultList();
    }

    int lastRound(String surveyId) {
        SurveyRound rounds = em.find(SurveyRound.class, surveyId);
        return rounds == null ? 0 : rounds.last;
    }

    /** Locked until the transaction ends. */
    SurveyRound lockedRounds(String surveyId) {
        SqlInsert.unlessThere(em.unwrap(Connection.class), "insert into survey_round (survey_id, last_round) values (?, 0)", surveyId);
        return em.find(SurveyRound.class, surveyId, LockModeType.PESSIMISTIC_WRITE);
    }
}
