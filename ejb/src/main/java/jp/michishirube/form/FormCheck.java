package jp.michishirube.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.kernel.AmountText;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.kernel.Yen;

/** Says what is missing or cannot be understood, field by field, each in a sentence that says what to do. Never throws, whatever was typed. */
public final class FormCheck {
    private FormCheck() {
    }

    /**
     * Every problem of the answers, in the form's order; empty when they can be submitted.
     *
     * @param attachedSlots the FILE fields that have a file
     */
    public static List<Violation> check(FormDefinition form, Answers answers, Set<String> attachedSlots) {
        List<Violation> violations = new ArrayList<>();
        for (Field field : form.fields()) {
            checkField(field, answers, attachedSlots).ifPresent(violations::add);
        }
        together(form, answers, violations);
        return violations;
    }

    /** What is wrong with one field as it stands; an empty one is wrong only where it must be answered. */
    public static Optional<Violation> checkField(Field field, Answers answers, Set<String> attachedSlots) {
        if (!field.isShown(answers)) {
            return Optional.empty();
        }
        String value = answers.get(field.id()).strip();
        boolean empty = field.type() == FieldType.FILE ? !attachedSlots.contains(field.id()) : value.isEmpty();
        if (empty) {
            return field.required() ? Optional.of(missing(field)) : Optional.empty();
        }
        if (value.codePointCount(0, value.length()) > field.maxLength()) {
            return Optional.of(violation(field, "too-long", "は" + field.maxLength() + "字以内にしてください（いま" + value.codePointCount(0, value.length()) + "字）。",
                    " must be at most " + field.maxLength() + " characters."));
        }
        return switch (field.type()) {
            case YEN -> unreadable(field, AmountText.parse(value));
            case DATE -> unreadable(field, DateText.parse(value));
            case CHOICE, YES_NO -> field.options().stream().anyMatch(o -> o.value().equals(value)) ? Optional.empty()
                    : Optional.of(violation(field, "not-offered", "は選択肢から選んでください。", " must be one of the choices."));
            case EMAIL -> matches(field, value, "[^\\s@<>()]+@[^\\s@<>()]+\\.[^\\s@<>()]+", "は name@example.lg.jp の形で書いてください。",
                    " must look like name@example.lg.jp.");
            case PHONE -> matches(field, value, "[0-9()+\\-]{9,20}", "は市外局番から数字とハイフンで書いてください。", " must be digits and hyphens with the area code.");
            case URL -> matches(field, value, "https?://[^\\s]+", "は https:// から書いてください。", " must begin with https://.");
            case TEXT, TEXTAREA, FILE -> Optional.empty();
        };
    }

    public static SectionStatus status(Section section, Answers answers, Set<String> attachedSlots) {
        boolean wrong = section.fields().stream().anyMatch(f -> checkField(f, answers, attachedSlots).isPresent());
        boolean begun = section.fields().stream().anyMatch(f -> f.type() == FieldType.FILE ? attachedSlots.contains(f.id()) : !answers.get(f.id()).isBlank());
        if (!begun) {
            return section.fields().stream().anyMatch(Field::required) ? SectionStatus.NOT_STARTED : SectionStatus.COMPLETE;
        }
        return wrong ? SectionStatus.INCOMPLETE : SectionStatus.COMPLETE;
    }

    private static void together(FormDefinition form, Answers answers, List<Violation> violations) {
        Optional<LocalDate> start = value(DateText.parse(answers.get("startDate")));
        Optional<LocalDate> end = value(DateText.parse(answers.get("endDate")));
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            form.field("endDate").ifPresent(f -> violations.add(violation(f, "before-start", "は事業開始予定日以降の日にしてください。", " must not be before the start.")));
        }
        Optional<Yen> total = value(AmountText.parse(answers.get("totalCost")));
        Optional<Yen> eligible = value(AmountText.parse(answers.get("eligibleCost")));
        if (total.isPresent() && eligible.isPresent() && eligible.get().compareTo(total.get()) > 0) {
            form.field("eligibleCost").ifPresent(f -> violations.add(violation(f, "above-total", "は総事業費（" + total.get().ja() + "）以下にしてください。",
                    " must not be above the total cost (" + total.get().en() + ").")));
        }
    }

    private static <T> Optional<T> value(Outcome<T> parsed) {
        return parsed.isDone() ? Optional.of(parsed.value()) : Optional.empty();
    }

    private static Optional<Violation> unreadable(Field field, Outcome<?> parsed) {
        return parsed.violations().stream().findFirst().map(v -> Violation.of(v.code(), field.id(),
                new Text(field.label().ja() + "：" + v.message().ja(), field.label().en() + ": " + v.message().en())));
    }

    private static Optional<Violation> matches(Field field, String value, String shape, String ja, String en) {
        return JapaneseText.halfWidth(value).matches(shape) ? Optional.empty() : Optional.of(violation(field, "shape", ja, en));
    }

    private static Violation missing(Field field) {
        return switch (field.type()) {
            case CHOICE, YES_NO -> violation(field, "missing", "を選んでください。", ": choose one.");
            case FILE -> violation(field, "missing", "のファイルを添付してください。", ": attach the file.");
            default -> violation(field, "missing", "を入力してください。", ": fill it in.");
        };
    }

    private static Violation violation(Field field, String code, String ja, String en) {
        return Violation.of("field." + code, field.id(), new Text(field.label().ja() + ja, field.label().en() + en));
    }
}
