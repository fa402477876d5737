package jp.michishirube.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Sha256;

/** The answers of a body, or of one of its divisions, to a survey: as typed, and as last submitted. One row for each of them. */
@Entity
@Table(name = "survey_answer")
class SurveyReply {
    @Id
    String id;
    @Column(name = "survey_id")
    String surveyId;
    @Column(name = "body_id")
    String bodyId;
    String division;
    long revision;
    String draft;
    @Column(name = "saved_name")
    String savedName;
    @Column(name = "saved_at")
    Instant savedAt;
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

    Answers typed() {
        return draft == null ? Answers.EMPTY : Answers.ofJson(draft);
    }

    void type(Answers answers, String by, Instant at) {
        draft = answers.toJson();
        savedName = by;
        savedAt = at;
        revision++;
    }

    boolean isBegun() {
        return draft != null;
    }

    boolean isSubmitted() {
        return submitted != null;
    }

    /** Whether what is typed is not what was submitted. */
    boolean isChanged() {
        return isSubmitted() && revision != submittedRevision;
    }

    /** @param surveyId at most 40 characters */
    static String id(String surveyId, String bodyId) {
        return surveyId + "/" + bodyId;
    }

    /**
     * One spelling more of a division's name (width, spaces, variant characters) is not one division more.
     *
     * @param division empty for the body itself
     * @return at most 60 characters for a local government, as much as the log takes
     */
    static String id(String surveyId, String bodyId, String division) {
        return id(surveyId, bodyId) + (division.isEmpty() ? "" : "/" + Sha256.hex(JapaneseText.searchKey(division)).substring(0, 12));
    }
}
