package jp.michishirube.publication.rule;

import jp.michishirube.kernel.Text;

/** How far a body is on its way from interest to implementation (自治体カルテ). */
public enum BodyStage {
    SURVEY("調査の回答", "Survey"),
    EVENT("催しへの参加", "Event"),
    ADVISOR("アドバイザー派遣", "Advisor"),
    PROPOSAL("提案", "Proposal"),
    ADOPTION("採択", "Adoption"),
    GRANT("交付", "Grant"),
    REPORT("報告", "Report"),
    AWARD("大賞", "Award"),
    INDICATOR("指標", "Indicator");

    private final Text label;

    BodyStage(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }

    /** Whether a step of this stage is a case of the body or comes of one, so that its public state is told to its prefecture. */
    public boolean isOfCase() {
        return this != SURVEY && this != EVENT && this != INDICATOR;
    }
}
