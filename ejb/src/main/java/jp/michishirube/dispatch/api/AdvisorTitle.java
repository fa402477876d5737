package jp.michishirube.dispatch.api;

import jp.michishirube.kernel.Text;

/** What an advisor is appointed as. */
public enum AdvisorTitle {
    ADVISOR("地域情報化アドバイザー", "Regional informatization advisor"),
    LEADER("地域情報化アドバイザーリーダー", "Lead advisor"),
    /** Named by the Government CIO since August 2017. */
    OPEN_DATA("オープンデータ伝道師", "Open data evangelist"),
    SHARING_ECONOMY("シェアリングエコノミー伝道師", "Sharing economy evangelist");

    private final Text label;

    AdvisorTitle(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
