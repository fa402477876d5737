package jp.michishirube.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That one person takes over from another in an office, from a day on. */
@Entity
@Table(name = "hand_over")
class HandOver {
    @Id
    private String id;
    @Column(name = "office_id")
    private String officeId;
    @Column(name = "from_user")
    private long fromUser;
    @Column(name = "to_user")
    private long toUser;
    @Column(name = "first_day")
    private LocalDate firstDay;
    @Column(name = "made_by")
    private long madeBy;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "contacts_moved_at")
    private Instant contactsMovedAt;

    protected HandOver() {
    }

    HandOver(String officeId, long fromUser, long toUser, LocalDate firstDay, long madeBy, Instant madeAt) {
        this.id = UUID.randomUUID().toString();
        this.officeId = officeId;
        this.fromUser = fromUser;
        this.toUser = toUser;
        this.firstDay = firstDay;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    void contactsMoved(Instant at) {
        this.contactsMovedAt = at;
    }

    String officeId() {
        return officeId;
    }

    long fromUser() {
        return fromUser;
    }

    long toUser() {
        return toUser;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    long madeBy() {
        return madeBy;
    }
}
