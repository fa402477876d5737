package jp.michishirube.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.definition.DefinitionNode;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.rule.DispatchRules;

/** Reads what a guideline says of the dispatch of advisors. */
final class DispatchReader {
    private static final int MOST_DAYS = 366;
    private static final int MOST_HOURS = 24;

    private final DefinitionNode node;

    private DispatchReader(DefinitionNode node) {
        this.node = node;
    }

    /** Empty for a programme that dispatches nobody. */
    static Optional<DispatchRules> read(DefinitionNode guideline, String version) {
        return guideline.has("dispatch") ? Optional.of(new DispatchReader(guideline.get("dispatch")).read(version)) : Optional.empty();
    }

    private DispatchRules read(String version) {
        node.onlyKeys("onSite", "onlineHours", "lastDay", "budgetYen", "dayYen", "onlineHourYen", "answerDays", "reportDays", "opinion", "briefing", "fields",
                "priorityFields", "secretariat", "letters", "basis");
        DefinitionNode onSite = node.get("onSite");
        onSite.onlyKeys("days", "hoursPerDay", "split");
        DefinitionNode letters = node.get("letters");
        letters.onlyKeys("symbol", "sender", "decision", "refusal", "employer", "appointment");
        List<String> fields = node.strings("fields");
        if (fields.isEmpty() || new HashSet<>(fields).size() != fields.size()) {
            node.get("fields").problem("programme.dispatch-fields");
        }
        Set<String> priority = Set.copyOf(new HashSet<>(node.strings("priorityFields")));
        priority.stream().filter(f -> !fields.contains(f)).forEach(f -> node.get("priorityFields").problem("programme.dispatch-field", f));
        return new DispatchRules(from1(onSite, "days", MOST_DAYS), from1(onSite, "hoursPerDay", MOST_HOURS), onSite.bool("split"),
                node.has("onlineHours") ? Optional.of(from1(node, "onlineHours", MOST_DAYS)) : Optional.empty(), node.date("lastDay"), yen("budgetYen"), yen("dayYen"),
                yen("onlineHourYen"), from1(node, "answerDays", MOST_DAYS), from1(node, "reportDays", MOST_DAYS), node.bool("opinion"), node.bool("briefing"), fields, priority,
                node.string("secretariat"), new DispatchRules.Letters(letters.string("symbol"), letters.string("sender"), GrantReader.reference(letters, "decision"),
                GrantReader.reference(letters, "refusal"), GrantReader.reference(letters, "employer"), GrantReader.reference(letters, "appointment")),
                RuleReader.basisAt(node.get("basis"), version));
    }

    private Yen yen(String key) {
        long value = node.longValue(key);
        if (value < 0) {
            node.get(key).problem("programme.budget");
        }
        return Yen.of(Math.max(0, value));
    }

    private static int from1(DefinitionNode at, String key, int most) {
        int value = at.intValue(key);
        if (value < 1 || value > most) {
            at.get(key).problem("programme.days", most);
        }
        return value;
    }
}
