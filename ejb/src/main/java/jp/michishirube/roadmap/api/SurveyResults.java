package jp.michishirube.roadmap.api;

import java.util.List;
import jp.michishirube.kernel.Text;

/**
 * What was answered.
 *
 * @param notes how the figures are to be read
 * @param total all who answered
 * @param parts the same by groups of bodies; empty where they are not asked for or not known
 */
public record SurveyResults(SurveyDefinition survey, SurveyState state, List<Text> notes, SurveyGroup total, List<SurveyGroup> parts) {
    public SurveyResults {
        notes = List.copyOf(notes);
        parts = List.copyOf(parts);
    }
}
