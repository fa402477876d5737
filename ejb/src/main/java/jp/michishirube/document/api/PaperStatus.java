package jp.michishirube.document.api;

import jp.michishirube.kernel.Text;

/** Where a paper stands: it is numbered at once and drawn soon after. */
public enum PaperStatus {
    PENDING("作成中", "being drawn"),
    DRAWN("作成済み", "drawn");

    private final Text label;

    PaperStatus(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
