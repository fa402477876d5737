package jp.michishirube.subsidy.api;

import jp.michishirube.kernel.Text;

/** What a selection list proposes for a case. Neither is a grant decision (交付決定). */
public enum Decision {
    ADOPT("採択候補", "Candidate for adoption"), NOT_ADOPT("不採択", "Not adopted");

    private final Text label;

    Decision(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
