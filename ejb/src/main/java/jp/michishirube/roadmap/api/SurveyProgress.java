package jp.michishirube.roadmap.api;

import java.time.Instant;
import java.util.List;

/**
 * How far a survey is.
 *
 * @param bureaus those that the reader may see
 * @param bodies  that have not answered, of these bureaus
 * @param round   of the last reminder; 0 before the first
 */
public record SurveyProgress(SurveyDefinition survey, SurveyState state, List<Bureau> bureaus, List<Silent> bodies, int round) {
    public SurveyProgress {
        bureaus = List.copyOf(bureaus);
        bodies = List.copyOf(bodies);
    }

    public record Bureau(String key, String name, int asked, int answered, int begun) {
        public int silent() {
            return asked - answered;
        }

        /** In tenths of a percent. */
        public int tenths() {
            return asked == 0 ? 0 : Math.toIntExact((2000L * answered + asked) / (2L * asked));
        }

        public String percent() {
            return tenths() / 10 + "." + tenths() % 10;
        }
    }

    /** @param reminded when it was last reminded; null when never */
    public record Silent(String id, String name, String prefecture, String bureauName, boolean begun, Instant reminded) {
    }
}
