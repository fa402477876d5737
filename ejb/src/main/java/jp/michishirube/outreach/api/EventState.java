package jp.michishirube.outreach.api;

import jp.michishirube.kernel.Text;

/** Where an event stands for its keeper. */
public enum EventState {
    PREPARED("準備中", "In preparation"),
    PUBLISHED("公開", "Published"),
    CALLED_OFF("中止", "Called off");

    private final Text label;

    EventState(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
