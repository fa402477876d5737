package jp.michishirube.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.definition.DefinitionNode;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.reports.Certificate;
import jp.michishirube.reports.Item;

/**
 * A letter in one version: its words with places such as {@code {amount}} that an act fills.
 *
 * @param id      such as "grant-decision/1"
 * @param layout  letter where the text says nothing
 * @param title   in lists of papers
 * @param heading printed
 * @param items   whose value may stay empty once filled; such a line is not printed
 */
public record LetterDefinition(String id, Layout layout, Text title, String heading, List<String> paragraphs, List<Item> items, List<String> notes) {
    /** Every word that an act knows to fill. */
    public static final Set<String> WORDS = Set.of("number", "title", "programme", "fiscalYear", "procedure", "call", "model", "applied", "amount", "decided", "paid", "excess",
            "costs", "costsChange", "explanation", "period", "reason", "conditions", "withdrawal", "field", "advisors", "visits", "body", "titles", "reportBy",
            "prize", "recipient", "work", "sender");
    /** How the words are drawn; a certificate has neither items nor notes. */
    public enum Layout { LETTER, CERTIFICATE }

    private static final String[] CERTIFICATE_KEYS = {"id", "version", "layout", "title", "heading", "paragraphs"};
    private static final String[] LETTER_KEYS = {"id", "version", "layout", "title", "heading", "paragraphs", "items", "notes"};
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]*)\\}");

    public LetterDefinition {
        paragraphs = List.copyOf(paragraphs);
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /** @throws jp.michishirube.definition.DefinitionException with every problem, its line and reason */
    public static LetterDefinition parse(String file, String yaml) {
        DefinitionNode top = DefinitionReader.read(file, yaml);
        Layout layout = top.has("layout") ? top.word("layout", LetterDefinition::layout).orElse(Layout.LETTER) : Layout.LETTER;
        boolean certificate = layout == Layout.CERTIFICATE;
        top.onlyKeys(certificate ? CERTIFICATE_KEYS : LETTER_KEYS);
        List<Item> items = certificate ? List.of() : top.list("items").stream().map(i -> {
            i.onlyKeys("label", "value");
            known(i, i.string("value"));
            return new Item(i.string("label"), i.string("value"));
        }).toList();
        if (top.string("heading").isBlank()) {
            top.get("heading").problem("document.no-heading");
        }
        List<String> paragraphs = new ArrayList<>();
        top.list("paragraphs").forEach(p -> {
            known(p, p.scalar());
            paragraphs.add(p.scalar());
        });
        known(top.get("heading"), top.string("heading"));
        LetterDefinition letter = new LetterDefinition(top.string("id") + "/" + top.longValue("version"), layout, top.text("title"), top.string("heading"), paragraphs,
                items, certificate ? List.of() : top.strings("notes"));
        top.finish();
        return letter;
    }

    private static Optional<Layout> layout(String word) {
        return Arrays.stream(Layout.values()).filter(l -> l.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
    }

    private static void known(DefinitionNode node, String text) {
        Set<String> unknown = new HashSet<>();
        PLACE.matcher(text).results().map(r -> r.group(1)).filter(word -> !WORDS.contains(word) && unknown.add(word))
                .forEach(word -> node.problem("document.unknown-word", word));
    }

    /** The same letter with every place filled; what nobody told stays empty, and an item left empty is dropped. */
    public LetterDefinition filled(Map<String, String> words) {
        return new LetterDefinition(id, layout, title, fill(heading, words), paragraphs.stream().map(p -> fill(p, words)).toList(),
                items.stream().map(i -> new Item(i.label(), fill(i.value(), words))).filter(i -> !i.value().isBlank()).toList(), notes);
    }

    /**
     * The certificate: heading and paragraphs are this text's, filled; prize, work, the recipients (with 殿, one a line) and the sender
     * (one a line) are the words "prize", "work", "recipient" and "sender". Within a paragraph what stood in lines is joined by 、.
     *
     * @param number given by the register
     * @param mark   at the very top, such as that the data is made up; empty for none
     */
    public Certificate certificate(Map<String, String> words, String number, LocalDate day, String mark) {
        Map<String, String> joined = new HashMap<>();
        words.forEach((word, value) -> joined.put(word, lines(value).collect(Collectors.joining("、"))));
        LetterDefinition filled = filled(joined);
        return new Certificate(filled.heading, number, joined.getOrDefault("prize", ""), lines(words.getOrDefault("recipient", "")).toList(), joined.getOrDefault("work", ""),
                filled.paragraphs, Wareki.date(day), day, lines(words.getOrDefault("sender", "")).toList(), mark);
    }

    private static Stream<String> lines(String value) {
        return value.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static String fill(String text, Map<String, String> words) {
        return PLACE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(words.getOrDefault(m.group(1), "")));
    }
}
