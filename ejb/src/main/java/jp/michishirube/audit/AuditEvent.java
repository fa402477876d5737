package jp.michishirube.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.michishirube.audit.api.EventView;

/** A recorded event; never changed. */
@Entity
@Table(name = "audit_event")
class AuditEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_event_id")
    @SequenceGenerator(name = "audit_event_id", sequenceName = "id_seq", allocationSize = 50)
    private long id;
    private String chain;
    private long seq;
    private Instant at;
    private String action;
    @Column(name = "user_id")
    private long userId;
    @Column(name = "post_id")
    private long postId;
    private String role;
    @Column(name = "office_id")
    private String officeId;
    private String authority;
    @Column(name = "from_state")
    private String fromState;
    @Column(name = "to_state")
    private String toState;
    private String subject;
    @Column(name = "content_hash")
    private String contentHash;
    @Column(name = "payload_hash")
    private String payloadHash;
    @Column(name = "form_version")
    private String formVersion;
    @Column(name = "previous_hash")
    private String previousHash;
    private String hash;

    protected AuditEvent() {
    }

    AuditEvent(EventView e, String hash) {
        this.chain = e.chain();
        this.seq = e.seq();
        this.at = e.at();
        this.action = e.action();
        this.userId = e.userId();
        this.postId = e.postId();
        this.role = e.role();
        this.officeId = e.officeId();
        this.authority = e.authority();
        this.fromState = e.fromState();
        this.toState = e.toState();
        this.subject = e.subject();
        this.contentHash = e.contentHash();
        this.payloadHash = e.payloadHash();
        this.formVersion = e.formVersion();
        this.previousHash = e.previousHash();
        this.hash = hash;
    }
}
