package jp.michishirube.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.michishirube.audit.api.AnchorView;

@Entity
@Table(name = "audit_anchor")
class AuditAnchor {
    @Id
    @Column(name = "anchor_day")
    private LocalDate day;
    private long chains;
    private long events;
    @Column(name = "root_hash")
    private String rootHash;
    @Column(name = "made_at")
    private Instant madeAt;

    protected AuditAnchor() {
    }

    AnchorView view() {
        return new AnchorView(day, chains, events, rootHash, madeAt);
    }
}
