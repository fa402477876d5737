package jp.michishirube.programme.api;

import jp.michishirube.kernel.Text;

/** Where a call stands at a moment. */
public enum CallStatus {
    UPCOMING("公募予定", "Upcoming"),
    OPEN("公募中", "Open"),
    CLOSED("公募終了", "Closed");

    private final Text label;

    CallStatus(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
