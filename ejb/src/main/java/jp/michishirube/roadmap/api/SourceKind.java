package jp.michishirube.roadmap.api;

import jp.michishirube.kernel.Text;

/** What a value rests on. */
public enum SourceKind {
    SURVEY("調査", "Survey"),
    /** bodies counted from the cases of this system. */
    CASES("この仕組みの案件", "Cases of this system"),
    STATISTICS("統計", "Statistics"),
    /** what an office states, with its grounds in the remarks. */
    STATEMENT("申告・確認", "Statement");

    private final Text label;

    SourceKind(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
