package jp.michishirube.administration.api;

import jp.michishirube.kernel.Text;

/** How far a body's first sign-up is. */
public enum SignUpStatus {
    ASKED("リンク送信済み", "Link sent"), WAITING("承認待ち", "Waiting for approval"), ADMITTED("承認", "Approved"), TURNED_DOWN("不承認", "Not approved");

    private final Text label;

    SignUpStatus(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
