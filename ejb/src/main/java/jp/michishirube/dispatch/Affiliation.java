package jp.michishirube.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Where an advisor works (所属), from and to a day (inclusive; null = open), and who is asked for them (所属長). */
@Entity
@Table(name = "advisor_affiliation")
class Affiliation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "advisor_affiliation_ids")
    @SequenceGenerator(name = "advisor_affiliation_ids", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "advisor_id")
    String advisorId;
    String name;
    /** Such as 「西宮市長」; empty where nobody is to be asked. */
    String employer;
    @Column(name = "from_day")
    LocalDate fromDay;
    @Column(name = "to_day")
    LocalDate toDay;

    protected Affiliation() {
    }

    Affiliation(String advisorId, String name, String employer, LocalDate fromDay, LocalDate toDay) {
        this.advisorId = advisorId;
        this.name = name;
        this.employer = employer;
        this.fromDay = fromDay;
        this.toDay = toDay;
    }

    boolean on(LocalDate day) {
        return (fromDay == null || !day.isBefore(fromDay)) && (toDay == null || !day.isAfter(toDay));
    }
}
