package jp.michishirube.outreach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import jp.michishirube.outreach.api.BookingRow;
import jp.michishirube.outreach.api.BookingStatus;

/** A sign-up for an event, of one body for some of its people. One address signs up once. */
@Entity
@Table(name = "outreach_booking")
class Booking {
    @Id
    String id;
    @Column(name = "event_id")
    String eventId;
    /** In the order of arrival at the event, from 1. */
    int place;
    /** Null for a body that the register does not have. */
    @Column(name = "body_id")
    String bodyId;
    @Column(name = "body_name")
    String bodyName;
    @Column(name = "bureau_key")
    String bureauKey;
    String division;
    String email;
    /** The address as it is compared; null once cancelled. */
    @Column(name = "email_key")
    String emailKey;
    int people;
    @Enumerated(EnumType.STRING)
    BookingStatus status;
    @Column(name = "booked_at")
    Instant bookedAt;
    @Column(name = "changed_at")
    Instant changedAt;
    /** How many came; null before it was written down. */
    Integer attended;

    protected Booking() {
    }

    Booking(String eventId, BookingStatus status, Instant at) {
        this.id = UUID.randomUUID().toString();
        this.eventId = eventId;
        this.status = status;
        this.bookedAt = at;
        this.changedAt = at;
    }

    static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    void is(BookingStatus next, Instant at) {
        status = next;
        changedAt = at;
        if (next == BookingStatus.CANCELLED) {
            emailKey = null;
        }
    }

    BookingRow row() {
        return new BookingRow(id, bodyId, bodyName, division, email, people, status, bookedAt, attended);
    }
}
