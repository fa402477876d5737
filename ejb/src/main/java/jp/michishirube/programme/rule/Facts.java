package jp.michishirube.programme.rule;

import java.util.Optional;

/**
 * What eligibility is judged on.
 *
 * @param fieldModel  as written by the applicant; empty when not yet chosen
 * @param planAdopted whether the plan that the guideline asks for is adopted; empty when not answered
 */
public record Facts(Applicant applicant, Optional<String> fieldModel, Optional<Boolean> planAdopted) {
}
