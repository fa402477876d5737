package jp.michishirube.programme;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.definition.DefinitionNode;
import jp.michishirube.kernel.Rate;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.rule.ApplicantType;
import jp.michishirube.programme.rule.ApplicantTypeRule;
import jp.michishirube.programme.rule.Basis;
import jp.michishirube.programme.rule.CalculationStep;
import jp.michishirube.programme.rule.ConsortiumRule;
import jp.michishirube.programme.rule.CostFloorRule;
import jp.michishirube.programme.rule.DisadvantagedAreas;
import jp.michishirube.programme.rule.EligibilityRule;
import jp.michishirube.programme.rule.FieldModelRule;
import jp.michishirube.programme.rule.FundingOption;
import jp.michishirube.programme.rule.FundingRule;
import jp.michishirube.programme.rule.JurisdictionRule;
import jp.michishirube.programme.rule.OpenQuestionRule;
import jp.michishirube.programme.rule.PlanAdoptedRule;
import jp.michishirube.programme.rule.RuleSet;

/** Reads the typed rules of a guideline; a rule of no known kind is refused. */
final class RuleReader {
    private final String version;
    private final Set<String> ids = new HashSet<>();

    /** @param version id of the guideline version, shown with every rule's basis */
    RuleReader(String version) {
        this.version = version;
    }

    /** Empty when a problem was recorded that leaves nothing to build. */
    Optional<RuleSet> read(DefinitionNode guideline) {
        List<EligibilityRule> eligibility = guideline.list("rules").stream().flatMap(n -> eligibility(n).stream()).toList();
        Optional<JurisdictionRule> jurisdiction = jurisdiction(guideline.get("jurisdiction"));
        boolean funded = guideline.has("funding");
        Optional<FundingRule> funding = funded ? funding(guideline.get("funding")) : Optional.empty();
        if (!funded && guideline.has("grant")) {
            guideline.get("grant").problem("programme.grant-unfunded");
        }
        return jurisdiction.filter(j -> funding.isPresent() || !funded).map(j -> new RuleSet(eligibility, j, funding));
    }

    private Optional<EligibilityRule> eligibility(DefinitionNode node) {
        return switch (node.string("kind")) {
            case "applicant-type" -> applicantType(node);
            case "plan-adopted" -> planAdopted(node);
            case "field-model" -> fieldModel(node);
            case "cost-floor" -> costFloor(node);
            case "consortium" -> consortium(node);
            case "unknown" -> openQuestion(node);
            case "" -> Optional.empty();
            default -> {
                node.get("kind").problem("programme.unknown-rule");
                yield Optional.empty();
            }
        };
    }

    private Optional<EligibilityRule> applicantType(DefinitionNode node) {
        node.onlyKeys("kind", "id", "allowed", "unclear", "statement", "basis");
        Set<ApplicantType> allowed = types(node, "allowed");
        Set<ApplicantType> unclear = node.has("unclear") ? types(node, "unclear") : Set.of();
        if (unclear.stream().anyMatch(allowed::contains)) {
            node.get("unclear").problem("programme.type-both");
        }
        return Optional.of(new ApplicantTypeRule(id(node), allowed, unclear, node.text("statement"), basis(node)));
    }

    private static Set<ApplicantType> types(DefinitionNode node, String key) {
        Set<ApplicantType> types = new LinkedHashSet<>();
        for (DefinitionNode place : node.list(key)) {
            String word = place.scalar();
            ApplicantType.ofKey(word).ifPresentOrElse(types::add, () -> place.problem("programme.unknown-type", word));
        }
        return types;
    }

    private Optional<EligibilityRule> planAdopted(DefinitionNode node) {
        node.onlyKeys("kind", "id", "plan", "statement", "basis");
        return Optional.of(new PlanAdoptedRule(id(node), node.text("plan"), node.text("statement"), basis(node)));
    }

    private Optional<EligibilityRule> fieldModel(DefinitionNode node) {
        node.onlyKeys("kind", "id", "models", "statement", "basis");
        Set<String> keys = new HashSet<>();
        node.list("models").forEach(place -> {
            if (!keys.add(FieldModelRule.key(place.scalar()))) {
                place.problem("programme.model-twice", place.scalar());
            }
        });
        if (keys.isEmpty()) {
            node.problem("programme.no-model");
        }
        return Optional.of(new FieldModelRule(id(node), node.strings("models"), node.text("statement"), basis(node)));
    }

