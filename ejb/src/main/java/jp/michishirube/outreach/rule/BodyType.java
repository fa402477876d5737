package jp.michishirube.outreach.rule;

import jp.michishirube.kernel.Text;

/** Bodies as far as help tells them apart. */
public enum BodyType {
    PREFECTURE("都道府県", "prefecture"),
    DESIGNATED_CITY("指定都市", "designated city"),
    MUNICIPALITY("市町村・特別区", "municipality"),
    COMPANY("民間事業者", "company"),
    OTHER("その他の団体（NPO、大学、商工会議所等）", "other body (NPO, university, chamber …)");

    private final Text label;

    BodyType(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
