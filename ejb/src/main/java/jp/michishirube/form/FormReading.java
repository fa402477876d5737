package jp.michishirube.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.definition.DefinitionNode;
import jp.michishirube.kernel.Text;

/** Reads a form text and refuses what nobody could fill in: a field twice, a choice without options, a condition on what is not asked. */
final class FormReading {
    private static final int TEXT_LENGTH = 200;
    private static final int TEXTAREA_LENGTH = 2000;
    private static final int LONGEST = 10_000;
    private static final List<Option> YES_NO = List.of(new Option("YES", new Text("はい", "Yes")), new Option("NO", new Text("いいえ", "No")));

    private final DefinitionNode top;
    private final Set<String> sectionIds = new HashSet<>();
    private final Set<String> fieldIds = new HashSet<>();
    private final List<Field> asked = new ArrayList<>();

    FormReading(DefinitionNode top) {
        this.top = top;
    }

    FormDefinition read() {
        top.onlyKeys("id", "version", "title", "paper", "sections");
        List<Section> sections = top.list("sections").stream().map(this::section).toList();
        if (sections.isEmpty()) {
            top.problem("form.no-sections");
        }
        FormDefinition form = new FormDefinition(top.string("id") + "/" + top.longValue("version"), top.text("title"), paper(), sections);
        top.finish();
        return form;
    }

    private Optional<FormDefinition.Paper> paper() {
        if (!top.has("paper")) {
            return Optional.empty();
        }
        DefinitionNode paper = top.get("paper");
        paper.onlyKeys("addressee", "words");
        return Optional.of(new FormDefinition.Paper(paper.string("addressee"), paper.string("words")));
    }

    private Section section(DefinitionNode s) {
        s.onlyKeys("id", "title", "intro", "fields", "checks");
        String id = s.string("id");
        if (!sectionIds.add(id)) {
            s.problem("form.section-twice", id);
        }
        List<Field> fields = s.list("fields").stream().map(this::field).toList();
        if (fields.isEmpty()) {
            s.problem("form.no-fields", id);
        }
        Map<String, Field> byId = fields.stream().collect(Collectors.toMap(Field::id, Function.identity(), (one, other) -> one));
        List<SectionCheck> checks = s.has("checks") ? s.list("checks").stream().flatMap(c -> check(c, byId).stream()).toList() : List.of();
        return new Section(id, s.text("title"), s.has("intro") ? s.text("intro") : null, fields, checks);
    }

    private Field field(DefinitionNode f) {
        f.onlyKeys("id", "type", "label", "help", "required", "maxLength", "options", "shownWhen");
        String id = f.string("id");
        if (!fieldIds.add(id)) {
            f.problem("form.field-twice", id);
        }
        FieldType type = f.word("type", w -> Stream.of(FieldType.values()).filter(t -> t.name().equalsIgnoreCase(w.replace('-', '_'))).findFirst())
                .orElse(FieldType.TEXT);
        Field field = new Field(id, type, f.text("label"), f.has("help") ? f.text("help") : null, f.has("required") && f.bool("required"),
                maxLength(f, type), options(f, type), f.has("shownWhen") ? Optional.of(condition(f.get("shownWhen"))) : Optional.empty());
        asked.add(field);
        return field;
    }

    private static int maxLength(DefinitionNode f, FieldType type) {
        if (!f.has("maxLength")) {
            return type == FieldType.MULTI ? LONGEST : type == FieldType.TEXTAREA ? TEXTAREA_LENGTH : TEXT_LENGTH;
        }
        int length = f.intValue("maxLength");
        if (length < 1 || length > LONGEST) {
            f.get("maxLength").problem("form.max-length", LONGEST);
        }
        return length;
    }

    private static List<Option> options(DefinitionNode f, FieldType type) {
        if (type != FieldType.CHOICE && type != FieldType.MULTI) {
            if (f.has("options")) {
                f.get("options").problem("form.options-of-others");
            }
            return type == FieldType.YES_NO ? YES_NO : List.of();
        }
        Set<String> values = new HashSet<>();
        List<Option> options = new ArrayList<>();
        for (DefinitionNode o : f.list("options")) {
            o.onlyKeys("value", "label");
            Option option = new Option(o.string("value"), o.text("label"));
            if (!values.add(option.value())) {
                o.problem("form.option-twice", option.value());
            }
            if (type == FieldType.MULTI && option.value().contains(Several.BETWEEN)) {
                o.problem("form.option-parted", option.value());
            }
            options.add(option);
        }
        if (options.isEmpty()) {
            f.problem("form.no-options", f.string("id"));
        }
        return options;
    }

    private Condition condition(DefinitionNode c) {
        c.onlyKeys("field", "value");
        String field = c.string("field");
        Optional<Field> on = asked.stream().filter(f -> f.id().equals(field)).findFirst();
        Condition condition = new Condition(field, c.string("value"), on.filter(f -> f.type() == FieldType.MULTI).isPresent());
        if (on.isEmpty()) {
            c.problem("form.not-asked-before", condition.field());
        } else if (!on.get().options().isEmpty() && on.get().options().stream().noneMatch(o -> o.value().equals(condition.value()))) {
            c.problem("form.not-offered", condition.value());
        }
        return condition;
    }

    private static Optional<SectionCheck> check(DefinitionNode c, Map<String, Field> fields) {
        c.onlyKeys("rule", "field", "than");
        String rule = c.string("rule");
        return switch (rule) {
            case "not-before" -> on(c, "field", FieldType.DATE, fields).flatMap(f -> on(c, "than", FieldType.DATE, fields).map(t -> new SectionCheck.NotBefore(f, t)));
            case "not-above" -> on(c, "field", FieldType.YEN, fields).flatMap(f -> on(c, "than", FieldType.YEN, fields).map(t -> new SectionCheck.NotAbove(f, t)));
            case "in-fiscal-year" -> on(c, "field", FieldType.DATE, fields).map(SectionCheck.InFiscalYear::new);
            default -> {
                c.problem("form.unknown-rule", rule);
                yield Optional.empty();
            }
        };
    }

    private static Optional<Field> on(DefinitionNode c, String key, FieldType type, Map<String, Field> fields) {
        String id = c.string(key);
        Optional<Field> field = Optional.ofNullable(fields.get(id)).filter(f -> f.type() == type);
        if (field.isEmpty() && !id.isEmpty()) {
            c.get(key).problem("form.other-field", type.name().toLowerCase(java.util.Locale.ROOT), id);
        }
        return field;
    }
}
