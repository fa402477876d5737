package jp.michishirube.form;

import jp.michishirube.kernel.Text;

/** How far a section is. */
public enum SectionStatus {
    NOT_STARTED("未着手", "Not started"), INCOMPLETE("入力中", "Incomplete"), COMPLETE("完了", "Complete");

    private final Text label;

    SectionStatus(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
