package jp.michishirube.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** How far an anchor saw a chain that had grown since the anchor before it. */
@Entity
@Table(name = "audit_anchor_entry")
@IdClass(AuditAnchorEntry.Key.class)
class AuditAnchorEntry {
    @Id
    @Column(name = "anchor_day")
    private LocalDate day;
    @Id
    private String chain;
    private long seq;
    private String hash;

    protected AuditAnchorEntry() {
    }

    AuditAnchorEntry(LocalDate day, ChainEnd end) {
        this.day = day;
        this.chain = end.chain();
        this.seq = end.seq();
        this.hash = end.hash();
    }

    static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private LocalDate day;
        private String chain;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(day, key.day) && Objects.equals(chain, key.chain);
        }

        @Override
        public int hashCode() {
            return Objects.hash(day, chain);
        }
    }
}
