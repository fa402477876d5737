package jp.michishirube.dispatch.api;

import jp.michishirube.kernel.Text;

/** Where a candidate stands (様式Ⅲ). */
public enum AnswerStatus {
    LISTED("候補", "Listed"),
    ASKED("依頼中", "Asked"),
    ACCEPTED("受諾", "Accepted"),
    DECLINED("辞退", "Declined"),
    EXPIRED("期限切れ", "No answer in time"),
    /** The request went another way before or after the answer. */
    RELEASED("取りやめ", "Released");

    private final Text label;

    AnswerStatus(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
