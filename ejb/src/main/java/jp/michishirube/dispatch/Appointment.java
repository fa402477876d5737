package jp.michishirube.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.dispatch.api.AdvisorTitle;

/** An advisor is appointed (委嘱) a fiscal year at a time. */
@Entity
@Table(name = "advisor_appointment")
class Appointment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "advisor_appointment_ids")
    @SequenceGenerator(name = "advisor_appointment_ids", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "advisor_id")
    String advisorId;
    @Column(name = "fiscal_year")
    int fiscalYear;
    private String titles;
    @Column(name = "from_day")
    LocalDate fromDay;
    @Column(name = "to_day")
    LocalDate toDay;
    /** 委嘱状. */
    @Column(name = "paper_id")
    String paperId;

    protected Appointment() {
    }

    Appointment(String advisorId, int fiscalYear, Set<AdvisorTitle> titles, LocalDate fromDay, LocalDate toDay) {
        this.advisorId = advisorId;
        this.fiscalYear = fiscalYear;
        this.titles = titles.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.fromDay = fromDay;
        this.toDay = toDay;
    }

    Set<AdvisorTitle> titles() {
        return Stream.of(titles.split(",")).map(AdvisorTitle::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(AdvisorTitle.class)));
    }

    boolean on(LocalDate day) {
        return !day.isBefore(fromDay) && !day.isAfter(toDay);
    }
}
