package jp.michishirube.roadmap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.definition.DefinitionException;
import jp.michishirube.definition.DefinitionNode;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.kernel.Text;
import jp.michishirube.roadmap.api.Roadmap;
import jp.michishirube.roadmap.api.Roadmap.Certainty;
import jp.michishirube.roadmap.api.Roadmap.Crosswalk;
import jp.michishirube.roadmap.api.Roadmap.Field;
import jp.michishirube.roadmap.api.Roadmap.Indicator;
import jp.michishirube.roadmap.api.Roadmap.Judging;
import jp.michishirube.roadmap.api.Roadmap.Model;
import jp.michishirube.roadmap.api.Roadmap.Phase;
import jp.michishirube.roadmap.api.Roadmap.Relation;
import jp.michishirube.roadmap.rule.Aim;
import jp.michishirube.roadmap.rule.Fraction;
import jp.michishirube.roadmap.rule.TargetKind;

/** Reads a version of the roadmap; an error is refused with its line. */
final class RoadmapReading {
    private static final String KEY = "[a-z0-9][a-z0-9-]{0,39}";

    private final Set<String> seen = new HashSet<>();
    private int firstYear;
    private int targetYear;
    private Judging judging;

    private RoadmapReading() {
    }

    /** @throws DefinitionException with file, line and reason of every error */
    static Roadmap read(String file, String yaml) {
        return new RoadmapReading().read(DefinitionReader.read(file, yaml));
    }

    private Roadmap read(DefinitionNode root) {
        root.onlyKeys("id", "version", "edition", "name", "registered", "source", "note", "firstYear", "targetYear", "judging", "fields", "crosswalk", "fictional");
        String id = edition(root);
        int version = root.intValue("version");
        boolean registered = root.bool("registered");
        if (registered) {
            firstYear = root.intValue("firstYear");
            targetYear = root.intValue("targetYear");
            judging = judging(root.get("judging"));
            if (targetYear < firstYear || targetYear > firstYear + 30) {
                root.get("targetYear").problem("roadmap.years", targetYear, firstYear);
            }
        } else if (root.has("fields") || root.has("targetYear")) {
            root.problem("roadmap.not-registered");
        }
        List<Field> fields = registered ? root.list("fields").stream().map(this::field).toList() : List.of();
        Roadmap roadmap = new Roadmap(id, version, root.text("name"), registered, registered ? root.string("source") : "", root.text("note"), firstYear, targetYear, judging, fields,
                root.has("crosswalk") ? crosswalk(root.get("crosswalk"), registered) : null, root.bool("fictional"));
        root.finish();
        return roadmap;
    }

    private static String edition(DefinitionNode root) {
        String edition = root.string("edition");
        if (!edition.isEmpty() && !edition.matches("20[0-9]{2}-(0[1-9]|1[0-2])")) {
            root.get("edition").problem("roadmap.edition", edition);
        } else if (!root.string("id").equals("roadmap-" + edition)) {
            root.get("id").problem("roadmap.id", "roadmap-" + edition);
        }
        return edition;
    }

    private static Judging judging(DefinitionNode node) {
        node.onlyKeys("about", "attention", "assumed");
        return new Judging(part(node, "about"), part(node, "attention"), node.bool("assumed"));
    }

    /** Above 0, 1 at most. */
    private static Fraction part(DefinitionNode node, String key) {
        Fraction part = number(node, key);
        if (part.compareTo(Fraction.ZERO) <= 0 || part.compareTo(Fraction.ONE) > 0) {
            node.get(key).problem("roadmap.part", key);
        }
        return part;
    }

    private static Fraction number(DefinitionNode node, String key) {
        String text = node.string(key);
        return text.isEmpty() ? Fraction.ONE : node.get(key).make(() -> Fraction.parse(text), "roadmap.number", text).orElse(Fraction.ONE);
    }

    private String key(DefinitionNode node, String key) {
        String value = node.string(key);
        if (!value.isEmpty() && !value.matches(KEY)) {
            node.get(key).problem("roadmap.key", value);
        }
        return value;
    }

    private String once(DefinitionNode node, String key, String of) {
        String value = key(node, key);
        if (!seen.add(of + value)) {
            node.get(key).problem("roadmap.twice", value);
        }
        return value;
    }

    private Field field(DefinitionNode node) {
        node.onlyKeys("key", "no", "name", "issues", "effects", "models");
        return new Field(once(node, "key", "field "), node.intValue("no"), node.text("name"), node.strings("issues"), node.strings("effects"),
                node.list("models").stream().map(this::model).toList());
    }

