package jp.michishirube.dispatch.api;

import jp.michishirube.kernel.Text;

/** What kind of body asks, as the statistics count. */
public enum BodyKind {
    PREFECTURE("都道府県", "Prefecture"),
    MUNICIPALITY("市区町村", "Municipality"),
    SCHOOL("学校", "School"),
    UNIVERSITY("大学", "University"),
    NPO("NPO法人", "NPO"),
    ASSOCIATION("商工団体・町村会など", "Association"),
    COUNCIL("協議会", "Council"),
    OTHER("その他", "Other");

    private final Text label;

    BodyKind(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
