package jp.michishirube.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.michishirube.kernel.AmountText;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** Says what is missing or cannot be understood, field by field, each in a sentence that says what to do. Never throws, whatever was typed. */
public final class FormCheck {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>(),:;\"\\\\\\[\\]]{1,64}@[^\\s@<>(),:;\"\\\\\\[\\]]+[.][^\\s@<>(),:;\"\\\\\\[\\].]{2,}");
    private static final Pattern PHONE = Pattern.compile("[+]?(?:[0-9][-() ]*){9,15}|[(](?:[0-9][-() ]*){9,15}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s/\"<>]+[.][^\\s\"<>]+");

    private FormCheck() {
    }

    /**
     * Every problem of the answers, in the form's order; empty when they can be submitted.
     *
     * @param attachedSlots the slots that have a file
     */
    public static List<Violation> check(FormDefinition form, Answers answers, Set<String> attachedSlots) {
        return check(form, answers, attachedSlots, Optional.empty());
    }

    /**
     * The same, with the call's fiscal year known: dates that must lie in it are checked too.
     *
     * @param attachedSlots the slots that have a file
     */
    public static List<Violation> check(FormDefinition form, Answers answers, Set<String> attachedSlots, FiscalYear year) {
        return check(form, answers, attachedSlots, Optional.of(year));
    }

    private static List<Violation> check(FormDefinition form, Answers answers, Set<String> attachedSlots, Optional<FiscalYear> year) {
        List<Violation> violations = new ArrayList<>();
        for (Section section : form.sections()) {
            section.fields().forEach(f -> checkIn(section, f, answers, attachedSlots, year).ifPresent(violations::add));
        }
        return violations;
    }

    /** What is wrong with one field, alone or beside the others of its section; the first reason only. */
    public static Optional<Violation> checkIn(Section section, Field field, Answers answers, Set<String> attachedSlots, Optional<FiscalYear> year) {
        return checkField(field, answers, attachedSlots).or(() -> section.checks().stream().filter(c -> c.field().id().equals(field.id()))
                .flatMap(c -> c.check(answers, year).stream()).findFirst());
    }

    /** What is wrong with one field as it stands; an empty one is wrong only where it must be answered. */
    public static Optional<Violation> checkField(Field field, Answers answers, Set<String> attachedSlots) {
        if (!field.isShown(answers)) {
            return Optional.empty();
        }
        String value = answers.get(field.id()).strip();
        boolean empty = field.isFile() ? !attachedSlots.contains(field.id()) : value.isEmpty();
        if (empty) {
            return field.required() ? Optional.of(missing(field)) : Optional.empty();
        }
        if (value.codePointCount(0, value.length()) > field.maxLength()) {
            return Optional.of(violation(field, "too-long", "は" + field.maxLength() + "字以内にしてください（いま" + value.codePointCount(0, value.length()) + "字）。",
                    " must be at most " + field.maxLength() + " characters (now " + value.codePointCount(0, value.length()) + ")."));
        }
        return shape(field, value, answers);
    }

    private static Optional<Violation> shape(Field field, String value, Answers answers) {
        return switch (field.type()) {
            case YEN -> unreadable(field, AmountText.parse(value));
            case DATE -> unreadable(field, DateText.parse(value));
            case CHOICE, YES_NO -> field.options().stream().anyMatch(o -> o.value().equals(answers.get(field.id()))) ? Optional.empty()
                    : Optional.of(violation(field, "not-offered", "は選択肢から選んでください。", " must be one of the choices."));
            case MULTI -> severalOf(field, Several.of(value));
            case EMAIL -> matches(field, value, EMAIL, "は name@example.lg.jp の形で書いてください。",
                    " must look like name@example.lg.jp.");
            case PHONE -> matches(field, value, PHONE, "は、市外局番から数字とハイフンで「0183-00-0000」のように書いてください。",
                    " must be digits and hyphens with the area code, like 0183-00-0000.");
            case URL -> matches(field, value, URL, "は https:// から書いてください。", " must begin with https://.");
            case TEXT, TEXTAREA, FILE, PICTURE -> Optional.empty();
        };
    }

    private static Optional<Violation> severalOf(Field field, List<String> values) {
        Optional<String> unknown = values.stream().filter(v -> field.options().stream().noneMatch(o -> o.value().equals(v))).findFirst();
        if (values.isEmpty() || unknown.isPresent()) {
            return Optional.of(violation(field, "not-offered", "は選択肢から選んでください。" + unknown.map(v -> "「" + v + "」はありません。").orElse(""),
                    " must be among the choices." + unknown.map(v -> " There is no " + v + ".").orElse("")));
        }
        return Set.copyOf(values).size() == values.size() ? Optional.empty()
                : Optional.of(violation(field, "twice", "に同じ選択肢が二つあります。一つにしてください。", " names a choice twice. Name it once."));
    }

    /** How far a section is; one in which nothing must be answered is complete from the start. */
    public static SectionStatus status(Section section, Answers answers, Set<String> attachedSlots) {
        return status(section, answers, attachedSlots, Optional.empty());
    }

    /** The same, with the call's fiscal year where it is known. */
    public static SectionStatus status(Section section, Answers answers, Set<String> attachedSlots, Optional<FiscalYear> year) {
        boolean wrong = section.fields().stream().anyMatch(f -> checkIn(section, f, answers, attachedSlots, year).isPresent());
        boolean begun = section.fields().stream().anyMatch(f -> f.isFile() ? attachedSlots.contains(f.id()) : !answers.get(f.id()).isBlank());
        if (!begun) {
            return section.fields().stream().anyMatch(Field::required) ? SectionStatus.NOT_STARTED : SectionStatus.COMPLETE;
        }
        return wrong ? SectionStatus.INCOMPLETE : SectionStatus.COMPLETE;
    }

    private static Optional<Violation> unreadable(Field field, Outcome<?> parsed) {
        return parsed.violations().stream().findFirst().map(v -> Violation.of(v.code(), field.id(),
                new Text(field.label().ja() + "：" + v.message().ja(), field.label().en() + ": " + v.message().en())));
    }

    private static Optional<Violation> matches(Field field, String value, Pattern shape, String ja, String en) {
        String typed = JapaneseText.halfWidth(value).replaceAll("[\u2010-\u2015\u2212ー]", "-");
        return shape.matcher(typed).matches() ? Optional.empty() : Optional.of(violation(field, "shape", ja, en));
    }

    private static Violation missing(Field field) {
        return switch (field.type()) {
            case MULTI -> violation(field, "missing", "を一つ以上選んでください。", ": choose at least one.");
            case CHOICE, YES_NO -> violation(field, "missing", "を選んでください。", ": choose one.");
            case FILE -> violation(field, "missing", "のファイルを添付してください。", ": attach the file.");
            case PICTURE -> violation(field, "missing", "の写真を添付してください。", ": attach the picture.");
            default -> violation(field, "missing", "を入力してください。", ": fill it in.");
        };
    }

    private static Violation violation(Field field, String code, String ja, String en) {
        return Violation.of("field." + code, field.id(), new Text(field.label().ja() + ja, field.label().en() + en));
    }
}
