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
import jp.michishirube.administration.api.InvitationStatus;

/** That somebody is to have an account and a post. Whoever follows its link chooses an id and a password and holds the post from that day. */
@Entity
@Table(name = "invitation")
class Invitation {
    @Id
    String id;
    @Column(name = "office_id")
    String officeId;
    @Column(name = "post_id")
    long postId;
    String name;
    String email;
    @Enumerated(EnumType.STRING)
    InvitationStatus status;
    @Column(name = "invited_at")
    Instant invitedAt;
    @Column(name = "invited_by")
    long invitedBy;
    @Version
    long version;

    protected Invitation() {
    }

    Invitation(String officeId, long postId, String name, String email, Instant invitedAt, long invitedBy) {
        this.id = UUID.randomUUID().toString();
        this.officeId = officeId;
        this.postId = postId;
        this.name = name;
        this.email = email;
        this.status = InvitationStatus.INVITED;
        this.invitedAt = invitedAt;
        this.invitedBy = invitedBy;
    }
}
