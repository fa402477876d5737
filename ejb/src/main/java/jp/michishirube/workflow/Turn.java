package jp.michishirube.workflow;

import jp.michishirube.kernel.Text;

/** Whose turn it is in a state. */
public enum Turn {
    APPLICANT("申請者", "Applicant"), BUREAU("総合通信局", "Regional bureau"), MINISTRY("本省", "Ministry"), SECRETARIAT("運営事務局", "Secretariat"),
    /** Who was asked to come: answers by a link, and is no user. */
    ADVISOR("アドバイザー", "Advisor"), NOBODY("手続終了", "Ended");

    private final Text label;

    Turn(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
