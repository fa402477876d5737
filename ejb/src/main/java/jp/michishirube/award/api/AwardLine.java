package jp.michishirube.award.api;

import jp.michishirube.kernel.JapaneseText;

/** A line of a list of finalists or prizes as drafted. decision: finalist, not-selected; or a prize's key, none. */
public record AwardLine(String caseId, String decision, String reason) {
    public AwardLine {
        reason = JapaneseText.carried(reason);
    }
}
