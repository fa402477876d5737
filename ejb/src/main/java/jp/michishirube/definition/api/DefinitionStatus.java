package jp.michishirube.definition.api;

import jp.michishirube.kernel.Text;

/** Where a version of a definition stands. */
public enum DefinitionStatus {
    SHIPPED("製品に付属", "shipped"),
    UPLOADED("確認中（まだ使われない）", "uploaded, not in use"),
    PUBLISHED("発行済み", "published"),
    WITHDRAWN("取下げ済み", "withdrawn");

    private final Text label;

    DefinitionStatus(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
