package jp.michishirube.programme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.michishirube.kernel.AmountText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.programme.api.EstimateRequest;
import jp.michishirube.programme.rule.Applicant;
import jp.michishirube.programme.rule.Facts;
import jp.michishirube.programme.rule.FundingOption;
import jp.michishirube.programme.rule.FundingRule;
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
        boolean modelled = rules.map(r -> !r.fieldModels().isEmpty()).orElse(true);
        boolean paying = rules.map(r -> r.funding().isPresent()).orElse(true);
        if (paying) {
            amount("eligibleCostYen", request.eligibleCostYen());
            amount("deductionsYen", request.deductionsYen() == null ? Long.valueOf(0) : request.deductionsYen());
        }
        if (modelled && (request.fieldModel() == null || request.fieldModel().isBlank())) {
            violations.add("fieldModel.missing", "fieldModel", "分野別モデルを指定してください。", "Give a field model.");
        }
        if (paying) {
            option(request.option(), rules.flatMap(RuleSet::funding));
        }
        if (violations.any()) {
            return violations.refuse();
        }
        Facts facts = new Facts(applicant.value(), Optional.ofNullable(request.fieldModel()).map(String::strip), Optional.ofNullable(request.planAdopted()),
                Optional.ofNullable(request.totalCostYen()).map(Yen::of), Optional.ofNullable(request.partners()).map(names -> applicants.partners(names, on)));
        return Outcome.done(rules.orElseThrow().estimate(facts, yen(request.eligibleCostYen()), yen(request.deductionsYen()), request.option()));
    }

    private void option(String asked, Optional<FundingRule> funding) {
        if (asked == null || funding.filter(f -> !f.knows(asked)).isPresent()) {
            String known = funding.stream().flatMap(f -> f.options().stream()).map(o -> o.id() + "（" + o.label().ja() + "）").collect(Collectors.joining("、"));
            String ids = funding.stream().flatMap(f -> f.options().stream()).map(FundingOption::id).collect(Collectors.joining(", "));
            violations.add("option.unknown", "option", "補助の方法は " + (known.isEmpty() ? "" : known + "、") + "BEST（額の大きい方）のいずれかを指定してください。",
                    "The option must be " + (ids.isEmpty() ? "" : ids + " or ") + "BEST.");
        }
    }

    private static Yen yen(Long amount) {
        return Yen.of(amount == null ? 0 : amount);
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
