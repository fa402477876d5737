package jp.michishirube.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number given under a prefix; its row is locked while a number is taken. */
@Entity
@Table(name = "case_number")
class CaseNumber {
    @Id
    private String prefix;
    @Column(name = "last_number")
    private long lastNumber;

    protected CaseNumber() {
    }

    String next() {
        lastNumber++;
        return prefix + String.format(java.util.Locale.ROOT, "%05d", lastNumber);
    }
}
