package jp.michishirube.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A tie that an advisor declared (利害関係の申告), such as to a vendor. */
@Entity
@Table(name = "advisor_interest")
class Interest {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "advisor_interest_ids")
    @SequenceGenerator(name = "advisor_interest_ids", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "advisor_id")
    String advisorId;
    String name;
    @Column(name = "told_on")
    LocalDate toldOn;

    protected Interest() {
    }

    Interest(String advisorId, String name, LocalDate toldOn) {
        this.advisorId = advisorId;
        this.name = name;
        this.toldOn = toldOn;
    }
}
