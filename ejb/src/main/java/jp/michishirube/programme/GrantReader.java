package jp.michishirube.programme;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.michishirube.definition.DefinitionNode;
import jp.michishirube.programme.rule.AuditCheck;
import jp.michishirube.programme.rule.Basis;
import jp.michishirube.programme.rule.ChangeThreshold;
import jp.michishirube.programme.rule.CostCategory;
import jp.michishirube.programme.rule.GrantRules;
import jp.michishirube.programme.rule.GrantStages;
import jp.michishirube.programme.rule.GrantStages.Stage;
import jp.michishirube.programme.rule.Procedure;
import jp.michishirube.programme.rule.ProcedureEffect;

/** Reads what a guideline says of grants after the adoption. */
final class GrantReader {
    private static final int MOST_DAYS = 366;
    private static final String ID = "[a-z0-9-]+";
    private static final String REFERENCE = ID + "/[1-9][0-9]*";

    private final DefinitionNode node;

    private GrantReader(DefinitionNode node) {
        this.node = node;
    }

    /** Empty where the guideline ends with the selection, or where a problem was recorded that leaves nothing to build. */
    static Optional<GrantRules> read(DefinitionNode guideline, String version) {
        return guideline.has("grant") ? new GrantReader(guideline.get("grant")).read(version) : Optional.empty();
    }

    private Optional<GrantRules> read(String version) {
        node.onlyKeys("categories", "capByCategory", "applicationDays", "withdrawalDays", "change", "performance", "advance", "letters", "procedures", "stages", "checks", "basis");
        DefinitionNode letters = node.get("letters");
        letters.onlyKeys("symbol", "sender", "sealOmitted", "decision", "refusal");
        DefinitionNode performance = node.get("performance");
        performance.onlyKeys("months", "latest");
        Optional<MonthDay> latest = monthDay(performance, "latest");
        Optional<ChangeThreshold> threshold = threshold(node.get("change"));
        List<CostCategory> categories = categories();
        List<Procedure> procedures = procedures();
        Basis basis = RuleReader.basisAt(node.get("basis"), version);
        int applicationDays = days("applicationDays");
        boolean withdrawable = procedures.stream().anyMatch(p -> p.effect() == ProcedureEffect.WITHDRAW);
        int withdrawalDays = withdrawable || node.has("withdrawalDays") ? days("withdrawalDays") : 0;
        return latest.flatMap(day -> threshold.map(t -> new GrantRules(categories, node.bool("capByCategory"), applicationDays, withdrawalDays, t,
                performance.intValue("months"), day, node.bool("advance"), letters.string("symbol"), letters.string("sender"),
                letters.bool("sealOmitted"), reference(letters, "decision"), reference(letters, "refusal"), procedures, node.has("stages") ? stages(node.get("stages")) : GrantStages.OF_A_GRANT, checks(), basis)));
    }

    private static GrantStages stages(DefinitionNode stages) {
        stages.onlyKeys("adopted", "decision", "applied", "decided", "changed", "final");
        return new GrantStages(stages.text("adopted"), stages.text("decision"), stage(stages.get("applied")), stage(stages.get("decided")), stage(stages.get("changed")),
                stage(stages.get("final")));
    }

    private static Stage stage(DefinitionNode stage) {
        stage.onlyKeys("label", "basis");
        return new Stage(stage.text("label"), stage.string("basis"));
    }

    /** Every check, unless the guideline names those that it asks. */
    private Set<AuditCheck> checks() {
        if (!node.has("checks")) {
            return EnumSet.allOf(AuditCheck.class);
        }
        Set<AuditCheck> checks = EnumSet.noneOf(AuditCheck.class);
        node.list("checks").forEach(place -> constant(AuditCheck.values(), place.scalar()).ifPresentOrElse(checks::add, () -> place.problem("programme.unknown-check", place.scalar())));
        return checks;
    }

    private int days(String key) {
        int days = node.intValue(key);
        if (days < 1 || days > MOST_DAYS) {
            node.get(key).problem("programme.days", MOST_DAYS);
        }
        return days;
    }

    private List<CostCategory> categories() {
        Set<String> ids = new HashSet<>();
        List<CostCategory> categories = node.list("categories").stream().map(c -> {
            c.onlyKeys("id", "label");
            String id = c.string("id");
            if (!id.matches(ID) || !ids.add(id)) {
                c.problem("programme.category", id);
            }
            return new CostCategory(id, c.text("label"));
        }).toList();
        if (categories.isEmpty()) {
            node.get("categories").problem("programme.no-category");
        }
        return categories;
    }

    private static Optional<ChangeThreshold> threshold(DefinitionNode change) {
        change.onlyKeys("percent", "of", "upTo");
        int percent = change.intValue("percent");
        return change.word("of", w -> constant(ChangeThreshold.Base.values(), w))
                .flatMap(base -> change.make(() -> new ChangeThreshold(percent, base, change.bool("upTo")), "programme.percent", percent));
    }

    private List<Procedure> procedures() {
        Set<String> keys = new HashSet<>();
        return node.list("procedures").stream().flatMap(p -> {
            p.onlyKeys("key", "title", "article", "does", "workflow", "form", "during", "once", "due", "letter", "refusal", "delegated");
            String key = p.string("key");
            if (!key.matches(ID) || !keys.add(key)) {
                p.problem("programme.procedure", key);
            }
            Optional<MonthDay> due = p.has("due") ? monthDay(p, "due") : Optional.empty();
            Optional<String> letter = p.has("letter") ? Optional.of(reference(p, "letter")) : Optional.empty();
            Optional<String> refusal = p.has("refusal") ? Optional.of(reference(p, "refusal")) : Optional.empty();
            return p.word("does", w -> constant(ProcedureEffect.values(), w)).map(effect -> new Procedure(key, p.text("title"), p.string("article"), effect,
                    reference(p, "workflow"), reference(p, "form"), p.strings("during"), p.has("once") && p.bool("once"), due, letter, refusal,
                    p.has("delegated") && p.bool("delegated"))).stream();
        }).toList();
    }

    static String reference(DefinitionNode node, String key) {
        String id = node.string(key);
        if (!id.isEmpty() && !id.matches(REFERENCE)) {
            node.get(key).problem("programme.reference", id);
        }
        return id;
    }

    /** A day of the year such as "04-10". */
    private static Optional<MonthDay> monthDay(DefinitionNode node, String key) {
        String written = node.string(key);
        try {
            return Optional.of(MonthDay.parse("--" + written));
        } catch (DateTimeException e) {
            node.get(key).problem("programme.month-day", written);
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String word) {
        return Stream.of(constants).filter(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)).findFirst();
    }
}
