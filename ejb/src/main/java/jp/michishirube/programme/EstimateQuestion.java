package jp.michishirube.programme;

import java.time.LocalDate;
import java.util.Optional;
import jp.michishirube.kernel.AmountText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.programme.api.EstimateRequest;
import jp.michishirube.programme.rule.Applicant;
import jp.michishirube.programme.rule.Facts;
import jp.michishirube.programme.rule.RuleSet;

/** Checks a request for an estimate, every field of it, and asks the rules. */
final class EstimateQuestion {
    private final ProgrammeLibrary library;
    private final Applicants applicants;
    private final Violations violations = new Violations();

    EstimateQuestion(ProgrammeLibrary library, Applicants applicants) {
        this.library = library;
        this.applicants = applicants;
    }

    /** @param pinned the guideline version to go by; empty for the one of the day */
    Outcome<Estimate> ask(EstimateRequest request, LocalDate on, Optional<GuidelineVersion> pinned) {
        Optional<RuleSet> rules = pinned.map(GuidelineVersion::rules).or(() -> rules(request, on));
        Outcome<Applicant> applicant = applicants.find(request.organisationCode(), request.applicantType(), on);
        violations.addAll(applicant.violations());
        amount("eligibleCostYen", request.eligibleCostYen());
        amount("deductionsYen", request.deductionsYen() == null ? Long.valueOf(0) : request.deductionsYen());
        if (request.fieldModel() == null || request.fieldModel().isBlank()) {
            violations.add("fieldModel.missing", "fieldModel", "分野別モデルを指定してください。", "Give a field model.");
        }
        if (request.option() == null || rules.isPresent() && !rules.get().funding().knows(request.option())) {
            violations.add("option.unknown", "option", "補助の方法は FIXED（定額）、HALF（1/2）、BEST（額の大きい方）のいずれかを指定してください。",
                    "The option must be FIXED, HALF or BEST.");
        }
        if (violations.any()) {
            return violations.refuse();
        }
        Facts facts = new Facts(applicant.value(), Optional.of(request.fieldModel().strip()), Optional.ofNullable(request.planAdopted()));
        return Outcome.done(rules.orElseThrow().estimate(facts, Yen.of(request.eligibleCostYen()),
                Yen.of(request.deductionsYen() == null ? 0 : request.deductionsYen()), request.option()));
    }

    private Optional<RuleSet> rules(EstimateRequest request, LocalDate on) {
        if (request.programme() == null || library.programme(request.programme()).isEmpty()) {
            violations.add("programme.unknown", "programme", "その事業はありません。", "There is no such programme.");
            return Optional.empty();
        }
        Optional<GuidelineVersion> version = library.version(request.programme(), request.fiscalYear(), on);
        if (version.isEmpty()) {
            violations.add("guideline.unknown", "fiscalYear", "この事業のこの年度の要領は登録されていないため、試算できません。",
                    "No guideline of this programme and year is held here, so nothing can be estimated.");
        }
        return version.map(GuidelineVersion::rules);
    }

    private void amount(String field, Long yen) {
        if (yen == null) {
            violations.add("amount.empty", field, "金額を入力してください。", "Give an amount.");
        } else if (yen < 0) {
            violations.add("amount.negative", field, "マイナスの金額は入力できません。0以上の整数（円）で入力してください。",
                    "The amount must not be negative. Give whole yen, 0 or more.");
        } else if (yen > AmountText.LARGEST.amount()) {
            violations.add("amount.tooLong", field, "金額が大きすぎます。12桁以内で入力してください。", "The amount is too large. Give at most twelve digits.");
        }
    }
}
