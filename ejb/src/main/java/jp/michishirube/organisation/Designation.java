package jp.michishirube.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import jp.michishirube.organisation.api.DesignationView;

/** One designation of a body as a disadvantaged area; open validity dates until dated lists are loaded. */
@Entity
@Table(name = "disadvantaged_designation")
class Designation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "designation_id")
    @SequenceGenerator(name = "designation_id", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "organisation_id")
    String organisationId;
    String category;
    String scope;
    @Column(name = "part_areas")
    String partAreas;
    @Column(name = "legal_basis")
    String legalBasis;
    @Column(name = "as_of")
    LocalDate asOf;
    String source;
    String note;
    @Column(name = "valid_from")
    LocalDate validFrom;
    @Column(name = "valid_to")
    LocalDate validTo;

    protected Designation() {
    }

    Designation(String organisationId, DesignationView view) {
        this.organisationId = organisationId;
        this.category = view.category();
        this.scope = view.scope();
        this.partAreas = view.partAreas().isEmpty() ? null : String.join("、", view.partAreas());
        this.legalBasis = view.legalBasis();
        this.asOf = view.asOf();
        this.source = view.source();
        this.note = view.note();
    }

    DesignationView view() {
        List<String> areas = partAreas == null ? List.of() : List.of(partAreas.split("、"));
        return new DesignationView(category, scope, areas, legalBasis, asOf, source, note);
    }
}
