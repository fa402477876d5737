package jp.michishirube.dispatch;

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
import jp.michishirube.dispatch.api.VisitStatus;
import jp.michishirube.dispatch.rule.Visit;

/** A visit of a dispatch. What was cancelled stays, with its reason. */
@Entity
@Table(name = "dispatch_visit")
class PlannedVisit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dispatch_visit_ids")
    @SequenceGenerator(name = "dispatch_visit_ids", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "case_id")
    String caseId;
    @Column(name = "advisor_id")
    String advisorId;
    @Column(name = "on_day")
    LocalDate onDay;
    int minutes;
    boolean online;
    @Enumerated(EnumType.STRING)
    Visit.Part part;
    @Enumerated(EnumType.STRING)
    VisitStatus status;
    String reason;

    protected PlannedVisit() {
    }

    PlannedVisit(String caseId, String advisorId, Visit visit) {
        this.caseId = caseId;
        this.advisorId = advisorId;
        this.onDay = visit.day();
        this.minutes = visit.minutes();
        this.online = visit.online();
        this.part = visit.part();
        this.status = VisitStatus.PLANNED;
        this.reason = "";
    }

    boolean counts() {
        return status != VisitStatus.CANCELLED;
    }

    Visit visit() {
        return new Visit(onDay, minutes, online, part);
    }
}
