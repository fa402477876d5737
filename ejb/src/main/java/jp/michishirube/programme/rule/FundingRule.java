package jp.michishirube.programme.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.michishirube.kernel.Explained;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;

/**
 * How much is paid.
 *
 * @param options      in order of preference: the first wins a tie
 * @param areas        who counts as disadvantaged
 * @param order        the steps after the eligible cost; {@link CalculationStep#ROUNDING} is the last
 * @param roundingUnit in yen; amounts below it are dropped
 * @param stepBases    what single steps rest on, by key, where it differs from {@code basis}
 * @param words        what its amounts are called
 */
public record FundingRule(String id, List<FundingOption> options, DisadvantagedAreas areas, List<CalculationStep> order,
                          long roundingUnit, Text statement, Basis basis, Map<String, Basis> stepBases, Words words) implements Rule {
    /** Asks for the option that pays most. */
    public static final String BEST = "BEST";
    private static final String OPTION_RULE = "option";

    public FundingRule {
        options = List.copyOf(options);
        order = List.copyOf(order);
        stepBases = Map.copyOf(stepBases);
        if (options.stream().noneMatch(o -> !o.disadvantagedOnly())) {
            throw new IllegalArgumentException("one option must be open to every applicant");
        }
        if (order.size() != CalculationStep.values().length || order.stream().distinct().count() != order.size()
                || order.get(order.size() - 1) != CalculationStep.ROUNDING) {
            throw new IllegalArgumentException("the order names every step once and rounds last: " + order);
        }
    }

    @Override
    public List<String> asks() {
        return onlyOption().isPresent() ? List.of("eligibleCost", "deductions") : List.of("eligibleCost", "deductions", "option");
    }

    /** A rule that pays a subsidy. */
    public FundingRule(String id, List<FundingOption> options, DisadvantagedAreas areas, List<CalculationStep> order, long roundingUnit, Text statement, Basis basis,
                       Map<String, Basis> stepBases) {
        this(id, options, areas, order, roundingUnit, statement, basis, stepBases, Words.SUBSIDY);
    }

    /**
     * What the amounts are called.
     *
     * @param cost   what is counted, such as 補助対象経費
     * @param result what is paid, such as 補助額
     * @param rate   the part of the cost that is paid, such as 補助率
     */
    public record Words(Text cost, Text result, Text rate) {
        /** 補助対象経費, 補助額, 補助率. */
        public static final Words SUBSIDY = new Words(new Text("補助対象経費", "Eligible cost"), new Text("補助額", "Subsidy"),
                CalculationStep.RATE.label());

        /** Before anything is decided: 補助額（試算）. */
        Text amount() {
            return new Text(result.ja() + "（試算）", result.en() + " (estimate)");
        }
    }

    /** The only option, where there is no choice. */
    public Optional<String> onlyOption() {
        return options.size() == 1 ? Optional.of(options.get(0).id()) : Optional.empty();
    }

    /** Whether the word asks for an option of this rule, or for the best one. */
    public boolean knows(String choice) {
        return BEST.equals(choice) || option(choice).isPresent();
    }

    Basis basisOf(String node) {
        return stepBases.getOrDefault(node, basis);
    }

    private Optional<FundingOption> option(String choice) {
        return options.stream().filter(o -> o.id().equals(choice)).findFirst();
    }

    /** The options that the applicant may choose from, in order of preference. */
    public List<FundingOption> openTo(Applicant applicant) {
        Applicant counted = areas.counted(applicant);
        return options.stream().filter(o -> o.openTo(counted)).toList();
    }

    /** What the choice of an option means for this applicant, without figures. */
    public List<Finding> findings(Applicant applicant, String choice) {
        Applicant counted = areas.counted(applicant);
        List<Finding> findings = new ArrayList<>();
        if (applicant.type().isLocalGovernment()) {
            boolean matters = BEST.equals(choice) || option(choice).map(FundingOption::disadvantagedOnly).orElse(true);
            findings.add(areas.evaluate(counted, matters));
        }
        findings.add(optionFinding(counted, choice));
        return findings;
    }

    private Finding optionFinding(Applicant counted, String choice) {
        List<Text> open = openTo(counted).stream().map(FundingOption::said).toList();
        String ja = open.stream().map(Text::ja).collect(Collectors.joining("、"));
        String en = open.stream().map(Text::en).collect(Collectors.joining(", "));
        if (options.size() == 1) {
            return finding(FindingOutcome.PASS, ja + "です。", "It pays " + en + ".");
        }
        Optional<FundingOption> chosen = option(choice);
        if (chosen.isPresent() && !chosen.get().openTo(counted)) {
            return finding(FindingOutcome.FAIL,
                    chosen.get().label().ja() + "は条件不利地域に該当する地方公共団体だけが選べます。選べるのは：" + ja + "。",
                    chosen.get().label().en() + " is only for disadvantaged local governments. Open to this applicant: " + en + ".");
        }
        return chosen.map(o -> finding(FindingOutcome.PASS, o.said().ja() + "を選べます。", o.said().en() + " may be chosen."))
                .orElseGet(() -> finding(FindingOutcome.PASS, "選べる補助の方法：" + ja + "。", "Options open to this applicant: " + en + "."));
    }

    private Finding finding(FindingOutcome outcome, String ja, String en) {
        return new Finding(OPTION_RULE, outcome, new Text(ja, en), basis.text());
    }

    /**
     * The subsidy by the chosen option, or by the one that pays most.
     *
     * @param choice an option open to the applicant, or {@link #BEST}
     */
    public Payment calculate(Applicant applicant, Yen eligibleCost, Yen deductions, String choice) {
        List<Payment> payments = openTo(applicant).stream().filter(o -> BEST.equals(choice) || o.id().equals(choice))
                .map(o -> new Payment(o.id(), Calculation.run(this, o, eligibleCost, deductions))).toList();
        Payment used = payments.stream().reduce((first, next) -> next.amount().compareTo(first.amount()) > 0 ? next : first)
                .orElseThrow(() -> new IllegalArgumentException("option not open to the applicant: " + choice));
        List<Explanation> nodes = payments.stream().map(p -> p.subsidy().explanation()).toList();
        return new Payment(used.option(), new Explained<>(used.amount(), root(used, nodes, choice)));
    }

    /**
     * What an option pays that was chosen and decided before.
     *
     * @throws IllegalArgumentException when there is no such option
     */
    public Explained<Yen> pays(String optionId, Yen eligibleCost, Yen deductions) {
        return Calculation.run(this, option(optionId).orElseThrow(() -> new IllegalArgumentException("no option " + optionId)), eligibleCost, deductions);
    }

    private Explanation root(Payment used, List<Explanation> nodes, String choice) {
        Text label = used.subsidy().explanation().label();
        Yen amount = used.amount();
        Text detail = BEST.equals(choice) && nodes.size() > 1
                ? new Text("額の大きい方（同額のときは" + options.get(0).label().ja() + "）：" + label.ja() + " " + amount.ja(),
                        "The larger one (" + options.get(0).label().en() + " on a tie): " + label.en() + ", " + amount.en())
                : new Text(label.ja() + "による" + words.result().ja() + " " + amount.ja(), words.result().en() + " by " + label.en() + ": " + amount.en());
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("chosen", choice);
        inputs.put("used", used.option());
        return new Explanation("subsidy", words.amount(), amount, detail, basis.text(), inputs, nodes);
    }

    /**
     * What an option pays.
     *
     * @param option id of the option
     */
    public record Payment(String option, Explained<Yen> subsidy) {
        public Yen amount() {
            return subsidy.value();
        }
    }
}
