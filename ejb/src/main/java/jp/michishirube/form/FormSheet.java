package jp.michishirube.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.kernel.AmountText;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.reports.FillIn;
import jp.michishirube.reports.FillIn.Filled;

/** A form with its answers as a spreadsheet to be filled in, and back. */
public final class FormSheet {
    /** Fields with this beginning are the categories of a cost, of which people want the total; as of those that have something beside them. */
    private static final String COST = "cost-";
    private static final String BETWEEN = "；";

    private final FormDefinition form;
    private final Set<String> open;

    /** @param open the fields that may be written now */
    public FormSheet(FormDefinition form, Set<String> open) {
        this.form = form;
        this.open = open;
    }

    /** Tells the form and the case; a file of another is not taken. */
    public String key(String caseId) {
        return form.id() + " " + caseId;
    }

    /** @param compared what stands beside amounts, such as those decided */
    public FillIn fillIn(String caseId, String number, Answers answers, Optional<Compared> compared, LocalDate day) {
        List<FillIn.Part> parts = form.sections().stream().map(s -> part(s, answers, compared)).filter(p -> !p.questions().isEmpty()).toList();
        return new FillIn(key(caseId), form.title().ja() + "（" + number + "）", day, List.of(
                "黄色の欄に記入して保存し、画面の「記入したファイルを取り込む」から送ってください。行や欄の名前は変えないでください。",
                "添付書類はこのファイルでは送れません。画面から添付してください。取り込んだだけでは提出になりません。"), parts);
    }

    private FillIn.Part part(Section section, Answers answers, Optional<Compared> compared) {
        List<Field> asked = section.fields().stream().filter(f -> !f.isFile() && open.contains(f.id())).toList();
        boolean comparing = compared.isPresent() && asked.stream().anyMatch(f -> compared.get().amounts().containsKey(f.id()));
        return new FillIn.Part(section.title().ja(), asked.stream().map(f -> question(f, answers, compared)).toList(),
                comparing ? compared.map(c -> c.title().ja()) : Optional.empty(), asked.stream().map(Field::id).filter(id -> id.startsWith(COST) || compared.filter(c -> c.amounts().containsKey(id)).isPresent()).toList());
    }

    private static FillIn.Question question(Field f, Answers answers, Optional<Compared> compared) {
        String help = (f.help() == null ? "" : f.help().ja()) + (f.type() == FieldType.MULTI ? offered(f) : "") + (f.shownWhen().isPresent() ? "（該当する場合だけ記入してください。）" : "");
        OptionalLong beside = compared.map(c -> c.amounts().get(f.id())).map(y -> OptionalLong.of(y.amount())).orElse(OptionalLong.empty());
        return new FillIn.Question(f.id(), kind(f.type()), f.label().ja(), help, f.required() && f.shownWhen().isEmpty(),
                f.type() == FieldType.MULTI ? List.of() : f.options().stream().map(o -> o.label().ja()).toList(), answers.get(f.id()), shown(f, answers.get(f.id())), beside);
    }

    private static String offered(Field f) {
        return "（当てはまるものを「；」で区切って書いてください。選択肢：" + f.options().stream().map(o -> o.label().ja()).collect(Collectors.joining(BETWEEN)) + "）";
    }

    private static FillIn.Kind kind(FieldType type) {
        return switch (type) {
            case TEXTAREA -> FillIn.Kind.LONG_TEXT;
            case YEN -> FillIn.Kind.AMOUNT;
            case DATE -> FillIn.Kind.DATE;
            case CHOICE, YES_NO -> FillIn.Kind.CHOICE;
            default -> FillIn.Kind.TEXT;
        };
    }

    /** As it stands in a cell; what is no amount, no date and no option stands as it was typed. */
    private static String shown(Field f, String stored) {
        if (f.type() == FieldType.MULTI) {
            return Several.of(stored).stream().map(v -> option(f, v).map(o -> o.label().ja()).orElse(v)).collect(Collectors.joining(BETWEEN));
        }
        return switch (kind(f.type())) {
            case AMOUNT -> AmountText.parse(stored).isDone() ? Long.toString(AmountText.parse(stored).value().amount()) : stored;
            case DATE -> DateText.parse(stored).isDone() ? DateText.parse(stored).value().toString() : stored;
            case CHOICE -> f.options().stream().filter(o -> o.value().equals(stored)).map(o -> o.label().ja()).findFirst().orElse("");
            default -> stored;
        };
    }

    /** The answers as the draft holds them. What was not changed in the file comes back exactly as it was. */
    public Map<String, String> answers(Filled filled) {
        Map<String, String> answers = new HashMap<>();
        for (Field f : form.fields()) {
            String cell = filled.answers().get(f.id());
            if (cell != null && !f.isFile() && open.contains(f.id())) {
                String before = filled.before().getOrDefault(f.id(), "");
                answers.put(f.id(), JapaneseText.carried(cell).equals(JapaneseText.carried(shown(f, before))) ? before : stored(f, cell));
            }
        }
        return answers;
    }

    private static String stored(Field f, String cell) {
        if (f.type() == FieldType.MULTI) {
            return Several.stored(parts(cell).stream().map(p -> option(f, p).map(Option::value).orElse(p)).toList());
        }
        if (kind(f.type()) == FillIn.Kind.AMOUNT && AmountText.parse(cell).isDone()) {
            return String.format("%,d", AmountText.parse(cell).value().amount());
        }
        return option(f, cell).map(Option::value).orElse(cell);
    }

    /** The choices that are none, each with what stands there. */
    public Map<Field, String> unknown(Filled filled) {
        Map<Field, String> unknown = new LinkedHashMap<>();
        form.fields().stream().filter(f -> kind(f.type()) == FillIn.Kind.CHOICE && open.contains(f.id())).forEach(f -> {
            String cell = filled.answers().getOrDefault(f.id(), "");
            if (!cell.isBlank() && option(f, cell).isEmpty()) {
                unknown.put(f, cell);
            }
        });
        form.fields().stream().filter(f -> f.type() == FieldType.MULTI && open.contains(f.id())).forEach(f -> {
            List<String> none = parts(filled.answers().getOrDefault(f.id(), "")).stream().filter(p -> option(f, p).isEmpty()).toList();
            if (!none.isEmpty()) {
                unknown.put(f, String.join(BETWEEN, none));
            }
        });
        return unknown;
    }

    /** The several answers of a cell; labels have commas of their own, so that only semicolons and lines part them. */
    private static List<String> parts(String cell) {
        return Stream.of(cell.split("[;；\\r\\n]")).map(String::strip).filter(p -> !p.isEmpty()).toList();
    }

    private static Optional<Option> option(Field f, String cell) {
        String typed = cell.strip();
        return f.options().stream().filter(o -> o.label().ja().equals(typed) || o.label().en().equals(typed) || o.value().equals(typed)).findFirst();
    }
}
