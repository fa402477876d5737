package jp.michishirube.review.api;

import jp.michishirube.kernel.Text;

/** Whether a score sheet counts. Only GIVEN sheets do; the others stay in the log and out of every mean. */
public enum SheetStatus {
    GIVEN("担当", "Assigned"),
    /** 辞退: by the reviewer. */
    DECLINED("辞退", "Declined"),
    /** 交代: the case was given to somebody else. */
    REPLACED("交代", "Replaced"),
    /** 除斥: a tie to the case was declared or found. */
    BARRED("除斥", "Barred by a conflict");

    private final Text label;

    SheetStatus(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
