package jp.michishirube.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.michishirube.organisation.api.RegisterChanges;
import jp.michishirube.organisation.api.RegisterImportView;

/** A file as it was previewed, and whether it was taken over. */
@Entity
@Table(name = "register_import")
class RegisterImport {
    static final String PREVIEWED = "PREVIEWED";
    static final String CONFIRMED = "CONFIRMED";

    @Id
    String id;
    String register;
    @Column(name = "file_name")
    String fileName;
    String sha256;
    String content;
    @Column(name = "effective_on")
    LocalDate from;
    @Column(name = "plan_hash")
    String planHash;
    String status;
    @Column(name = "prepared_by")
    long preparedBy;
    @Column(name = "prepared_at")
    Instant preparedAt;
    @Column(name = "confirmed_by")
    Long confirmedBy;
    @Column(name = "confirmed_at")
    Instant confirmedAt;
    int added;
    int changed;
    int ended;
    int unchanged;

    protected RegisterImport() {
    }

    RegisterImport(RegisterFile file, String register, LocalDate from, long by, Instant at) {
        this.id = UUID.randomUUID().toString();
        this.register = register;
        this.fileName = file.name();
        this.sha256 = file.sha256();
        this.content = file.text();
        this.from = from;
        this.status = PREVIEWED;
        this.preparedBy = by;
        this.preparedAt = at;
    }

    void plan(RegisterChanges changes, String hash) {
        added = changes.added().size();
        changed = changes.changed().size();
        ended = changes.ended().size();
        unchanged = changes.unchanged();
        planHash = hash;
    }

    boolean isConfirmed() {
        return CONFIRMED.equals(status);
    }

    void confirm(long by, Instant at) {
        status = CONFIRMED;
        confirmedBy = by;
        confirmedAt = at;
    }

    RegisterImportView view() {
        return new RegisterImportView(id, register, fileName, sha256, from, confirmedAt, added, changed, ended, unchanged);
    }
}
