package jp.michishirube.roadmap.api;

import java.util.List;
import jp.michishirube.kernel.Text;

/**
 * The results of some of the bodies.
 *
 * @param asked    how many were asked; null where that is not known
 * @param answered how many answered
 */
public record SurveyGroup(String key, Text label, Integer asked, int answered, List<SurveyQuestion> questions) {
    public SurveyGroup {
        questions = List.copyOf(questions);
    }

    /** Those that did not answer; null where it is not known who was asked. */
    public Integer silent() {
        return asked == null ? null : Integer.valueOf(asked - answered);
    }
}
