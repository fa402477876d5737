package jp.michishirube.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One line of a list of dispatches (派遣決定の起案): what it proposes for a request, on which content of it. */
@Entity
@Table(name = "dispatch_item")
class DispatchItem {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dispatch_item_ids")
    @SequenceGenerator(name = "dispatch_item_ids", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "list_id")
    String listId;
    @Column(name = "case_id")
    String caseId;
    boolean dispatch;
    String reason;
    @Column(name = "content_hash")
    String contentHash;

    protected DispatchItem() {
    }

    DispatchItem(String listId, String caseId, boolean dispatch, String reason, String contentHash) {
        this.listId = listId;
        this.caseId = caseId;
        this.dispatch = dispatch;
        this.reason = reason;
        this.contentHash = contentHash;
    }
}
