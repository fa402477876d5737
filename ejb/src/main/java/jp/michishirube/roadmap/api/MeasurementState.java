package jp.michishirube.roadmap.api;

import jp.michishirube.kernel.Text;

/** Where a measurement stands. Only those approved, and those that were replaced afterwards, are published. */
public enum MeasurementState {
    ENTERED("承認待ち", "Waiting for approval"),
    RETURNED("差戻し", "Returned"),
    APPROVED("承認済み", "Approved"),
    /** approved once; a revision stands in its place. */
    REPLACED("訂正前", "Replaced");

    private final Text label;

    MeasurementState(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