    private Optional<EligibilityRule> costFloor(DefinitionNode node) {
        node.onlyKeys("kind", "id", "floorYen", "statement", "basis");
        long floor = node.longValue("floorYen");
        return node.get("floorYen").make(() -> new CostFloorRule(id(node), Yen.of(floor), node.text("statement"), basis(node)), "programme.floor", floor);
    }

    private Optional<EligibilityRule> consortium(DefinitionNode node) {
        node.onlyKeys("kind", "id", "localGovernments", "others", "statement", "basis");
        return node.make(() -> new ConsortiumRule(id(node), node.intValue("localGovernments"), node.intValue("others"), node.text("statement"), basis(node)), "programme.consortium");
    }

    private Optional<EligibilityRule> openQuestion(DefinitionNode node) {
        node.onlyKeys("kind", "id", "statement", "basis");
        return Optional.of(new OpenQuestionRule(id(node), node.text("statement"), basis(node)));
    }

    private Optional<JurisdictionRule> jurisdiction(DefinitionNode node) {
        node.onlyKeys("id", "by", "statement", "basis");
        String id = id(node);
        return node.word("by", word -> constant(JurisdictionRule.By.values(), word))
                .map(by -> new JurisdictionRule(id, by, node.text("statement"), basis(node)));
    }

    private Optional<FundingRule> funding(DefinitionNode node) {
        node.onlyKeys("id", "statement", "basis", "areas", "options", "order", "roundingUnitYen", "stepBases", "words");
        String id = id(node);
        DisadvantagedAreas areas = areas(node.get("areas"));
        List<FundingOption> options = node.list("options").stream().flatMap(n -> option(n).stream()).toList();
        List<CalculationStep> order = node.list("order").stream().flatMap(n -> step(n, n.scalar()).stream()).toList();
        long unit = node.longValue("roundingUnitYen");
        if (unit < 1) {
            node.problem("programme.rounding-unit");
        }
        Set<String> optionIds = new HashSet<>(Set.of(FundingRule.BEST));
        options.forEach(o -> {
            if (!optionIds.add(o.id())) {
                node.get("options").problem("programme.option-twice", o.id());
            }
        });
        Map<String, Basis> bases = new LinkedHashMap<>();
        node.entries("stepBases").forEach((key, place) -> {
            step(place, key);
            bases.put(key, basisAt(place));
        });
        return node.make(() -> new FundingRule(id, options, areas, order, unit, node.text("statement"), basis(node), bases, node.has("words") ? words(node.get("words")) : FundingRule.Words.SUBSIDY), "programme.funding");
    }

    private static FundingRule.Words words(DefinitionNode node) {
        node.onlyKeys("cost", "result", "rate");
        return new FundingRule.Words(node.text("cost"), node.text("result"), node.text("rate"));
    }

    private static Optional<CalculationStep> step(DefinitionNode place, String word) {
        Optional<CalculationStep> step = CalculationStep.ofKey(word);
        if (step.isEmpty()) {
            place.problem("programme.unknown-step", word);
        }
        return step;
    }

    private DisadvantagedAreas areas(DefinitionNode node) {
        node.onlyKeys("id", "categories", "caveat", "basis");
        return new DisadvantagedAreas(id(node), node.strings("categories"), node.text("caveat"), basis(node));
    }

    private static Optional<FundingOption> option(DefinitionNode node) {
        node.onlyKeys("id", "label", "disadvantagedOnly", "rate", "capYen");
        String id = node.string("id");
        Text label = node.text("label");
        boolean disadvantagedOnly = node.bool("disadvantagedOnly");
        Optional<Yen> cap = node.has("capYen") ? Optional.of(Yen.of(node.longValue("capYen"))) : Optional.empty();
        String written = node.string("rate");
        return node.get("rate").make(() -> Rate.parse(written), "programme.rate", written)
                .flatMap(rate -> node.make(() -> new FundingOption(id, label, disadvantagedOnly, rate, cap), "programme.option", id));
    }

    private String id(DefinitionNode node) {
        String id = node.string("id");
        if (!id.isEmpty() && !ids.add(id)) {
            node.get("id").problem("programme.rule-twice", id);
        }
        return id;
    }

    private Basis basis(DefinitionNode node) {
        return basisAt(node.get("basis"));
    }

    private Basis basisAt(DefinitionNode node) {
        return basisAt(node, version);
    }

    static Basis basisAt(DefinitionNode node, String version) {
        node.onlyKeys("source", "certainty");
        return new Basis(node.string("source"),
                node.word("certainty", word -> constant(Basis.Certainty.values(), word)).orElse(Basis.Certainty.ASSUMED), version);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String word) {
        return Arrays.stream(constants).filter(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)).findFirst();
    }
}
