package jp.michishirube.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last round of reminders of a survey; its row is locked while a round is sent. */
@Entity
@Table(name = "survey_round")
class SurveyRound {
    @Id
    @Column(name = "survey_id")
    String surveyId;
    @Column(name = "last_round")
    int last;

    protected SurveyRound() {
    }
}
