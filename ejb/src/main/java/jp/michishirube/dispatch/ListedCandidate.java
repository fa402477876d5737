package jp.michishirube.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.michishirube.dispatch.api.AnswerStatus;

/** A candidate of a request (様式Ⅱ) with the answer (様式Ⅲ). {@code place} is the body's order; 0 before it gave one. */
@Entity
@Table(name = "dispatch_candidate")
class ListedCandidate {
    @Id
    String id;
    @Column(name = "case_id")
    String caseId;
    @Column(name = "advisor_id")
    String advisorId;
    int place;
    int points;
    String reasons;
    /** Why somebody is listed against whom an obstacle stands; empty where there is none. */
    String exception;
    @Enumerated(EnumType.STRING)
    AnswerStatus status;
    @Column(name = "asked_at")
    Instant askedAt;
    @Column(name = "answer_by")
    Instant answerBy;
    @Column(name = "answered_at")
    Instant answeredAt;
    @Column(name = "answered_by")
    String answeredBy;
    String answer;
    /** The wished days that suit, ISO with blanks between. */
    String days;

    protected ListedCandidate() {
    }

    ListedCandidate(String caseId, String advisorId, int points, String reasons, String exception) {
        this.id = UUID.randomUUID().toString();
        this.caseId = caseId;
        this.advisorId = advisorId;
        this.points = points;
        this.reasons = reasons.length() > 4000 ? reasons.substring(0, 4000) : reasons;
        this.exception = exception;
        this.status = AnswerStatus.LISTED;
    }

    void asked(Instant at, Instant by) {
        status = AnswerStatus.ASKED;
        askedAt = at;
        answerBy = by;
    }

    void answered(AnswerStatus how, Instant at, String by, String words, String suits) {
        status = how;
        answeredAt = at;
        answeredBy = by;
        answer = words;
        days = suits;
    }
}
