package jp.michishirube.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.michishirube.dispatch.api.BodyKind;
import jp.michishirube.dispatch.api.DispatchOutcome;
import jp.michishirube.kernel.JapaneseText;

/** A line of the book of requests (派遣台帳): one that has arrived, or one of a former year, and what became of it. */
@Entity
@Table(name = "dispatch_entry")
class DispatchEntry {
    @Id
    String id;
    @Column(name = "case_id")
    String caseId;
    @Column(name = "fiscal_year")
    int fiscalYear;
    String number;
    @Column(name = "call_id")
    String callId;
    int round;
    String field;
    /** Whether we chose the field, because no source names one. */
    @Column(name = "field_assigned")
    boolean fieldAssigned;
    @Column(name = "bureau_key")
    String bureauKey;
    String prefecture;
    @Enumerated(EnumType.STRING)
    @Column(name = "body_kind")
    BodyKind bodyKind;
    String organisation;
    /** 地域: the local government that asks or recommends. */
    String region;
    @Column(name = "project_key")
    String projectKey;
    String request;
    String details;
    boolean online;
    @Enumerated(EnumType.STRING)
    DispatchOutcome outcome;
    @Column(name = "decided_on")
    LocalDate decidedOn;
    @Column(name = "planned_yen")
    long plannedYen;
    String result;
    Integer rating;
    String source;
    String note;
    boolean fictional;
    /** Which reminders went out, with blanks between. */
    String reminded;

    protected DispatchEntry() {
    }

    DispatchEntry(String id) {
        this.id = id;
        this.result = "";
        this.source = "";
        this.note = "";
        this.details = "";
        this.reminded = "";
    }

    /** How a project is told from another: by its name without regard to spaces and forms of characters. */
    static String projectKey(String project) {
        String key = JapaneseText.searchKey(project);
        return key.length() > 400 ? key.substring(0, 400) : key;
    }
}
