package jp.michishirube.kernel;

/** By which authority a post acts (専決・代決・職務代理 are three things). */
public enum Authority {
    /** 本人. */
    OWN("本人", "Own authority"),
    /** 専決: standing delegation. */
    DELEGATED("専決", "Delegated approval"),
    /** 代決: in the holder's absence, seen afterwards (後閲). */
    DEPUTY("代決", "Approval by deputy"),
    /** 職務代理: acts as the holder of a vacant or impeded post. */
    ACTING("職務代理", "Acting holder");

    private final Text label;

    Authority(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
