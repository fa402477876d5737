package jp.michishirube.installation.api;

import jp.michishirube.kernel.Text;

/** What can be checked while the system runs. */
public enum CheckName {
    MAIL_SERVER("メールサーバの確認", "mail server", "check-mail-server", "mail-server-checked"),
    LOG("記録の検証", "verification of the log", "verify-log", "log-verified");

    private final Text label;
    private final String asked;
    private final String ended;

    CheckName(String ja, String en, String asked, String ended) {
        this.label = new Text(ja, en);
        this.asked = asked;
        this.ended = ended;
    }

    public Text label() {
        return label;
    }

    /** The event of asking. */
    public String asked() {
        return asked;
    }

    /** The event of having found something. */
    public String ended() {
        return ended;
    }
}
