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
import java.util.List;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.api.HoldingTerm;
import jp.michishirube.organisation.api.PostTerm;

/** A post (職) of an office: what rights belong to. */
@Entity
@Table(name = "post")
class Post {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "post_id")
    @SequenceGenerator(name = "post_id", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "organisation_id")
    String organisationId;
    @Enumerated(EnumType.STRING)
    Role role;
    String title;
    @Column(name = "valid_from")
    LocalDate validFrom;
    @Column(name = "valid_to")
    LocalDate validTo;

    protected Post() {
    }

    Post(String organisationId, Role role, String title, LocalDate validFrom, LocalDate validTo) {
        this.organisationId = organisationId;
        this.role = role;
        this.title = title;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    PostTerm term(List<HoldingTerm> holdings) {
        return new PostTerm(id, organisationId, role, title, validFrom, validTo, holdings);
    }
}
