package jp.michishirube.subsidy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A call whose result has been announced to the public. */
@Entity
@Table(name = "call_result")
class CallResult {
    @Id
    @Column(name = "call_id")
    private String callId;
    @Column(name = "announced_at")
    private Instant announcedAt;

    protected CallResult() {
    }

    CallResult(String callId, Instant announcedAt) {
        this.callId = callId;
        this.announcedAt = announcedAt;
    }

    Instant announcedAt() {
        return announcedAt;
    }
}
