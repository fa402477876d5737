package jp.michishirube.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.michishirube.definition.DefinitionNode;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.kernel.Text;
import jp.michishirube.reports.Item;

/**
 * A letter in one version: its words with places such as {@code {amount}} that an act fills.
 *
 * @param id      such as "grant-decision/1"
 * @param title   in lists of papers
 * @param heading printed
 * @param items   whose value may stay empty once filled; such a line is not printed
 */
public record LetterDefinition(String id, Text title, String heading, List<String> paragraphs, List<Item> items, List<String> notes) {
    /** Every word that an act knows to fill. */
    public static final Set<String> WORDS = Set.of("number", "title", "programme", "fiscalYear", "procedure", "call", "model", "applied", "amount", "decided", "paid", "excess",
            "costs", "costsChange", "explanation", "period", "reason", "conditions", "withdrawal", "field", "advisors", "visits", "body", "titles", "reportBy");
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]*)\\}");

    public LetterDefinition {
        paragraphs = List.copyOf(paragraphs);
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /** @throws jp.michishirube.definition.DefinitionException with every problem, its line and reason */
    public static LetterDefinition parse(String file, String yaml) {
        DefinitionNode top = DefinitionReader.read(file, yaml);
        top.onlyKeys("id", "version", "title", "heading", "paragraphs", "items", "notes");
        List<Item> items = top.list("items").stream().map(i -> {
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
        LetterDefinition letter = new LetterDefinition(top.string("id") + "/" + top.longValue("version"), top.text("title"), top.string("heading"), paragraphs, items,
                top.strings("notes"));
        top.finish();
        return letter;
    }

    private static void known(DefinitionNode node, String text) {
        Set<String> unknown = new HashSet<>();
        PLACE.matcher(text).results().map(r -> r.group(1)).filter(word -> !WORDS.contains(word) && unknown.add(word))
                .forEach(word -> node.problem("document.unknown-word", word));
    }

    /** The same letter with every place filled; what nobody told stays empty, and an item left empty is dropped. */
    public LetterDefinition filled(Map<String, String> words) {
        return new LetterDefinition(id, title, fill(heading, words), paragraphs.stream().map(p -> fill(p, words)).toList(),
                items.stream().map(i -> new Item(i.label(), fill(i.value(), words))).filter(i -> !i.value().isBlank()).toList(), notes);
    }

    private static String fill(String text, Map<String, String> words) {
        return PLACE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(words.getOrDefault(m.group(1), "")));
    }
}
