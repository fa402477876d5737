package jp.michishirube.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** 任期 of a reviewer for a programme; both days inclusive. */
@Entity
@Table(name = "reviewer_term")
class ReviewerTerm {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reviewer_term_ids")
    @SequenceGenerator(name = "reviewer_term_ids", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "reviewer_id")
    String reviewerId;
    @Column(name = "programme_key")
    String programmeKey;
    @Column(name = "from_day")
    LocalDate fromDay;
    @Column(name = "to_day")
    LocalDate toDay;

    protected ReviewerTerm() {
    }

    ReviewerTerm(String reviewerId, String programmeKey, LocalDate fromDay, LocalDate toDay) {
        this.reviewerId = reviewerId;
        this.programmeKey = programmeKey;
        this.fromDay = fromDay;
        this.toDay = toDay;
    }

    boolean on(LocalDate day) {
        return !day.isBefore(fromDay) && !day.isAfter(toDay);
    }
}
