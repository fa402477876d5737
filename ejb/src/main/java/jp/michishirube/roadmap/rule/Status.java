package jp.michishirube.roadmap.rule;

import jp.michishirube.kernel.Text;

/** Where an indicator stands, the worst last but for what is not known. */
public enum Status {
    ACHIEVED("達成", "Achieved"),
    ON_TRACK("順調", "On track"),
    ATTENTION("要注意", "Needs attention"),
    BEHIND("遅れ", "Behind"),
    /** nothing was measured, or there is nothing to judge it by: not the same as 0. */
    NO_DATA("データなし", "No data");

    private final Text label;

    Status(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
