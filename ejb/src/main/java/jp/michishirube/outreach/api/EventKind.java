package jp.michishirube.outreach.api;

import jp.michishirube.kernel.Text;

/** What is held. */
public enum EventKind {
    BRIEFING("説明会", "Briefing"),
    SEMINAR("セミナー", "Seminar"),
    COURSE("講習会", "Course"),
    HANDS_ON("ハンズオン講習会", "Hands-on course"),
    HACKATHON("ハッカソン", "Hackathon"),
    SUMMIT("サミット・表彰式", "Summit and award ceremony"),
    TRAINING("研修", "Training"),
    CAMPAIGN("国民運動", "Campaign");

    private final Text label;

    EventKind(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
