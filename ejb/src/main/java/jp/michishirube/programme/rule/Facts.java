package jp.michishirube.programme.rule;

import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.Yen;

/**
 * What eligibility is judged on.
 *
 * @param fieldModel  as written by the applicant; empty when not yet chosen
 * @param planAdopted whether the plan that the guideline asks for is adopted; empty when not answered
 * @param totalCost   総事業費; empty when not answered
 * @param partners    the bodies that take part beside the lead applicant (連携する団体); empty when not answered
 */
public record Facts(Applicant applicant, Optional<String> fieldModel, Optional<Boolean> planAdopted, Optional<Yen> totalCost, Optional<List<Partner>> partners) {
    /** Where neither the total cost nor partners are known. */
    public Facts(Applicant applicant, Optional<String> fieldModel, Optional<Boolean> planAdopted) {
        this(applicant, fieldModel, planAdopted, Optional.empty(), Optional.empty());
    }

    /**
     * A partner as the applicant named it.
     *
     * @param local whether the registers know it as a local government
     */
    public record Partner(String name, boolean local) {
    }
}
