package jp.michishirube.programme.api;

import jp.michishirube.kernel.Text;

/** What may be changed about a published call. */
public enum CallAction {
    EXTEND("締切の延長", "extension of the deadline"),
    CLOSE("早期の締切", "early closing"),
    GRACE("決裁中の猶予", "grace for what is in sign-off"),
    BUDGET("予算額", "budget");

    private final Text label;

    CallAction(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
