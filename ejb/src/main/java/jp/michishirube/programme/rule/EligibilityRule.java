package jp.michishirube.programme.rule;

import jp.michishirube.kernel.Text;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;

/** A condition on the application: met, not met, or for a person to decide. */
public sealed interface EligibilityRule extends Rule
        permits ApplicantTypeRule, PlanAdoptedRule, FieldModelRule, CostFloorRule, ConsortiumRule, OpenQuestionRule {

    Finding evaluate(Facts facts);

    /** A finding of this rule. */
    default Finding finding(FindingOutcome outcome, String ja, String en) {
        return new Finding(id(), outcome, new Text(ja, en), basis().text());
    }
}
