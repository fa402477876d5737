package jp.michishirube.programme.api;

import jp.michishirube.kernel.Text;

/** What a rule says about an application. */
public enum FindingOutcome {
    /** The rule is met, or stands in nobody's way here. */
    PASS("適合", "Met"),
    /** The rule is not met: no subsidy. */
    FAIL("不適合", "Not met"),
    /** The facts at hand do not decide it: a person looks at it. Stops nothing by itself. */
    NEEDS_PERSON("要確認", "To be checked by a person");

    private final Text label;

    FindingOutcome(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
