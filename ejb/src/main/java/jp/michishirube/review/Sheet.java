package jp.michishirube.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.michishirube.review.api.SheetStatus;

/** A case given to a reviewer with its score sheet (評価表). What is being typed is kept apart from what was submitted. */
@Entity
@Table(name = "review_sheet")
class Sheet {
    @Id
    String id;
    @Column(name = "stage_id")
    String stageId;
    @Column(name = "case_id")
    String caseId;
    @Column(name = "reviewer_id")
    String reviewerId;
    @Enumerated(EnumType.STRING)
    SheetStatus status = SheetStatus.GIVEN;
    @Column(name = "by_hand")
    boolean byHand;
    /** Why it was given by hand, declined or replaced. */
    String reason;
    @Column(name = "given_at")
    Instant givenAt;
    String drafted = "";
    @Column(name = "drafted_entrant")
    String draftedEntrant = "";
    @Column(name = "drafted_jury")
    String draftedJury = "";
    @Column(name = "drafted_at")
    Instant draftedAt;
    String scores = "";
    /** Σ weight × score; null before it is submitted. */
    Integer total;
    @Column(name = "to_entrant")
    String toEntrant = "";
    @Column(name = "to_jury")
    String toJury = "";
    @Column(name = "submitted_at")
    Instant submittedAt;
    @Column(name = "on_paper")
    boolean onPaper;
    /** How often it was submitted: a second time is after the others' scores could be seen. */
    int times;
    long revision;

    protected Sheet() {
    }

    Sheet(String stageId, String caseId, String reviewerId, boolean byHand, String reason, Instant givenAt) {
        this.id = UUID.randomUUID().toString();
        this.stageId = stageId;
        this.caseId = caseId;
        this.reviewerId = reviewerId;
        this.byHand = byHand;
        this.reason = reason;
        this.givenAt = givenAt;
    }

    boolean counts() {
        return status == SheetStatus.GIVEN && total != null;
    }

    /** It does not count any more; what was scored stays to be read. */
    void end(SheetStatus how, String why) {
        this.status = how;
        this.reason = why;
        this.revision++;
    }

    /** Begins anew, as if nothing had been scored. */
    void again(boolean hand, String why, Instant at) {
        this.status = SheetStatus.GIVEN;
        this.byHand = hand;
        this.reason = why;
        this.givenAt = at;
        this.scores = "";
        this.total = null;
        this.toEntrant = "";
        this.toJury = "";
        this.submittedAt = null;
        this.onPaper = false;
        this.times = 0;
        this.revision++;
        draft("", "", "", null);
    }

    void submit(Map<String, Integer> values, int sum, String entrant, String jury, Instant at, boolean paper) {
        this.scores = text(values);
        this.total = sum;
        this.toEntrant = entrant;
        this.toJury = jury;
        this.submittedAt = at;
        this.onPaper = paper;
        this.times++;
        this.revision++;
        draft("", "", "", null);
    }

    void draft(String values, String entrant, String jury, Instant at) {
        this.drafted = values;
        this.draftedEntrant = entrant;
        this.draftedJury = jury;
        this.draftedAt = at;
    }

    /** "effect=4;spread=3", in the order of keys. */
    static String text(Map<String, ?> values) {
        return new TreeMap<>(values).entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(";"));
    }

    static Map<String, Integer> values(String text) {
        Map<String, Integer> values = new TreeMap<>();
        if (!text.isEmpty()) {
            for (String one : text.split(";")) {
                values.put(one.substring(0, one.indexOf('=')), Integer.valueOf(one.substring(one.indexOf('=') + 1)));
            }
        }
        return values;
    }
}
