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
 */
public record RuleSet(List<EligibilityRule> eligibility, JurisdictionRule jurisdiction, FundingRule funding) {
    public RuleSet {
        eligibility = List.copyOf(eligibility);
    }

    /** Every rule, in order. */
    public List<Rule> all() {
        return Stream.concat(eligibility.stream(), Stream.of(funding, jurisdiction)).toList();
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
        findings.addAll(funding.findings(facts.applicant(), choice));
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
        List<Finding> failed = findings.stream().filter(f -> f.outcome() == FindingOutcome.FAIL).toList();
        boolean optionOpen = FundingRule.BEST.equals(choice)
                || funding.openTo(facts.applicant()).stream().anyMatch(o -> o.id().equals(choice));
        if (!optionOpen) {
            return new Estimate(false, findings, choice, 0, nothing(failed, choice, choice));
        }
        FundingRule.Payment payment = funding.calculate(facts.applicant(), eligibleCost, deductions, choice);
        return failed.isEmpty()
                ? new Estimate(true, findings, payment.option(), payment.amount().amount(), payment.subsidy().explanation())
                : new Estimate(false, findings, payment.option(), 0, nothing(failed, choice, payment.option()));
    }

    private Explanation nothing(List<Finding> failed, String choice, String used) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("chosen", choice);
        inputs.put("used", used);
        inputs.put("failed", failed.stream().map(Finding::rule).collect(Collectors.joining(" ")));
        Text why = new Text("要件を満たさないため0円：" + failed.stream().map(f -> f.message().ja()).collect(Collectors.joining(" ")),
                "0 yen, because a condition is not met: " + failed.stream().map(f -> f.message().en()).collect(Collectors.joining(" ")));
        return new Explanation("subsidy", FundingRule.SUBSIDY, Yen.ZERO, why, funding.basis().text(), inputs, List.of());
    }
}
