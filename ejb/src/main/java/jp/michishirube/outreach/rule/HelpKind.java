package jp.michishirube.outreach.rule;

import jp.michishirube.kernel.Text;

/** A kind of help, in the order in which several are told. */
public enum HelpKind {
    SUBSIDY("補助金", "Subsidy"),
    COMMISSION("委託・実証", "Commissioned and demonstration projects"),
    PLANNING("計画策定・体制づくりの支援", "Help with planning and structure"),
    ADVISOR("アドバイザーの派遣", "Dispatch of an advisor"),
    TRAINING("研修・人材育成", "Training"),
    EVENT("説明会・セミナー", "Briefings and seminars"),
    CASES("先行事例", "Cases that went before"),
    GUIDE("手引・ガイドブック", "Guides");

    private final Text label;

    HelpKind(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
