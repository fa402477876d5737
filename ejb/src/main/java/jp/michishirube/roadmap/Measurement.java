package jp.michishirube.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.roadmap.api.MeasurementState;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.SourceKind;
import jp.michishirube.roadmap.rule.Fraction;
import jp.michishirube.roadmap.rule.Status;

/** A value with its evidence. What was approved is never written over. */
@Entity
@Table(name = "roadmap_measurement")
class Measurement {
    @Id
    String id;
    @Column(name = "indicator_id")
    String indicatorId;
    String edition;
    String definition;
    String region;
    @Column(name = "as_of")
    LocalDate asOf;
    @Column(name = "fiscal_year")
    int fiscalYear;
    @Enumerated(EnumType.STRING)
    @Column(name = "source_kind")
    SourceKind sourceKind;
    String source;
    String unit;
    @Column(name = "value_over")
    Long valueOver;
    @Column(name = "value_under")
    Long valueUnder;
    @Enumerated(EnumType.STRING)
    Status judged;
    Long numerator;
    Long denominator;
    @Column(name = "non_response")
    Long nonResponse;
    String remarks;
    @Enumerated(EnumType.STRING)
    MeasurementState state = MeasurementState.ENTERED;
    @Column(name = "entered_by")
    long enteredBy;
    @Column(name = "entered_name")
    String enteredName;
    @Column(name = "entered_as")
    String enteredAs;
    @Column(name = "entered_at")
    Instant enteredAt;
    @Column(name = "decided_by")
    Long decidedBy;
    @Column(name = "decided_name")
    String decidedName;
    @Column(name = "decided_as")
    String decidedAs;
    @Column(name = "decided_at")
    Instant decidedAt;
    String note = "";
    String replaces;
    String reason = "";
    boolean newest;
    boolean fictional;
    @Version
    long version;

    protected Measurement() {
    }

    Measurement(String id, String indicatorId, String edition, String definition, String region) {
        this.id = id;
        this.indicatorId = indicatorId;
        this.edition = edition;
        this.definition = definition;
        this.region = region;
    }

    /** Takes what was read from a form, as long as it is not approved. */
    void take(MeasurementReading read) {
        asOf = read.asOf();
        fiscalYear = FiscalYear.of(read.asOf()).year();
        sourceKind = read.sourceKind();
        source = read.source();
        unit = read.unit();
        value(read.value());
        judged = read.judged();
        numerator = read.numerator();
        denominator = read.denominator();
        nonResponse = read.nonResponse();
        remarks = read.remarks();
        fictional = read.fictional();
    }

    void value(Fraction value) {
        valueOver = value == null ? null : Long.valueOf(value.over().longValueExact());
        valueUnder = value == null ? null : Long.valueOf(value.under().longValueExact());
    }

    /** @param staff whether names of people and what they wrote to each other are shown */
    MeasurementView view(boolean staff) {
        return new MeasurementView(id, indicatorId, edition, definition, region, asOf, fiscalYear, sourceKind, source, unit, valueOver == null ? null : Fraction.of(valueOver, valueUnder), judged,
                numerator, denominator, nonResponse, remarks, state, staff ? enteredName : "", enteredAs, enteredAt, staff && decidedName != null ? decidedName : "", decidedAs == null ? "" : decidedAs,
                decidedAt, staff ? note : "", replaces, reason, fictional, version);
    }
}
