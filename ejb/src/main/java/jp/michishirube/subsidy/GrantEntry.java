package jp.michishirube.subsidy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import jp.michishirube.subsidy.api.GrantEntryKind;

/** One line of a grant's books; written once by the act that decided it, with the explanation that stood then. */
@Entity
@Table(name = "grant_entry")
class GrantEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "grant_entry_ids")
    @SequenceGenerator(name = "grant_entry_ids", sequenceName = "id_seq", allocationSize = 50)
    private long id;
    @Column(name = "grant_id")
    private String grantId;
    @Column(name = "case_id")
    private String caseId;
    @Enumerated(EnumType.STRING)
    private GrantEntryKind kind;
    private long yen;
    @Column(name = "on_day")
    private LocalDate onDay;
    @Column(name = "entered_at")
    private Instant enteredAt;
    private String content;

    protected GrantEntry() {
    }

    GrantEntry(String grantId, String caseId, GrantEntryKind kind, long yen, LocalDate onDay, Instant enteredAt, JsonObject content) {
        this.grantId = grantId;
        this.caseId = caseId;
        this.kind = kind;
        this.yen = yen;
        this.onDay = onDay;
        this.enteredAt = enteredAt;
        this.content = content.toString();
    }

    String grantId() {
        return grantId;
    }

    String caseId() {
        return caseId;
    }

    GrantEntryKind kind() {
        return kind;
    }

    long yen() {
        return yen;
    }

    LocalDate onDay() {
        return onDay;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    JsonObject content() {
        try (JsonReader reader = Json.createReader(new StringReader(content))) {
            return reader.readObject();
        }
    }
}
