package jp.michishirube.roadmap.api;

import java.util.Map;

/**
 * What a body or one of its divisions types.
 *
 * @param fiscalYear of the survey that was on the page
 * @param division   empty for the body itself
 * @param seen       the answers as the page showed them, before anything was typed
 * @param answers    the answers as they are now on the page
 */
public record SurveyAnswer(String surveyId, int fiscalYear, String bodyId, String division, Map<String, String> seen, Map<String, String> answers) {
    public SurveyAnswer {
        seen = Map.copyOf(seen);
        answers = Map.copyOf(answers);
    }
}
