package jp.michishirube.subsidy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jp.michishirube.subsidy.api.Decision;

/** One line of a selection list: what it proposes for a case, on which content of that case. */
@Entity
@Table(name = "selection_item")
class SelectionItem {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selection_item_ids")
    @SequenceGenerator(name = "selection_item_ids", sequenceName = "id_seq", allocationSize = 50)
    private long id;
    @Column(name = "list_id")
    private String listId;
    @Column(name = "case_id")
    private String caseId;
    @Enumerated(EnumType.STRING)
    private Decision decision;
    private String reason;
    @Column(name = "amount_yen")
    private long amountYen;
    @Column(name = "content_hash")
    private String contentHash;

    protected SelectionItem() {
    }

    SelectionItem(String listId, String caseId, Decision decision, String reason, long amountYen, String contentHash) {
        this.listId = listId;
        this.caseId = caseId;
        this.decision = decision;
        this.reason = reason;
        this.amountYen = amountYen;
        this.contentHash = contentHash;
    }

    String listId() {
        return listId;
    }

    String caseId() {
        return caseId;
    }

    Decision decision() {
        return decision;
    }

    String reason() {
        return reason;
    }

    long amountYen() {
        return amountYen;
    }

    String contentHash() {
        return contentHash;
    }
}
