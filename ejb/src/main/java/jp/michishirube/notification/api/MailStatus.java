package jp.michishirube.notification.api;

import jp.michishirube.kernel.Text;

/** Where a mail stands. */
public enum MailStatus {
    QUEUED("送信待ち", "waiting to be sent"),
    SENT("送信済み", "sent"),
    HELD("送信先サーバー未設定のため保留", "held, as no mail server is set"),
    FAILED("送信できず", "could not be sent"),
    UNSENDABLE("宛先が不正のため送信せず", "not sent, as the address is not valid");

    private final Text label;

    MailStatus(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
