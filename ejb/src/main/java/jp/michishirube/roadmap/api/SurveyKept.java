package jp.michishirube.roadmap.api;

import java.util.List;
import jp.michishirube.kernel.Violation;

/**
 * What was kept of what was typed.
 *
 * @param sheet     as it is stored now
 * @param conflicts fields that somebody else changed meanwhile and that therefore stay as they are stored, each with its sentence
 */
public record SurveyKept(SurveySheet sheet, List<Violation> conflicts) {
    public SurveyKept {
        conflicts = List.copyOf(conflicts);
    }
}
