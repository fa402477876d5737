package jp.michishirube.roadmap.api;

import java.util.Map;

/**
 * A body's answers as they are typed.
 *
 * @param revision to be handed back when saving; an older one means that somebody else saved since
 */
public record SurveySheet(SurveyTask task, Map<String, String> answers, long revision) {
    public SurveySheet {
        answers = Map.copyOf(answers);
    }
}
