package jp.michishirube.review.api;

import jp.michishirube.kernel.Text;

/** Where a stage of a review stands. */
public enum StageState {
    /** 準備中: reviewers and cases are being put together. */
    PREPARING("準備中", "Being prepared"),
    /** 採点中: scores are taken. */
    OPEN("採点中", "Open for scores"),
    /** 締切: no score is taken any more; the meeting proposes. */
    CLOSED("採点終了", "Closed"),
    /** 結論済: the reviewers' proposal stands, with its minutes. */
    CONCLUDED("結論済", "Concluded");

    private final Text label;

    StageState(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
