package jp.michishirube.outreach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.michishirube.outreach.api.EventKind;
import jp.michishirube.outreach.api.EventState;

/** An event that the Ministry or a bureau keeps: prepared, published with a sign-up, held, its results written down; or called off. */
@Entity
@Table(name = "outreach_event")
class Event {
    @Id
    String id;
    /** Who keeps it: "mic" or a bureau. */
    @Column(name = "office_id")
    String officeId;
    /** In whose territory; null for the whole country. */
    @Column(name = "bureau_key")
    String bureauKey;
    @Enumerated(EnumType.STRING)
    EventKind kind;
    String title;
    String summary;
    /** Empty for no field in particular. */
    String field;
    @Column(name = "on_day")
    LocalDate onDay;
    @Column(name = "until_day")
    LocalDate untilDay;
    String hours;
    String place;
    String partners;
    int seats;
    Instant opens;
    /** Inclusive. */
    Instant closes;
    @Enumerated(EnumType.STRING)
    EventState state;
    /** Why it was called off; empty where it was not. */
    @Column(name = "called_off")
    String calledOff;
    String results;
    boolean fictional;
    @Version
    long version;

    protected Event() {
    }

    Event(String officeId) {
        this.id = UUID.randomUUID().toString();
        this.officeId = officeId;
        this.state = EventState.PREPARED;
        this.calledOff = "";
        this.results = "";
    }

    String chain() {
        return "event/" + id;
    }

    boolean over(LocalDate today) {
        return untilDay.isBefore(today);
    }

    boolean hasBegun(LocalDate today) {
        return !onDay.isAfter(today);
    }
}
