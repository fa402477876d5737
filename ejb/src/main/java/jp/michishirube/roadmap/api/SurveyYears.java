package jp.michishirube.roadmap.api;

import java.util.List;
import jp.michishirube.kernel.Text;

/** The surveys of a series beside each other, the oldest first: one line for each option of each question. */
public record SurveyYears(List<SurveyDefinition> surveys, List<Line> lines) {
    public SurveyYears {
        surveys = List.copyOf(surveys);
        lines = List.copyOf(lines);
    }

    /** @param cells one for each survey */
    public record Line(String question, Text questionLabel, Text optionLabel, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param share   unknown (値なし) where no source tells, where it was not asked, or where the reader may not see it yet
     * @param changed the question or its options are worded otherwise than in the survey before
     */
    public record Cell(SurveyShare share, boolean changed) {
    }
}
