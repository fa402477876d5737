package jp.michishirube.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A link that opens one thing once. Whoever reads this row cannot make the link of it. */
@Entity
@Table(name = "one_time_link")
class OneTimeLink {
    @Id
    String id;
    @Column(name = "token_sha256")
    String tokenSha256;
    @Enumerated(EnumType.STRING)
    LinkPurpose purpose;
    String subject;
    @Column(name = "issued_at")
    Instant issuedAt;
    @Column(name = "expires_at")
    Instant expiresAt;
    @Column(name = "ended_at")
    Instant endedAt;

    protected OneTimeLink() {
    }

    OneTimeLink(String tokenSha256, LinkPurpose purpose, String subject, Instant issuedAt, Instant expiresAt) {
        this.id = UUID.randomUUID().toString();
        this.tokenSha256 = tokenSha256;
        this.purpose = purpose;
        this.subject = subject;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    boolean opensAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }
}
