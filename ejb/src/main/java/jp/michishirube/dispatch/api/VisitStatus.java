package jp.michishirube.dispatch.api;

import jp.michishirube.kernel.Text;

/** What became of a visit. */
public enum VisitStatus {
    PLANNED("予定", "Planned"),
    DONE("実施", "Done"),
    CANCELLED("中止", "Cancelled");

    private final Text label;

    VisitStatus(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
