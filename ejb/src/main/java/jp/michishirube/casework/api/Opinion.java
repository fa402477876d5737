package jp.michishirube.casework.api;

import jp.michishirube.kernel.Text;

/** The opinion with which a bureau forwards a proposal (進達). It informs the Ministry; it never stops a proposal. */
public enum Opinion {
    FIT("適", "Fit"), CONSIDER("要検討", "To be considered"), UNFIT("要件不適合", "Does not meet the requirements");

    private final Text label;

    Opinion(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
