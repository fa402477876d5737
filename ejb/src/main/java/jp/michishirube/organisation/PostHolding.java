package jp.michishirube.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.michishirube.kernel.Authority;
import jp.michishirube.organisation.api.HolderView;
import jp.michishirube.organisation.api.HoldingTerm;

/** That a person may act from a post, by which authority and on which days. */
@Entity
@Table(name = "post_holding")
class PostHolding {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "holding_id")
    @SequenceGenerator(name = "holding_id", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "post_id")
    long postId;
    @Column(name = "user_id")
    long userId;
    @Enumerated(EnumType.STRING)
    Authority authority;
    @Column(name = "valid_from")
    LocalDate validFrom;
    @Column(name = "valid_to")
    LocalDate validTo;

    protected PostHolding() {
    }

    PostHolding(long postId, long userId, Authority authority, LocalDate validFrom, LocalDate validTo) {
        this.postId = postId;
        this.userId = userId;
        this.authority = authority;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    HoldingTerm term() {
        return new HoldingTerm(id, postId, userId, authority, validFrom, validTo);
    }

    HolderView view() {
        return new HolderView(userId, authority, validFrom, validTo);
    }
}
