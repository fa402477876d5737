package jp.michishirube.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.michishirube.definition.DefinitionNode;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.kernel.Text;

/** A form in one version; never changed once published. */
public record FormDefinition(String id, Text title, List<Section> sections) {
    private static final int TEXT_LENGTH = 200;
    private static final int TEXTAREA_LENGTH = 2000;
    private static final List<Option> YES_NO = List.of(new Option("YES", new Text("はい", "Yes")), new Option("NO", new Text("いいえ", "No")));

    public FormDefinition {
        sections = List.copyOf(sections);
    }

    /** @throws jp.michishirube.definition.DefinitionException with every problem, its line and reason */
    public static FormDefinition parse(String file, String yaml) {
        DefinitionNode top = DefinitionReader.read(file, yaml);
        top.onlyKeys("id", "version", "title", "sections");
        Set<String> ids = new HashSet<>();
        List<Section> sections = top.list("sections").stream().map(s -> section(s, ids)).toList();
        FormDefinition form = new FormDefinition(top.string("id") + "/" + top.longValue("version"), top.text("title"), sections);
        form.fields().forEach(f -> f.shownWhen().filter(c -> !ids.contains(c.field()))
                .ifPresent(c -> top.problem("field " + f.id() + " depends on an unknown field: " + c.field())));
        top.finish();
        return form;
    }

    private static Section section(DefinitionNode s, Set<String> ids) {
        s.onlyKeys("id", "title", "intro", "fields");
        return new Section(s.string("id"), s.text("title"), s.has("intro") ? s.text("intro") : null,
                s.list("fields").stream().map(f -> field(f, ids)).toList());
    }

    private static Field field(DefinitionNode f, Set<String> ids) {
        f.onlyKeys("id", "type", "label", "help", "required", "maxLength", "options", "shownWhen");
        String id = f.string("id");
        if (!ids.add(id)) {
            f.problem("the field stands twice: " + id);
        }
        FieldType type = f.word("type", w -> Stream.of(FieldType.values()).filter(t -> t.name().equalsIgnoreCase(w.replace('-', '_'))).findFirst())
                .orElse(FieldType.TEXT);
        List<Option> options = type == FieldType.YES_NO ? YES_NO : type == FieldType.CHOICE
                ? f.list("options").stream().map(FormDefinition::option).toList() : List.of();
        if (type == FieldType.CHOICE && options.isEmpty()) {
            f.problem("a choice needs options: " + id);
        }
        return new Field(id, type, f.text("label"), f.has("help") ? f.text("help") : null, f.has("required") && f.bool("required"),
                f.has("maxLength") ? f.intValue("maxLength") : type == FieldType.TEXTAREA ? TEXTAREA_LENGTH : TEXT_LENGTH, options,
                f.has("shownWhen") ? Optional.of(condition(f.get("shownWhen"))) : Optional.empty());
    }

    private static Option option(DefinitionNode o) {
        o.onlyKeys("value", "label");
        return new Option(o.string("value"), o.text("label"));
    }

    private static Condition condition(DefinitionNode c) {
        c.onlyKeys("field", "value");
        return new Condition(c.string("field"), c.string("value"));
    }

    public List<Field> fields() {
        return sections.stream().flatMap(s -> s.fields().stream()).toList();
    }

    public Optional<Field> field(String fieldId) {
        return fields().stream().filter(f -> f.id().equals(fieldId)).findFirst();
    }

    public Optional<Section> section(String sectionId) {
        return sections.stream().filter(s -> s.id().equals(sectionId)).findFirst();
    }
}
