package jp.michishirube.publication.api;

import java.util.Locale;

/** A figure of the report 応募・採択状況. */
public enum Measure {
    /** Proposals that have arrived, withdrawn ones included. */
    APPLICATIONS,
    /** Those adopted. */
    ADOPTED,
    /** Yen applied for: the subsidy computed for the proposal. */
    REQUESTED_YEN,
    /** Yen as decided with the adoption. */
    ADOPTED_YEN;

    /** The word used in definitions: "requested-yen". */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isYen() {
        return this == REQUESTED_YEN || this == ADOPTED_YEN;
    }

    public long of(Figures figures) {
        return switch (this) {
            case APPLICATIONS -> figures.applications();
            case ADOPTED -> figures.adopted();
            case REQUESTED_YEN -> figures.requestedYen();
            case ADOPTED_YEN -> figures.adoptedYen();
        };
    }
}
