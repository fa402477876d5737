package jp.michishirube.programme.rule;

/** What a procedure does to the grant's books when it is lodged or approved. */
public enum ProcedureEffect {
    /** Applies for the grant itself (交付申請, 法5条). */
    APPLY,
    /** Withdraws the application within the guideline's days; the decision is deemed not made (法9条). */
    WITHDRAW,
    /** Changes costs, contents or period once approved (法7条1項1号・3号). */
    CHANGE,
    /** Carries the work over to the next fiscal year once approved (財政法14条の3・42条・43条). */
    CARRY_OVER,
    /** Gives the project up once approved (法7条1項4号). */
    ABANDON,
    /** Tells only: delay or accident (法7条1項5号), state of the work (法12条), the year's end without completion (法14条). */
    TELL,
    /** Reports the performance; its approval fixes the final amount (法14条・15条). */
    PERFORM,
    /** Asks for payment after the final amount, or in advance (会計法22条). */
    PAY,
    /** Reports the consumption tax credit. */
    TAX_CREDIT,
    /** Revokes or changes the decision because circumstances have changed: the Ministry's own act (法10条). */
    CIRCUMSTANCES;

    /** Whether the Ministry begins it, not the body. */
    public boolean isMinistrys() {
        return this == CIRCUMSTANCES;
    }
}
