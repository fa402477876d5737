package jp.michishirube.dispatch.api;

import jp.michishirube.kernel.Text;

/** What became of a request. */
public enum DispatchOutcome {
    RECEIVED("手配中", "Being arranged"),
    DECIDED("派遣決定", "Dispatch decided"),
    REFUSED("派遣に至らず", "Not dispatched"),
    WITHDRAWN("取下げ", "Withdrawn"),
    /** Stays in the count of applications. */
    DECLINED("辞退（派遣決定後）", "Declined after the decision");

    private final Text label;

    DispatchOutcome(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
