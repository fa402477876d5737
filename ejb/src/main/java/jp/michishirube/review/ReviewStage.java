package jp.michishirube.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.michishirube.review.api.StageState;

/** One stage of the review of a call: prepared, open for scores, closed, concluded. Whoever changes anything of it holds its row. */
@Entity
@Table(name = "review_stage")
class ReviewStage {
    @Id
    String id;
    @Column(name = "call_id")
    String callId;
    @Column(name = "stage_key")
    String stageKey;
    /** The version of the definition by which it was prepared, such as "award-judging/1". */
    @Column(name = "review_id")
    String reviewId;
    @Enumerated(EnumType.STRING)
    StageState state = StageState.PREPARING;
    @Column(name = "opened_at")
    Instant openedAt;
    /** Until when reviewers submit; inclusive. */
    @Column(name = "closes_at")
    Instant closesAt;
    @Column(name = "closed_at")
    Instant closedAt;
    @Column(name = "concluded_at")
    Instant concludedAt;
    /** Of the automatic assignment, so that it can be made again. */
    long seed;
    /** What the meeting said, for the minutes. */
    String remarks = "";
    /** Reminders that were sent. */
    String reminded = "";
    /** Counts changes of the stage as a whole; who has seen an older one changes nothing. */
    long revision;

    protected ReviewStage() {
    }

    boolean takesScores(Instant now) {
        return state == StageState.OPEN && !now.isAfter(closesAt);
    }
}
