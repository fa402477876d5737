package jp.michishirube.casework;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.michishirube.casework.api.ArrivalMode;
import jp.michishirube.casework.api.PaperArrival;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.kernel.Clock;

/** One paper that is typed for its applicant (代理入力): open until it has become a submission. Its row is locked while it is changed. */
@Entity
@Table(name = "paper_entry")
class PaperEntry {
    @Id
    private String id;
    @Column(name = "case_id")
    private String caseId;
    @Column(name = "submission_no")
    private Integer submissionNo;
    @Enumerated(EnumType.STRING)
    private ArrivalMode mode;
    @Column(name = "arrived_at")
    private Instant arrivedAt;
    private String reference;
    @Column(name = "scan_id")
    private String scanId;
    @Column(name = "scan_sha256")
    private String scanSha256;
    private String typists = "";
    @Column(name = "entered_at")
    private Instant enteredAt;

    protected PaperEntry() {
    }

    PaperEntry(String caseId, PaperArrival arrival, AttachmentView scan, long userId, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.caseId = caseId;
        tell(arrival, scan, userId, now);
    }

    void tell(PaperArrival arrival, AttachmentView scan, long userId, Instant now) {
        this.mode = arrival.mode();
        this.arrivedAt = Freezing.instant(arrival.arrivedAt());
        this.reference = arrival.reference();
        this.scanId = scan.id();
        this.scanSha256 = scan.sha256();
        this.enteredAt = now;
        typedBy(userId);
    }

    /** Everybody who had a hand in it counts as its drafter. */
    void typedBy(long userId) {
        Set<Long> all = typists();
        if (all.add(userId)) {
            this.typists = all.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    void registered(int no, long userId) {
        this.submissionNo = no;
        typedBy(userId);
    }

    Set<Long> typists() {
        return Arrays.stream(typists.split(",")).filter(t -> !t.isEmpty()).map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    LocalDateTime arrivedInTokyo() {
        return LocalDateTime.ofInstant(arrivedAt, Clock.TOKYO);
    }

    Instant enteredAt() {
        return enteredAt;
    }

    String caseId() {
        return caseId;
    }

    String scanId() {
        return scanId;
    }

    String scanSha256() {
        return scanSha256;
    }

    PaperArrival view() {
        return new PaperArrival(mode, arrivedInTokyo(), reference, enteredAt, scanId);
    }

    /** As it is frozen with a submission, and written into events. */
    JsonObjectBuilder json() {
        return Json.createObjectBuilder().add("mode", mode.name()).add("arrivedAt", arrivedInTokyo().toString()).add("reference", reference)
                .add("enteredAt", enteredAt.toString()).add("file", scanId);
    }
}
