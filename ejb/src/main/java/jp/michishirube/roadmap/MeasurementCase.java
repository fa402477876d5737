package jp.michishirube.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A case behind a value that was counted from cases, with the body it counts for. */
@Entity
@Table(name = "roadmap_measurement_case")
@IdClass(MeasurementCase.Key.class)
class MeasurementCase {
    @Id
    @Column(name = "measurement_id")
    String measurementId;
    @Id
    @Column(name = "case_id")
    String caseId;
    @Id
    @Column(name = "organisation_id")
    String organisationId;

    protected MeasurementCase() {
    }

    MeasurementCase(String measurementId, String caseId, String organisationId) {
        this.measurementId = measurementId;
        this.caseId = caseId;
        this.organisationId = organisationId;
    }

    /** All of it. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String measurementId;
        String caseId;
        String organisationId;

        @Override
        public boolean equals(Object o) {
            return o instanceof Key k && k.measurementId.equals(measurementId) && k.caseId.equals(caseId) && k.organisationId.equals(organisationId);
        }

        @Override
        public int hashCode() {
            return (measurementId.hashCode() * 31 + caseId.hashCode()) * 31 + organisationId.hashCode();
        }
    }
}
