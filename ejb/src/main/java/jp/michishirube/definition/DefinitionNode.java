package jp.michishirube.definition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.michishirube.kernel.Text;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a definition text. Asking for what is not there, or not of the kind asked for, records a problem with its line and
 * gives a neutral value (an empty text, 0, an empty list, an empty node), so that one reading finds every problem of the file.
 * {@link #finish()} then throws them.
 */
public final class DefinitionNode {
    private static final Text NO_TEXT = new Text("?", "?");
    private final String file;
    private final Node node;
    private final List<Problem> problems;

    /** @param node null for a place that is missing: it was reported, and nothing more is reported of it */
    DefinitionNode(String file, Node node, List<Problem> problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    public String file() {
        return file;
    }

    /** From 1. */
    public int line() {
        return node == null ? 1 : node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /**
     * Records that something is wrong here.
     *
     * @param key of the reason, such as "form.no-options": a room and a key of its bundle "reasons"
     */
    public void problem(String key, Object... values) {
        if (node != null) {
            problems.add(Problem.of(file, line(), key, values));
        }
    }

    /** @throws DefinitionException with every problem of the file, when there is one */
    public void finish() {
        if (!problems.isEmpty()) {
            throw new DefinitionException(problems.stream().distinct().sorted(Comparator.comparingInt(Problem::line)).toList());
        }
    }

    /** Makes a value; a thrown IllegalArgumentException becomes a problem of this place with this reason, and the value is empty. */
    public <T> Optional<T> make(Supplier<T> maker, String key, Object... values) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            problem(key, values);
            return Optional.empty();
        }
    }

    /** Reports every key that is none of these, and every key that stands twice. */
    public void onlyKeys(String... keys) {
        List<String> known = Arrays.asList(keys);
        List<String> seen = new ArrayList<>();
        for (NodeTuple tuple : tuples()) {
            String key = key(tuple);
            if (!known.contains(key)) {
                at(tuple.getKeyNode()).problem("definition.unknown-key", key, String.join(", ", known));
            } else if (seen.contains(key)) {
                at(tuple.getKeyNode()).problem("definition.key-twice", key);
            }
            seen.add(key);
        }
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** The place under the key; reported when missing. */
    public DefinitionNode get(String key) {
        return find(key).orElseGet(() -> {
            problem("definition.needs", key);
            return at(null);
        });
    }

    /** The places of a list; reported when missing or no list. */
    public List<DefinitionNode> list(String key) {
        DefinitionNode place = get(key);
        if (place.node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::at).toList();
        }
        place.problem("definition.no-list", key);
        return List.of();
    }

    /** The values of a list of plain texts. */
    public List<String> strings(String key) {
        return list(key).stream().map(DefinitionNode::scalar).toList();
    }

    /** The places under a mapping's keys, in order; reported when missing or no mapping. */
    public Map<String, DefinitionNode> entries(String key) {
        return get(key).entries();
    }

    /** The places under this mapping's keys, in order. */
    public Map<String, DefinitionNode> entries() {
        if (node != null && !(node instanceof MappingNode)) {
            problem("definition.no-mapping");
        }
        Map<String, DefinitionNode> entries = new LinkedHashMap<>();
        tuples().forEach(tuple -> {
            if (entries.put(key(tuple), at(tuple.getValueNode())) != null) {
                at(tuple.getKeyNode()).problem("definition.key-twice", key(tuple));
            }
        });
        return entries;
    }

    /** Words in Japanese and English, written {@code {ja: …, en: …}}. */
    public Text text(String key) {
        return get(key).text();
    }

    /** This place as words in Japanese and English. */
    public Text text() {
        if (node == null) {
            return NO_TEXT;
        }
        onlyKeys("ja", "en");
        String ja = string("ja");
        String en = string("en");
        return ja.isBlank() || en.isBlank() ? NO_TEXT : new Text(ja, en);
    }

    /** A text that is not blank. */
    public String string(String key) {
        return get(key).scalar();
    }

    /** This place as a text that is not blank. */
    public String scalar() {
        if (node instanceof ScalarNode scalar && !(scalar.getValue().isBlank() || isNull(scalar))) {
            return scalar.getValue();
        }
        problem(node instanceof ScalarNode ? "definition.empty" : "definition.no-text");
        return "";
    }

    public long longValue(String key) {
        return parsed(key, "definition.no-number", 0L, Long::valueOf);
    }

    public int intValue(String key) {
        return parsed(key, "definition.no-number", 0, Integer::valueOf);
    }

    /** {@code true} or {@code false}. */
    public boolean bool(String key) {
        return parsed(key, "definition.no-truth", Boolean.FALSE, word -> {
            if (!"true".equals(word) && !"false".equals(word)) {
                throw new IllegalArgumentException(word);
            }
            return Boolean.valueOf(word);
        });
    }

    /** "2018-05-31". */
    public LocalDate date(String key) {
        return parsed(key, "definition.no-date", LocalDate.EPOCH, LocalDate::parse);
    }

    /** "2018-05-31T17:00", in Asia/Tokyo. */
    public LocalDateTime dateTime(String key) {
        return parsed(key, "definition.no-moment", LocalDate.EPOCH.atStartOfDay(), LocalDateTime::parse);
    }

    /** A constant, by its name or by another word for it. */
    public <T> Optional<T> word(String key, Function<String, Optional<T>> words) {
        DefinitionNode place = get(key);
        String word = place.scalar();
        Optional<T> found = word.isEmpty() ? Optional.empty() : words.apply(word);
        if (found.isEmpty() && !word.isEmpty()) {
            place.problem("definition.unknown-word", key, word);
        }
        return found;
    }

    private <T> T parsed(String key, String otherwise, T neutral, Function<String, T> parser) {
        DefinitionNode place = get(key);
        String word = place.scalar();
        try {
            return word.isEmpty() ? neutral : parser.apply(word);
        } catch (DateTimeException | IllegalArgumentException e) {
            place.problem(otherwise, key, word);
            return neutral;
        }
    }

    private static boolean isNull(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN && ("null".equals(scalar.getValue()) || "~".equals(scalar.getValue()));
    }

    private Optional<DefinitionNode> find(String key) {
        return tuples().stream().filter(t -> key(t).equals(key)).findFirst().map(t -> at(t.getValueNode()));
    }

    private List<NodeTuple> tuples() {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private DefinitionNode at(Node place) {
        return new DefinitionNode(file, place, problems);
    }
}
