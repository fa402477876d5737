package jp.michishirube.programme.rule;

import jp.michishirube.kernel.Text;

/**
 * What the amounts after the selection are called and rest on. Those of a grant are the law's ({@link #OF_A_GRANT}); what is commissioned
 * names its own.
 *
 * @param adopted  the amount of the selection
 * @param decision what makes the amount binding, such as 交付決定
 */
public record GrantStages(Text adopted, Text decision, Stage applied, Stage decided, Stage changed, Stage finalAmount) {
    private static final String LAW = "補助金等に係る予算の執行の適正化に関する法律";
    /** 交付申請（法5条）, 交付決定（法6条）, 変更（法7条1項）, 額の確定（法15条）. */
    public static final GrantStages OF_A_GRANT = new GrantStages(new Text("採択額", "Adopted amount"), new Text("交付決定", "Grant decision"),
            new Stage(new Text("交付を受けようとする補助金の額", "Grant applied for"), LAW + "5条"), new Stage(new Text("交付決定額", "Decided amount"), LAW + "6条"),
            new Stage(new Text("変更後の交付決定額", "Decided amount after the change"), LAW + "7条1項"), new Stage(new Text("確定額", "Final amount"), LAW + "15条"));

    /**
     * An amount.
     *
     * @param basis the article, or what stands in its place
     */
    public record Stage(Text label, String basis) {
    }
}
