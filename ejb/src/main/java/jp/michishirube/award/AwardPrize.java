package jp.michishirube.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The prize of an entry; one entry has one at most. */
@Entity
@Table(name = "award_prize")
class AwardPrize {
    @Id
    @Column(name = "case_id")
    String caseId;
    @Column(name = "edition_id")
    String editionId;
    @Column(name = "prize_key")
    String prizeKey;
    @Column(name = "list_id")
    String listId;
    @Column(name = "decided_on")
    LocalDate decidedOn;
    @Column(name = "paper_id")
    String paperId;

    protected AwardPrize() {
    }

    AwardPrize(String caseId, String editionId, String prizeKey, String listId, LocalDate decidedOn) {
        this.caseId = caseId;
        this.editionId = editionId;
        this.prizeKey = prizeKey;
        this.listId = listId;
        this.decidedOn = decidedOn;
    }
}
