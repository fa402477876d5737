package jp.michishirube.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.michishirube.kernel.Actor;

/** What the holder of a post has still to look at: an act that a deputy took in the holder's absence (代決の後閲). */
@Entity
@Table(name = "deputy_review")
class DeputyReview {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deputy_review_ids")
    @SequenceGenerator(name = "deputy_review_ids", sequenceName = "id_seq", allocationSize = 50)
    private long id;
    @Column(name = "case_id")
    private String caseId;
    @Column(name = "act_seq")
    private long actSeq;
    @Column(name = "post_id")
    private long postId;
    @Column(name = "reviewed_at")
    private Instant reviewedAt;
    @Column(name = "reviewed_by")
    private Long reviewedBy;
    @Column(name = "reviewed_name")
    private String reviewedName;

    protected DeputyReview() {
    }

    DeputyReview(String caseId, long actSeq, long postId) {
        this.caseId = caseId;
        this.actSeq = actSeq;
        this.postId = postId;
    }

    void reviewed(Actor holder, Instant at) {
        this.reviewedAt = at;
        this.reviewedBy = holder.userId();
        this.reviewedName = holder.name();
    }

    long id() {
        return id;
    }

    String caseId() {
        return caseId;
    }

    long actSeq() {
        return actSeq;
    }

    long postId() {
        return postId;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }

    String reviewedName() {
        return reviewedName;
    }
}
