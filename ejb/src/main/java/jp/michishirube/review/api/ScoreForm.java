package jp.michishirube.review.api;

import java.util.Map;
import jp.michishirube.kernel.JapaneseText;

/**
 * A score sheet as typed.
 *
 * @param scores    by criterion, as typed
 * @param toEntrant what the entrant may read
 * @param toJury    for the reviewers and the Ministry only
 * @param revision  of the sheet as it was looked at
 */
public record ScoreForm(Map<String, String> scores, String toEntrant, String toJury, long revision) {
    public ScoreForm {
        toEntrant = JapaneseText.carried(toEntrant);
        toJury = JapaneseText.carried(toJury);
    }
}
