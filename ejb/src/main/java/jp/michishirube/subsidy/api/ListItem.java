package jp.michishirube.subsidy.api;

import jp.michishirube.kernel.JapaneseText;

/**
 * One line of a selection list as the officer drafts it.
 *
 * @param reason why, for the notice; required
 */
public record ListItem(String caseId, Decision decision, String reason) {
    public ListItem {
        reason = JapaneseText.carried(reason);
    }
}
