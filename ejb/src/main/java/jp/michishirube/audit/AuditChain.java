package jp.michishirube.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of a chain; its row is locked while an event is appended. */
@Entity
@Table(name = "audit_chain")
class AuditChain {
    @Id
    private String chain;
    private long seq;
    private String hash;

    protected AuditChain() {
    }

    long seq() {
        return seq;
    }

    String hash() {
        return hash;
    }

    void grow(String newHash) {
        seq++;
        hash = newHash;
    }
}
