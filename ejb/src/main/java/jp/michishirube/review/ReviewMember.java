package jp.michishirube.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A reviewer in a stage. Before the own ties are declared, nothing of a case is shown. */
@Entity
@Table(name = "review_member")
class ReviewMember {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_member_ids")
    @SequenceGenerator(name = "review_member_ids", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "stage_id")
    String stageId;
    @Column(name = "reviewer_id")
    String reviewerId;
    boolean chair;
    @Column(name = "declared_at")
    Instant declaredAt;
    @Column(name = "left_at")
    Instant leftAt;

    protected ReviewMember() {
    }

    ReviewMember(String stageId, String reviewerId, boolean chair) {
        this.stageId = stageId;
        this.reviewerId = reviewerId;
        this.chair = chair;
    }

    boolean stays() {
        return leftAt == null;
    }
}
