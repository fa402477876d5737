package jp.michishirube.roadmap.api;

/**
 * A measurement as it is typed.
 *
 * @param edition     of the roadmap, such as "2017-05"
 * @param region      "jp" or a bureau's key
 * @param value       empty where it follows from numerator and denominator, is counted from cases, or is judged
 * @param unit        as the indicator's definition has it
 * @param judged      for a target in words: the name of a status; empty for all others
 * @param nonResponse how many did not answer; needed for a survey
 * @param reason      of a revision
 */
public record MeasurementForm(String indicatorId, String edition, String region, String asOf, SourceKind sourceKind, String source, String value, String unit, String judged, String numerator,
                              String denominator, String nonResponse, String remarks, String reason, boolean fictional) {

    /** The whole country. */
    public static final String WHOLE = "jp";
}
