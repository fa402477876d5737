package jp.michishirube.outreach.rule;

import jp.michishirube.kernel.Text;

/** What a body says it lacks (課題・壁). */
public enum Wall {
    BUDGET("予算", "Budget"),
    PEOPLE("人材", "People"),
    INFORMATION("情報", "Information"),
    STRUCTURE("推進体制", "Structure to go forward");

    private final Text label;

    Wall(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
