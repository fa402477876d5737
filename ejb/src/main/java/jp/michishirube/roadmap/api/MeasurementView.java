package jp.michishirube.roadmap.api;

import java.time.Instant;
import java.time.LocalDate;
import jp.michishirube.roadmap.rule.Fraction;
import jp.michishirube.roadmap.rule.Reading;
import jp.michishirube.roadmap.rule.Status;

/**
 * A measurement with its evidence.
 *
 * @param definition  by which it was measured, such as "roadmap-2017-05/1"
 * @param region      "jp" or a bureau's key
 * @param value       exact; null where people judged
 * @param judged      null where there is a value
 * @param numerator   null where there is none, as are the denominator and the non-response
 * @param enteredName empty for the public
 * @param enteredAs   post and office; the source's name for what a source tells
 * @param decidedName empty for the public, and until it is decided
 * @param decidedAs   empty until it is decided, and for what a source tells
 * @param note        why it was returned; empty for the public
 * @param replaces    id of the one it revises; null for a first one
 * @param reason      of the revision; empty for a first one
 */
public record MeasurementView(String id, String indicatorId, String edition, String definition, String region, LocalDate asOf, int fiscalYear, SourceKind sourceKind, String source, String unit,
                              Fraction value, Status judged, Long numerator, Long denominator, Long nonResponse, String remarks, MeasurementState state, String enteredName, String enteredAs,
                              Instant enteredAt, String decidedName, String decidedAs, Instant decidedAt, String note, String replaces, String reason, boolean fictional, long version) {

    public Reading reading() {
        return new Reading(value, judged, asOf);
    }

    /** Whether it is told by a source and not kept by anybody here. */
    public boolean fromSource() {
        return enteredAt == null;
    }
}
