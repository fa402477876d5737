package jp.michishirube.roadmap.api;

import java.util.List;
import jp.michishirube.kernel.Text;

/**
 * A question with what was answered.
 *
 * @param answered how many answered it; null where no source tells
 * @param silent   those of whom it was asked and who left it empty; null where no source tells
 * @param shares   by option in the form's order; empty for free words, which are only counted
 * @param several  whether one could give several answers, so that the shares make more than 100 percent
 */
public record SurveyQuestion(String id, Text label, boolean several, Integer answered, Integer silent, List<SurveyShare> shares) {
    public SurveyQuestion {
        shares = List.copyOf(shares);
    }
}
