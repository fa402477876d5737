package jp.michishirube.roadmap.rule;

import jp.michishirube.form.Answers;

/**
 * One reply.
 *
 * @param respondent the body, also where one of its divisions replied for itself
 */
public record SurveyRecord(String respondent, Answers answers) {
}
