package jp.michishirube.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Days on which an advisor cannot come, both inclusive. */
@Entity
@Table(name = "advisor_absence")
class Absence {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "advisor_absence_ids")
    @SequenceGenerator(name = "advisor_absence_ids", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "advisor_id")
    String advisorId;
    @Column(name = "from_day")
    LocalDate fromDay;
    @Column(name = "to_day")
    LocalDate toDay;

    protected Absence() {
    }

    Absence(String advisorId, LocalDate fromDay, LocalDate toDay) {
        this.advisorId = advisorId;
        this.fromDay = fromDay;
        this.toDay = toDay;
    }
}
