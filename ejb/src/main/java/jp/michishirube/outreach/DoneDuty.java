package jp.michishirube.outreach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.michishirube.outreach.api.Duty;

/** A duty for an event that is done; what is not done has no row. */
@Entity
@Table(name = "outreach_duty")
class DoneDuty {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outreach_duty_ids")
    @SequenceGenerator(name = "outreach_duty_ids", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "event_id")
    String eventId;
    @Enumerated(EnumType.STRING)
    Duty duty;
    @Column(name = "done_on")
    LocalDate doneOn;
    @Column(name = "done_by")
    String doneBy;

    protected DoneDuty() {
    }

    DoneDuty(String eventId, Duty duty, LocalDate on, String by) {
        this.eventId = eventId;
        this.duty = duty;
        this.doneOn = on;
        this.doneBy = by;
    }
}
