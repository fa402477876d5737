package jp.michishirube.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "case_comment")
class CaseComment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_comment_ids")
    @SequenceGenerator(name = "case_comment_ids", sequenceName = "id_seq", allocationSize = 50)
    private long id;
    @Column(name = "case_id")
    private String caseId;
    @Column(name = "submission_no")
    private int submissionNo;
    @Column(name = "act_seq")
    private long actSeq;
    private String field;
    private String body;
    private String author;
    @Column(name = "made_at")
    private Instant madeAt;

    protected CaseComment() {
    }

    CaseComment(String caseId, int submissionNo, long actSeq, String field, String body, String author, Instant madeAt) {
        this.caseId = caseId;
        this.submissionNo = submissionNo;
        this.actSeq = actSeq;
        this.field = field;
        this.body = body;
        this.author = author;
        this.madeAt = madeAt;
    }

    int submissionNo() {
        return submissionNo;
    }

    String field() {
        return field;
    }

    String body() {
        return body;
    }

    String author() {
        return author;
    }

    Instant madeAt() {
        return madeAt;
    }
}
