package jp.michishirube.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.michishirube.casework.api.SoleSignatureView;
import jp.michishirube.kernel.Actor;

/** A bureau's exception to four eyes inside a body that has one officer. */
@Entity
@Table(name = "sole_signature")
class SoleSignature {
    @Id
    private String id;
    @Column(name = "body_id")
    private String bodyId;
    @Column(name = "bureau_key")
    private String bureauKey;
    private String reason;
    @Column(name = "until_day")
    private LocalDate untilDay;
    @Column(name = "allowed_by")
    private long allowedBy;
    @Column(name = "allowed_name")
    private String allowedName;
    @Column(name = "allowed_at")
    private Instant allowedAt;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected SoleSignature() {
    }

    SoleSignature(String bodyId, String bureauKey, String reason, LocalDate untilDay, Actor by, Instant at) {
        this.id = UUID.randomUUID().toString();
        this.bodyId = bodyId;
        this.bureauKey = bureauKey;
        this.reason = reason;
        this.untilDay = untilDay;
        this.allowedBy = by.userId();
        this.allowedName = by.name();
        this.allowedAt = at;
    }

    void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    String id() {
        return id;
    }

    String bodyId() {
        return bodyId;
    }

    String bureauKey() {
        return bureauKey;
    }

    LocalDate untilDay() {
        return untilDay;
    }

    boolean ended() {
        return endedAt != null;
    }

    SoleSignatureView view(String bodyName) {
        return new SoleSignatureView(id, bodyId, bodyName, bureauKey, reason, untilDay, allowedName, allowedAt, ended());
    }
}
