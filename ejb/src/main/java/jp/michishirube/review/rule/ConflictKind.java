package jp.michishirube.review.rule;

import jp.michishirube.kernel.Text;

/** Why somebody must not score a case (利益相反). The first three are found from registers and answers, the last is said by the judge. */
public enum ConflictKind {
    SAME_ORGANISATION("所属が同じ", "Same organisation"),
    PLACE("地域のつながり", "Tied to the place"),
    VENDOR("事業者とのつながり", "Tied to a vendor"),
    DECLARED("本人の申告", "Declared by the judge");

    private final Text label;

    ConflictKind(String ja, String en) {
        label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
