package jp.michishirube.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.michishirube.kernel.Sha256;

/** What was sent, for good: written once, never changed. */
@Entity
@Table(name = "submission")
class Submission {
    @Id
    private String id;
    @Column(name = "case_id")
    private String caseId;
    private int no;
    @Column(name = "receipt_number")
    private String receiptNumber;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "submitted_by")
    private long submittedBy;
    private String submitter;
    private String content;
    private String sha256;
    @Column(name = "amount_yen")
    private Long amountYen;

    protected Submission() {
    }

    Submission(String caseId, int no, String receiptNumber, Instant at, long userId, String submitter, String content, Long amountYen) {
        this.id = UUID.randomUUID().toString();
        this.caseId = caseId;
        this.no = no;
        this.receiptNumber = receiptNumber;
        this.submittedAt = at;
        this.submittedBy = userId;
        this.submitter = submitter;
        this.content = content;
        this.sha256 = Sha256.hex(content);
        this.amountYen = amountYen;
    }

    String caseId() {
        return caseId;
    }

    int no() {
        return no;
    }

    String receiptNumber() {
        return receiptNumber;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String submitter() {
        return submitter;
    }

    String content() {
        return content;
    }

    String sha256() {
        return sha256;
    }

    Long amountYen() {
        return amountYen;
    }
}
