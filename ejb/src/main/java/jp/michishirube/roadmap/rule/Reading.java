package jp.michishirube.roadmap.rule;

import java.time.LocalDate;

/**
 * What was measured, of a day. A qualitative target has a judgement and no value, every other a value and no judgement.
 *
 * @param judged what people judged, with their reasons in the measurement; null for a value
 */
public record Reading(Fraction value, Status judged, LocalDate asOf) {
    public Reading {
        if ((value == null) == (judged == null) || judged == Status.NO_DATA) {
            throw new IllegalArgumentException("a value or a judgement: " + value + ", " + judged);
        }
    }

    public static Reading of(Fraction value, LocalDate asOf) {
        return new Reading(value, null, asOf);
    }

    public static Reading judged(Status judged, LocalDate asOf) {
        return new Reading(null, judged, asOf);
    }
}
