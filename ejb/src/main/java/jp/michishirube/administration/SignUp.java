package jp.michishirube.administration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.michishirube.administration.api.Contact;
import jp.michishirube.administration.api.SignUpStatus;
import jp.michishirube.administration.api.SignUpView;

/**
 * A body's first sign-up: asked for, a link sent; its people named by whoever followed the link; decided by the bureau. The company it may
 * be about enters the register only when it is approved.
 */
@Entity
@Table(name = "sign_up")
class SignUp {
    static final String COMPANY = "COMPANY";
    static final String LOCAL_GOVERNMENT = "LOCAL_GOVERNMENT";

    @Id
    String id;
    String kind;
    @Column(name = "body_id")
    String bodyId;
    @Column(name = "body_name")
    String bodyName;
    @Column(name = "prefecture_code")
    String prefectureCode;
    @Column(name = "bureau_key")
    String bureauKey;
    String email;
    @Column(name = "officer_name")
    String officerName;
    @Column(name = "officer_email")
    String officerEmail;
    @Column(name = "officer_title")
    String officerTitle;
    @Column(name = "administrator_name")
    String administratorName;
    @Column(name = "administrator_email")
    String administratorEmail;
    @Column(name = "administrator_title")
    String administratorTitle;
    @Enumerated(EnumType.STRING)
    SignUpStatus status;
    @Column(name = "asked_at")
    Instant askedAt;
    @Column(name = "sent_at")
    Instant sentAt;
    @Column(name = "decided_at")
    Instant decidedAt;
    String reason;
    @Version
    long version;

    protected SignUp() {
    }

    SignUp(String kind, String bodyId, String bodyName, String prefectureCode, String bureauKey, String email, Instant askedAt) {
        this.id = UUID.randomUUID().toString();
        this.kind = kind;
        this.bodyId = bodyId;
        this.bodyName = bodyName;
        this.prefectureCode = prefectureCode;
        this.bureauKey = bureauKey;
        this.email = email;
        this.status = SignUpStatus.ASKED;
        this.askedAt = askedAt;
    }

    void people(Contact officer, Contact administrator, Instant at) {
        officerName = officer.name();
        officerEmail = officer.email();
        officerTitle = officer.title();
        administratorName = administrator.name();
        administratorEmail = administrator.email();
        administratorTitle = administrator.title();
        sentAt = at;
        status = SignUpStatus.WAITING;
    }

    void decide(SignUpStatus decision, String why, Instant at) {
        status = decision;
        reason = why;
        decidedAt = at;
    }

    Contact officer() {
        return officerName == null ? null : new Contact(officerName, officerEmail, officerTitle);
    }

    Contact administrator() {
        return administratorName == null ? null : new Contact(administratorName, administratorEmail, administratorTitle);
    }

    SignUpView view(String bureauName) {
        return new SignUpView(id, kind.equals(COMPANY), bodyId, bodyName, bureauKey, bureauName, email, officer(), administrator(), status, sentAt);
    }
}
