package jp.michishirube.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** Free text and personal data of an event; the event keeps only its hash. */
@Entity
@Table(name = "audit_payload")
class AuditPayload {
    @Id
    @OneToOne
    @JoinColumn(name = "event_id")
    private AuditEvent event;
    private String body;

    protected AuditPayload() {
    }

    AuditPayload(AuditEvent event, String body) {
        this.event = event;
        this.body = body;
    }
}
