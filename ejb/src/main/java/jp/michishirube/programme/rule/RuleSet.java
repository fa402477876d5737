package jp.michishirube.programme.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;

/**
 * The rules of one guideline version.
 *
 * @param eligibility in the order in which findings are listed
 * @param funding     empty for what ends with the selection and pays nothing to the applicant
 */
public record RuleSet(List<EligibilityRule> eligibility, JurisdictionRule jurisdiction, Optional<FundingRule> funding) {
    public RuleSet {
        eligibility = List.copyOf(eligibility);
    }

    /** Every rule, in order. */
    public List<Rule> all() {
        return Stream.of(eligibility.stream(), funding.stream(), Stream.of(jurisdiction)).<Rule>flatMap(s -> s).toList();
    }

    /** The field models that may be applied for; empty when the guideline does not narrow them. */
    public List<String> fieldModels() {
        return eligibility.stream().filter(FieldModelRule.class::isInstance).map(FieldModelRule.class::cast)
                .flatMap(r -> r.models().stream()).toList();
    }

    /** The field model's name as the guideline writes it; empty when it is none of them. */
    public Optional<String> fieldModel(String written) {
        return eligibility.stream().filter(FieldModelRule.class::isInstance).map(FieldModelRule.class::cast)
                .flatMap(r -> r.find(written).stream()).findFirst();
    }

    /** What every rule says of the application, without figures. */
    public List<Finding> findings(Facts facts, String choice) {
        List<Finding> findings = new ArrayList<>();
        eligibility.forEach(rule -> findings.add(rule.evaluate(facts)));
        funding.ifPresent(f -> findings.addAll(f.findings(facts.applicant(), choice)));
        return findings;
    }

    /**
     * Findings and amount.
     *
     * @param eligibleCost not negative
     * @param deductions   not negative
     * @param choice       one that {@link FundingRule#knows} knows
     */
    public Estimate estimate(Facts facts, Yen eligibleCost, Yen deductions, String choice) {
        List<Finding> findings = findings(facts, choice);
        if (funding.isEmpty()) {
            return new Estimate(findings.stream().noneMatch(f -> f.outcome() == FindingOutcome.FAIL), findings, "", 0, unfunded());
        }
        FundingRule paying = funding.get();
        List<Finding> failed = findings.stream().filter(f -> f.outcome() == FindingOutcome.FAIL).toList();
        boolean optionOpen = FundingRule.BEST.equals(choice)
                || paying.openTo(facts.applicant()).stream().anyMatch(o -> o.id().equals(choice));
        if (!optionOpen) {
            return new Estimate(false, findings, choice, 0, nothing(paying, failed, choice, choice));
        }
        FundingRule.Payment payment = paying.calculate(facts.applicant(), eligibleCost, deductions, choice);
        return failed.isEmpty()
                ? new Estimate(true, findings, payment.option(), payment.amount().amount(), payment.subsidy().explanation())
                : new Estimate(false, findings, payment.option(), 0, nothing(paying, failed, choice, payment.option()));
    }

    private Explanation unfunded() {
        Text why = new Text("この公募は選定で終わり、応募者に補助額を計算しません。", "This call ends with the selection; no amount is calculated for the applicant.");
        return new Explanation("unfunded", why, Yen.ZERO, why, jurisdiction.basis().text(), Map.of(), List.of());
    }

    private static Explanation nothing(FundingRule funding, List<Finding> failed, String choice, String used) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("chosen", choice);
        inputs.put("used", used);
        inputs.put("failed", failed.stream().map(Finding::rule).collect(Collectors.joining(" ")));
        Text why = new Text("要件を満たさないため0円：" + failed.stream().map(f -> f.message().ja()).collect(Collectors.joining(" ")),
                "0 yen, because a condition is not met: " + failed.stream().map(f -> f.message().en()).collect(Collectors.joining(" ")));
        return new Explanation("subsidy", funding.words().amount(), Yen.ZERO, why, funding.basis().text(), inputs, List.of());
    }
}
