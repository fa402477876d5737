package jp.michishirube.programme;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.definition.DefinitionException;
import jp.michishirube.definition.DefinitionNode;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.api.CallPurpose;
import jp.michishirube.programme.api.CallTerms;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.rule.DispatchRules;
import jp.michishirube.programme.rule.GrantRules;
import jp.michishirube.programme.rule.RuleSet;

/** Reads guideline versions and calls from their definition texts. */
final class GuidelineReader {
    private static final List<String> PAPERS = List.of("receipt", "notice-adopted", "notice-not-adopted");

    private GuidelineReader() {
    }

    /**
     * A guideline version with its rules and calls.
     *
     * @throws DefinitionException with file, line and reason of every error
     */
    static GuidelineVersion guideline(String file, String yaml) {
        DefinitionNode root = DefinitionReader.read(file, yaml);
        root.onlyKeys("id", "version", "programme", "fiscalYear", "title", "applicableFrom", "source", "note", "rules", "jurisdiction",
                "funding", "grant", "dispatch", "calls");
        int year = root.intValue("fiscalYear");
        int version = root.intValue("version");
        String programme = root.string("programme");
        if (!root.string("id").equals(programme + "-" + year)) {
            root.get("id").problem("programme.id", programme + "-" + year);
        }
        if (version < 1) {
            root.get("version").problem("programme.version");
        }
        String id = root.string("id") + "/" + version;
        Optional<RuleSet> rules = new RuleReader(id).read(root);
        Optional<GrantRules> grant = GrantReader.read(root, id);
        Optional<DispatchRules> dispatch = DispatchReader.read(root, id);
        List<Call> calls = calls(root, year, programme, id, root.has("funding"), root.has("dispatch"));
        Text title = root.text("title");
        var from = root.date("applicableFrom");
        String source = root.string("source");
        Text note = root.text("note");
        root.finish();
        return new GuidelineVersion(id, programme, year, version, title, from, source, note, rules.orElseThrow(), grant, dispatch, calls);
    }

    private static List<Call> calls(DefinitionNode root, int year, String programme, String guidelineId, boolean funded, boolean dispatches) {
        Set<String> ids = new HashSet<>();
        return root.list("calls").stream().map(node -> {
            Call call = call(node, year, programme, guidelineId, funded, dispatches);
            if (!ids.add(call.view().id())) {
                node.problem("programme.call-twice", call.view().id());
            }
            return call;
        }).toList();
    }

    private static Call call(DefinitionNode node, int year, String programme, String guidelineId, boolean funded, boolean dispatches) {
        node.onlyKeys("id", "round", "title", "listedFrom", "opens", "closes", "budgetYen", "runHere", "form", "workflow",
                "selectionWorkflow", "symbols", "notices", "applicants", "description", "purpose", "review");
        boolean runHere = node.bool("runHere");
        int round = node.intValue("round");
        String id = node.string("id");
        if (!id.equals(programme + "-" + year + "-" + round)) {
            node.get("id").problem("programme.id", programme + "-" + year + "-" + round);
        }
        LocalDateTime opens = node.dateTime("opens");
        LocalDateTime closes = node.dateTime("closes");
        if (!opens.isBefore(closes)) {
            node.get("closes").problem("programme.closes-first");
        } else if (FiscalYear.of(opens.toLocalDate()).year() != year) {
            node.get("opens").problem("programme.other-year", year);
        }
        Long budget = node.has("budgetYen") ? Long.valueOf(node.longValue("budgetYen")) : null;
        if (budget == null ? runHere && funded : budget < 1) {
            node.problem("programme.budget");
        }
        CallView view = new CallView(id, programme, runHere ? guidelineId : null, node.text("title"), year, round, opens, closes, budget,
                runHere, node.text("description"), reference(node, "form", runHere), reference(node, "workflow", runHere),
                reference(node, "selectionWorkflow", runHere), runHere ? symbols(node.get("symbols")) : Map.of(), runHere ? notices(node) : Map.of(),
                CallTerms.asPublished(closes), purpose(node, dispatches), node.has("review") ? reference(node, "review", true) : null);
        return new Call(view, node.has("listedFrom") ? Optional.of(node.date("listedFrom")) : Optional.empty(),
                node.has("applicants") ? Optional.of(node.text("applicants")) : Optional.empty());
    }

    /** What a call is for: what its guideline says it is for, unless it names entries. */
    private static CallPurpose purpose(DefinitionNode call, boolean dispatches) {
        if (!call.has("purpose")) {
            return dispatches ? CallPurpose.DISPATCHES : CallPurpose.PROPOSALS;
        }
        return call.word("purpose", w -> w.equals("entries") ? Optional.of(CallPurpose.ENTRIES) : Optional.empty()).orElse(CallPurpose.ENTRIES);
    }

    /** The id of another definition, such as "subsidy-proposal/1". */
    private static String reference(DefinitionNode node, String key, boolean runHere) {
        if (!runHere) {
            return null;
        }
        String id = node.string(key);
        if (!id.isEmpty() && !id.matches("[a-z0-9-]+/[1-9][0-9]*")) {
            node.get(key).problem("programme.reference", id);
        }
        return id;
    }

    /** The letters of the selection; those of a subsidy where a call names none. */
    private static Map<String, String> notices(DefinitionNode call) {
        Map<String, String> notices = new HashMap<>(Map.of("notice-adopted", "notice-adopted/1", "notice-not-adopted", "notice-not-adopted/1"));
        if (call.has("notices")) {
            DefinitionNode node = call.get("notices");
            node.onlyKeys(notices.keySet().toArray(String[]::new));
            List.copyOf(notices.keySet()).forEach(kind -> notices.put(kind, reference(node, kind, true)));
        }
        return notices;
    }

    private static Map<String, String> symbols(DefinitionNode node) {
        node.onlyKeys(PAPERS.toArray(String[]::new));
        Map<String, String> symbols = new HashMap<>();
        PAPERS.forEach(paper -> symbols.put(paper, node.string(paper)));
        return symbols;
    }
}
