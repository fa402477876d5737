package jp.michishirube.subsidy.api;

import jp.michishirube.kernel.Text;

/** What a line of a grant's books records. */
public enum GrantEntryKind {
    DECIDED("交付決定", "Grant decision"), CHANGED("変更承認", "Approved change"), CARRIED_OVER("繰越承認", "Approved carry-over"),
    ABANDONED("中止・廃止承認", "Approved abandonment"), WITHDRAWN("取下げ", "Withdrawal"), REVOKED("事情変更による取消", "Revocation for changed circumstances"),
    REDUCED("事情変更による一部取消・変更", "Partial revocation or change for changed circumstances"), FINAL("額の確定", "Final amount"),
    ADVANCED("概算払", "Payment in advance"), SETTLED("精算払", "Settlement");

    private final Text label;

    GrantEntryKind(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
