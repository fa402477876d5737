package jp.michishirube.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A body was reminded of a survey, in a round once. */
@Entity
@Table(name = "survey_reminder")
class SurveyReminder {
    @Id
    String id;
    @Column(name = "survey_id")
    String surveyId;
    @Column(name = "body_id")
    String bodyId;
    @Column(name = "round_no")
    int round;
    @Column(name = "sent_at")
    Instant sentAt;

    protected SurveyReminder() {
    }

    SurveyReminder(String surveyId, String bodyId, int round, Instant sentAt) {
        this.id = SurveyReply.id(surveyId, bodyId) + "/" + round;
        this.surveyId = surveyId;
        this.bodyId = bodyId;
        this.round = round;
        this.sentAt = sentAt;
    }
}
