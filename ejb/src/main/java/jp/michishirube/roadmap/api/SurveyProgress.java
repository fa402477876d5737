package jp.michishirube.roadmap.api;

import java.time.Instant;
import java.util.List;

/**
 * How far a survey is.
 *
 * @param bureaus those that the reader may see
 * @param bodies  that have not answered, of these bureaus; empty in a participants' survey, where nobody knows who that is
 * @param round   of the last reminder; 0 before the first
 */
public record SurveyProgress(SurveyDefinition survey, SurveyState state, List<Bureau> bureaus, List<Silent> bodies, int round) {
    public SurveyProgress {
        bureaus = List.copyOf(bureaus);
        bodies = List.copyOf(bodies);
    }

    /** @param asked null where there is no register of those who were asked */
    public record Bureau(String key, String name, Integer asked, int answered, int begun) {
        /** Null where it is not known who was asked. */
        public Integer silent() {
            return asked == null ? null : Integer.valueOf(asked - answered);
        }

        /** "94.4"; empty where it is not known who was asked. */
        public String percent() {
            return asked == null ? "" : Tenths.percent(Tenths.of(answered, asked));
        }
    }

    /** @param reminded when it was last reminded; null when never */
    public record Silent(String id, String name, String prefecture, String bureauName, boolean begun, Instant reminded) {
    }
}
