package jp.michishirube.review.api;

import jp.michishirube.kernel.JapaneseText;

/** What the reviewers propose for a case, with the reason. */
public record ProposedOutcome(String caseId, String outcome, String reason) {
    public ProposedOutcome {
        reason = JapaneseText.carried(reason);
    }
}
