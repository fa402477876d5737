package jp.michishirube.casework.api;

import jp.michishirube.kernel.Text;

/** How something reached the bureau beside this system. */
public enum ArrivalMode {
    BY_HAND("持参", "By hand"), BY_POST("郵送", "By post"), BY_MAIL("メール", "By e-mail");

    private final Text label;

    ArrivalMode(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
