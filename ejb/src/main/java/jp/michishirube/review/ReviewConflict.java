package jp.michishirube.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.michishirube.review.rule.ConflictKind;

/** A tie (利害関係) of a reviewer to a case, declared or found. While it stands, the case does not exist for the reviewer. */
@Entity
@Table(name = "review_conflict")
class ReviewConflict {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_conflict_ids")
    @SequenceGenerator(name = "review_conflict_ids", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "stage_id")
    String stageId;
    @Column(name = "case_id")
    String caseId;
    @Column(name = "reviewer_id")
    String reviewerId;
    @Enumerated(EnumType.STRING)
    ConflictKind kind;
    String what;
    @Column(name = "made_at")
    Instant madeAt;
    @Column(name = "lifted_at")
    Instant liftedAt;
    @Column(name = "lifted_why")
    String liftedWhy = "";

    protected ReviewConflict() {
    }

    ReviewConflict(String stageId, String caseId, String reviewerId, ConflictKind kind, String what, Instant madeAt) {
        this.stageId = stageId;
        this.caseId = caseId;
        this.reviewerId = reviewerId;
        this.kind = kind;
        this.what = what;
        this.madeAt = madeAt;
    }

    boolean stands() {
        return liftedAt == null;
    }
}
