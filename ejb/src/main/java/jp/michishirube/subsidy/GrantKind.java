package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseKind;
import jp.michishirube.casework.api.Frozen;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Explained;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Violation;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.GrantGuideline;
import jp.michishirube.programme.rule.CostCategory;
import jp.michishirube.programme.rule.Costs;
import jp.michishirube.programme.rule.FundingRule;
import jp.michishirube.subsidy.api.GrantEntryKind;
import jp.michishirube.subsidy.rule.GrantAmount;
import jp.michishirube.subsidy.rule.GrantChecks;
import jp.michishirube.subsidy.rule.GrantChecks.Applied;
import jp.michishirube.subsidy.rule.TaxCredit;

/**
 * A grant (補助金の交付): its application (法5条) and its decision (法6条). After the decision the same case is where the procedures that
 * follow keep its books.
 */
@ApplicationScoped
class GrantKind implements CaseKind {
    static final String KEY = "grant";
    private static final String APPLIED = "cost-";
    private static final String DECIDED = "decided-";

    private final Grants grants;
    private final CaseFiles files;
    private final GrantStore store;
    private final GrantLetters letters;

    /** For the container's proxy. */
    protected GrantKind() {
        this(null, null, null, null);
    }

    @Inject
    GrantKind(Grants grants, CaseFiles files, GrantStore store, GrantLetters letters) {
        this.grants = grants;
        this.files = files;
        this.store = store;
        this.letters = letters;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Frozen freeze(CaseContext c) {
        GrantGuideline g = grants.guideline(c.callId()).orElseThrow();
        Estimate estimate = estimate(c).orElseThrow(() -> new IllegalStateException("an application is submitted with its option"));
        return new Frozen(Json.createObjectBuilder().add("guideline", g.id()).add("estimate", EstimateJson.write(estimate)).build(), c.answers().get("projectTitle"),
                proposal(c).category(), Grants.costs(g, APPLIED, c.answers()).total().amount(), estimate.subsidyYen(), SubsidyKind.worst(estimate).name());
    }

    /** What the answers bring and how they stand to the checks; empty while no option is chosen. */
    Optional<Estimate> estimate(CaseContext c) {
        GrantGuideline g = grants.guideline(c.callId()).orElseThrow();
        String option = option(g, c.answers());
        if (option.equals(FundingRule.BEST) || !g.funding().knows(option)) {
            return Optional.empty();
        }
        CaseFacts proposal = proposal(c);
        Explained<Yen> applied = GrantAmount.applied(Grants.terms(g), option, Grants.costs(g, APPLIED, c.answers()), Grants.yen(c.answers(), "deductions"), credit(c.answers()), adopted(proposal));
        return Optional.of(new Estimate(true, findings(c, g, proposal), option, applied.value().amount(), applied.explanation()));
    }

    @Override
    public Optional<Violation> check(String guard, CaseContext c) {
        GrantGuideline g = grants.guideline(c.callId()).orElseThrow();
        return switch (guard) {
            case "procedure-open" -> grants.closed(g.rules().procedure(grants.facts(c.caseId()).procedure()).orElseThrow(), proposal(c), c.caseId(), today(c));
            case "amounts-agree" -> amountsAgree(g, c);
            case "decision-fits" -> decisionFits(g, c.answers());
            case "checks-answered" -> checksAnswered(grants.estimate(c.caseId()), c.answers());
            default -> throw new IllegalArgumentException("unknown guard " + guard);
        };
    }

    private Optional<Violation> amountsAgree(GrantGuideline g, CaseContext c) {
        Yen eligible = Grants.costs(g, APPLIED, c.answers()).total();
        Optional<String> adopted = grants.estimate(proposal(c).caseId()).map(Estimate::option);
        if (!c.answers().get("totalCost").isBlank() && eligible.compareTo(Grants.yen(c.answers(), "totalCost")) > 0) {
            return Grants.violation("cost.above-total", "totalCost", "経費区分の合計 " + eligible.ja() + " が総事業費を超えています。総事業費か経費区分を直してください。",
                    "The categories sum up to " + eligible.en() + ", more than the total cost. Correct one of them.");
        }
        if (adopted.isPresent() && !adopted.get().equals(option(g, c.answers()))) {
            return Grants.violation("option.other", "option", "補助の区分は、採択されたときの区分にしてください。", "Keep the funding option of the adoption.");
        }
        return Optional.empty();
    }

    /** 法6条3項: what is decided may be less than what was applied for, with a reason; it is never more. */
    private static Optional<Violation> decisionFits(GrantGuideline g, Answers a) {
        return lowered(g.rules().categories(), a, APPLIED, DECIDED, "decisionReason", "交付申請の額");
    }

    /** Every category at most as before, and a reason where it is less. */
    static Optional<Violation> lowered(List<CostCategory> categories, Answers a, String before, String after, String reason, String what) {
        boolean less = false;
        for (CostCategory category : categories) {
            Yen was = Grants.yen(a, before + category.id());
            Yen is = Grants.yen(a, after + category.id());
            if (is.compareTo(was) > 0) {
                return Grants.violation("amount.raised", after + category.id(), "「" + category.label().ja() + "」は" + what + " " + was.ja() + " 以下にしてください。",
                        category.label().en() + " must be at most " + was.en() + ".");
            }
            less |= is.compareTo(was) < 0;
        }
        return less && a.get(reason).isBlank() ? Grants.violation("amount.reason", reason, what + "より減らした理由を書いてください。", "Give the reason why it is less.") : Optional.empty();
    }

    /** Every category at most as before. */
    static Optional<Violation> lowered(List<CostCategory> categories, Costs after, Costs before, String what) {
        return categories.stream().filter(c -> after.of(c.id()).compareTo(before.of(c.id())) > 0).findFirst().flatMap(c -> Grants.violation("amount.raised", ProcedureKind.REPORTED + c.id(),
                "「" + c.label().ja() + "」は" + what + " " + before.of(c.id()).ja() + " 以下にしてください。", c.label().en() + " must be at most " + before.of(c.id()).en() + "."));
    }

    /** What failed goes on only with a reason that is kept. */
    static Optional<Violation> checksAnswered(Optional<Estimate> frozen, Answers a) {
        return frozen.filter(e -> GrantChecks.failed(e.findings())).isPresent() && a.get("overrideReason").isBlank()
                ? Grants.violation("checks.failed", "overrideReason", "点検に「不適合」があります。補正を求めるか、不適合のまま進める理由を書いてください。",
                "A check failed. Ask for a correction, or give the reason why it goes on.") : Optional.empty();
    }

    @Override
    public void apply(String effect, CaseContext c) {
        GrantGuideline g = grants.guideline(c.callId()).orElseThrow();
        switch (effect) {
            case "prefill-decision" -> files.fill(c.caseId(), copied(g, c.answers(), APPLIED, DECIDED));
            case "grant-decided" -> decide(g, c);
            case "grant-refused" -> letters.declined(c, g, grants.procedure(grants.facts(c.caseId())));
            default -> throw new IllegalArgumentException("unknown effect " + effect);
        }
    }

    static Map<String, String> copied(GrantGuideline g, Answers a, String from, String to) {
        Map<String, String> copied = new LinkedHashMap<>();
        g.rules().categories().forEach(category -> copied.put(to + category.id(), a.get(from + category.id())));
        return copied;
    }

    private void decide(GrantGuideline g, CaseContext c) {
        CaseFacts proposal = proposal(c);
        Costs costs = Grants.costs(g, DECIDED, c.answers());
        Explained<Yen> decided = GrantAmount.decided(Grants.terms(g), option(g, c.answers()), costs, Grants.yen(c.answers(), "deductions"), credit(c.answers()), adopted(proposal));
        LocalDate day = today(c);
        LocalDate starts = Grants.day(c.answers(), "startDate").orElse(day);
        LocalDate ends = Grants.day(c.answers(), "endDate").orElseThrow();
        store.add(new GrantEntry(c.caseId(), c.caseId(), GrantEntryKind.DECIDED, decided.value().amount(), day, c.now(), GrantJson.of(g, option(g, c.answers()), costs,
                Grants.yen(c.answers(), "deductions"), starts, ends, decided.explanation())
                .add("budgetItem", c.answers().get("budgetItem")).add("obligationDay", c.answers().get("obligationDay"))
                .add("override", c.answers().get("overrideReason")).build()));
        files.decide(c.caseId(), decided.value().amount());
        letters.decided(c, g, costs, decided, ends);
    }

    /** The option that was chosen; where there is but one, that one. */
    private static String option(GrantGuideline g, Answers a) {
        return g.funding().onlyOption().orElse(a.get("option"));
    }

    private static Optional<Yen> adopted(CaseFacts proposal) {
        return Optional.ofNullable(proposal.decidedYen()).map(Yen::of);
    }

    /** How an application, a change or a report treats the consumption tax credit. */
    static TaxCredit credit(Answers a) {
        return switch (a.get("taxCredit")) {
            case "DEDUCTED" -> new TaxCredit.Deducted(Grants.yen(a, "taxCreditYen"));
            case "NOT_APPLICABLE" -> new TaxCredit.NotApplicable(a.get("taxCreditReason"));
            default -> new TaxCredit.NotYetClear();
        };
    }

    private List<Finding> findings(CaseContext c, GrantGuideline g, CaseFacts proposal) {
        Answers a = c.answers();
        FiscalYear year = new FiscalYear(c.fiscalYear());
        return g.rules().asked(GrantChecks.ofApplication(new Applied(grants.local(c.applicantId()), year, g.funding().words().cost(), Grants.costs(g, APPLIED, a).total(), Grants.yen(a, "totalCost"),
                Yen.of(proposal.costYen() == null ? 0 : proposal.costYen()), a.get("targetIndicator"), a.get("needsSurvey").equals("DONE"), policy(a),
                a.get("startedBefore").equals("YES"), a.get("procurement").equals("SINGLE"), a.get("procurementReason"),
                Grants.day(a, "endDate").orElse(year.lastDay()), a.get("taxCredit").equals("NOT_YET"))));
    }

    static Optional<Boolean> policy(Answers a) {
        return switch (a.get("securityPolicy")) {
            case "DONE" -> Optional.of(true);
            case "NOT_DONE" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private CaseFacts proposal(CaseContext c) {
        return grants.facts(grants.facts(c.caseId()).parentId());
    }

    static LocalDate today(CaseContext c) {
        return c.now().atZone(Clock.TOKYO).toLocalDate();
    }
}
