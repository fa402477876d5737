package jp.michishirube.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import jp.michishirube.form.Answers;

/** What a body is working on; anything may stand in it. Its row is locked while it is saved. */
@Entity
@Table(name = "case_draft")
class CaseDraft {
    @Id
    @Column(name = "case_id")
    private String caseId;
    private String answers;
    @Column(name = "saved_at")
    private Instant savedAt;
    @Column(name = "saved_by")
    private long savedBy;
    @Column(name = "saved_name")
    private String savedName;
    private long revision;
    @Transient
    private Answers read;

    protected CaseDraft() {
    }

    CaseDraft(String caseId, Answers answers, long userId, String userName, Instant now) {
        this.caseId = caseId;
        save(answers, userId, userName, now);
    }

    void save(Answers newAnswers, long userId, String userName, Instant now) {
        this.answers = newAnswers.toJson();
        this.read = newAnswers;
        this.savedBy = userId;
        this.savedName = userName;
        this.savedAt = now;
        this.revision++;
    }

    Answers answers() {
        if (read == null) {
            read = Answers.ofJson(answers);
        }
        return read;
    }

    Instant savedAt() {
        return savedAt;
    }

    String savedName() {
        return savedName;
    }

    long revision() {
        return revision;
    }
}
