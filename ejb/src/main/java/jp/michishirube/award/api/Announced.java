package jp.michishirube.award.api;

import jp.michishirube.kernel.Text;

/** What of an edition is announced (報道発表): first who comes to the final, then who is awarded. */
public enum Announced {
    FINALISTS("決勝進出者", "Finalists"), PRIZES("受賞者", "Winners");

    private final Text label;

    Announced(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