    private Model model(DefinitionNode node) {
        node.onlyKeys("key", "name", "phases", "phaseCertainty", "indicators");
        return new Model(once(node, "key", "model "), node.text("name"), node.list("phases").stream().map(this::phase).toList(),
                node.word("phaseCertainty", w -> w.equals("inferred") || w.equals("partial") ? Optional.of(w.equals("inferred")) : Optional.<Boolean>empty()).orElse(true),
                node.list("indicators").stream().map(this::indicator).toList());
    }

    private Phase phase(DefinitionNode node) {
        node.onlyKeys("from", "to", "what");
        Integer from = node.has("from") ? Integer.valueOf(node.intValue("from")) : null;
        int to = node.intValue("to");
        if (from != null && (from < firstYear || from > to) || to < firstYear || to > targetYear) {
            node.problem("roadmap.phase", from, to);
        }
        return new Phase(from, to, node.string("what"));
    }

    private Indicator indicator(DefinitionNode node) {
        node.onlyKeys("id", "no", "name", "target", "text", "unit", "interim", "certainty", "note", "countedFromCases");
        int no = node.intValue("no");
        if (!seen.add("no " + no)) {
            node.get("no").problem("roadmap.twice", no);
        }
        Text unit = node.has("unit") ? node.text("unit") : null;
        Aim aim = aim(node.get("target"), unit);
        if (aim != null && aim.kind() == TargetKind.SHARE && unit != null && !unit.ja().equals("%")) {
            node.get("unit").problem("roadmap.share", unit.ja());
        }
        boolean counted = node.has("countedFromCases") && node.bool("countedFromCases");
        if (counted && aim != null && !aim.kind().countable()) {
            node.get("countedFromCases").problem("roadmap.counted", aim.kind().key());
        }
        DefinitionNode certainty = node.get("certainty");
        certainty.onlyKeys("mapping", "value");
        return new Indicator(once(node, "id", "indicator "), no, node.text("name"), aim, node.string("text"), unit, node.has("interim") ? node.string("interim") : "",
                certainty.word("mapping", w -> constant(Certainty.values(), w)).orElse(Certainty.LOW), certainty.word("value", w -> constant(Certainty.values(), w)).orElse(Certainty.LOW),
                node.has("note") ? node.string("note") : "", counted);
    }

    private Aim aim(DefinitionNode node, Text unit) {
        node.onlyKeys("kind", "value", "year");
        TargetKind kind = node.word("kind", TargetKind::ofKey).orElse(null);
        int year = node.intValue("year");
        if (kind == null) {
            return null;
        }
        if (kind.hasValue() != node.has("value") || kind.hasValue() && unit == null) {
            node.problem("roadmap.value", kind.key());
            return null;
        }
        if (year < firstYear || year > targetYear || kind != TargetKind.INTERIM_ONLY && year != targetYear) {
            node.problem("roadmap.target-year", year);
        }
        Fraction value = kind.hasValue() ? number(node, "value") : null;
        if (kind == TargetKind.SHARE && value.compareTo(Fraction.of(100)) > 0) {
            node.get("value").problem("roadmap.above-hundred", value);
        }
        return node.make(() -> new Aim(kind, value, year, firstYear, judging.about(), judging.attention(), unit), "roadmap.aim", kind.key()).orElse(null);
    }

    private Crosswalk crosswalk(DefinitionNode node, boolean registered) {
        node.onlyKeys("from", "otherwise", "entries");
        Map<String, Crosswalk.Entry> entries = new HashMap<>();
        for (DefinitionNode entry : node.list("entries")) {
            entry.onlyKeys("indicator", "relation", "source");
            String indicator = entry.string("indicator");
            if (registered && !seen.contains("indicator " + indicator)) {
                entry.get("indicator").problem("roadmap.unknown-indicator", indicator);
            }
            if (entries.put(indicator, new Crosswalk.Entry(entry.word("relation", w -> constant(Relation.values(), w)).orElse(Relation.UNKNOWN), entry.string("source"))) != null) {
                entry.problem("roadmap.twice", indicator);
            }
        }
        return new Crosswalk(node.string("from"), node.word("otherwise", w -> constant(Relation.values(), w)).orElse(Relation.UNKNOWN), entries);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String word) {
        return Arrays.stream(all).filter(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)).findFirst();
    }
}
