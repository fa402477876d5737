package jp.michishirube.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A body's answers to a survey: as typed, and as last submitted. One row for each body and survey. */
@Entity
@Table(name = "survey_answer")
class SurveyReply {
    @Id
    String id;
    @Column(name = "survey_id")
    String surveyId;
    @Column(name = "body_id")
    String bodyId;
    long revision;
    String draft;
    String submitted;
    @Column(name = "submitted_at")
    Instant submittedAt;
    @Column(name = "submitted_by")
    Long submittedBy;
    @Column(name = "submitted_revision")
    long submittedRevision;
    @Column(name = "content_hash")
    String contentHash;
    int submissions;

    protected SurveyReply() {
    }

    /** @param surveyId at most 40 characters */
    static String id(String surveyId, String bodyId) {
        return surveyId + "/" + bodyId;
    }
}
