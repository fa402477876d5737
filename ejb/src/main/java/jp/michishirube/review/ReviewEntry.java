package jp.michishirube.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A case in a stage: its place in the order of speaking, and what the reviewers propose for it. */
@Entity
@Table(name = "review_entry")
class ReviewEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_entry_ids")
    @SequenceGenerator(name = "review_entry_ids", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "stage_id")
    String stageId;
    @Column(name = "case_id")
    String caseId;
    /** From 1; a blind stage calls a case by it. */
    @Column(name = "order_no")
    int orderNo;
    /** The chair's among equals, from 1; null where nobody had to decide. */
    Integer place;
    @Column(name = "place_reason")
    String placeReason = "";
    /** Empty: nothing is proposed yet. */
    String outcome = "";
    @Column(name = "outcome_reason")
    String outcomeReason = "";

    protected ReviewEntry() {
    }

    ReviewEntry(String stageId, String caseId, int orderNo) {
        this.stageId = stageId;
        this.caseId = caseId;
        this.orderNo = orderNo;
    }
}
