package jp.michishirube.roadmap.api;

import java.util.Map;

/**
 * What a body types.
 *
 * @param fiscalYear of the survey that was on the page
 * @param revision   of the sheet that was on the page
 */
public record SurveyAnswer(String surveyId, int fiscalYear, String bodyId, long revision, Map<String, String> answers) {
    public SurveyAnswer {
        answers = Map.copyOf(answers);
    }
}
