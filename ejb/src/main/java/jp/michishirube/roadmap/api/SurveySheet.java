package jp.michishirube.roadmap.api;

import java.time.Instant;
import java.util.Map;

/**
 * The answers of a body or one of its divisions as they are typed.
 *
 * @param savedAt null while nothing was typed
 * @param open    whether the reader may go on typing
 */
public record SurveySheet(SurveyTask task, Map<String, String> answers, Instant savedAt, boolean open) {
    public SurveySheet {
        answers = Map.copyOf(answers);
    }
}
