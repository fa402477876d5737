package jp.michishirube.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jp.michishirube.casework.api.ListedDecision;

/** One line of a list of decisions as drafted. */
@Entity
@Table(name = "decision_item")
class DecisionItem {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_item_ids")
    @SequenceGenerator(name = "decision_item_ids", sequenceName = "id_seq", allocationSize = 50)
    private long id;
    @Column(name = "list_id")
    private String listId;
    @Column(name = "case_id")
    private String caseId;
    private String decision;
    private String reason;
    @Column(name = "amount_yen")
    private long amountYen;
    @Column(name = "content_hash")
    private String contentHash;

    protected DecisionItem() {
    }

    DecisionItem(ListedDecision d) {
        this.listId = d.listId();
        this.caseId = d.caseId();
        this.decision = d.decision();
        this.reason = d.reason();
        this.amountYen = d.amountYen();
        this.contentHash = d.contentHash();
    }

    ListedDecision view() {
        return new ListedDecision(listId, caseId, decision, reason, amountYen, contentHash);
    }
}
