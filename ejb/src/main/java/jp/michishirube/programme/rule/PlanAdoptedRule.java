package jp.michishirube.programme.rule;

import java.util.List;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;

/**
 * A municipality that carries out the project needs a plan; nobody else does.
 *
 * @param plan what the plan is called
 */
public record PlanAdoptedRule(String id, Text plan, Text statement, Basis basis) implements EligibilityRule {

    @Override
    public List<String> asks() {
        return List.of("planAdopted");
    }

    @Override
    public Finding evaluate(Facts facts) {
        Applicant who = facts.applicant();
        if (!who.type().isMunicipality()) {
            return finding(FindingOutcome.PASS, who.type().label().ja() + "には" + plan.ja() + "の策定は求められません。",
                    "A " + who.type().label().en() + " needs no " + plan.en() + ".");
        }
        if (facts.planAdopted().isEmpty()) {
            return finding(FindingOutcome.NEEDS_PERSON, plan.ja() + "を策定しているかが未回答です。" + statement.ja(),
                    "It is not answered whether the " + plan.en() + " is adopted. " + statement.en());
        }
        return facts.planAdopted().get()
                ? finding(FindingOutcome.PASS, plan.ja() + "を策定しています。", "The " + plan.en() + " is adopted.")
                : finding(FindingOutcome.FAIL, plan.ja() + "を策定していません。" + statement.ja(),
                        "The " + plan.en() + " is not adopted. " + statement.en());
    }
}
