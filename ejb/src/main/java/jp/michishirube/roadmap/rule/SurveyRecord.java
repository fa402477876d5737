package jp.michishirube.roadmap.rule;

import jp.michishirube.form.Answers;

/** One respondent's answers. */
public record SurveyRecord(String respondent, Answers answers) {
}
