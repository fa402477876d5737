package jp.michishirube.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.michishirube.kernel.AmountText;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Wareki;

/**
 * A question of a form.
 *
 * @param help      what to write and why; may be null
 * @param maxLength in characters (code points)
 * @param shownWhen asked only when this holds
 */
public record Field(String id, FieldType type, Text label, Text help, boolean required, int maxLength, List<Option> options,
                    Optional<Condition> shownWhen) {
    public Field {
        options = List.copyOf(options);
    }

    /** Whether it is a slot for files, whatever may stand in them. */
    public boolean isFile() {
        return type == FieldType.FILE || type == FieldType.PICTURE;
    }

    public boolean isShown(Answers answers) {
        return shownWhen.isEmpty() || shownWhen.get().holds(answers);
    }

    /** The answer as people read it: the label of a choice, those of several with 「、」 between them, a readable amount or date in one form, otherwise what was typed. */
    public String shown(Answers answers, java.util.Locale locale) {
        String value = answers.get(id);
        if (type == FieldType.YEN && AmountText.parse(value).isDone()) {
            return AmountText.parse(value).value().ja();
        }
        if (type == FieldType.DATE && DateText.parse(value).isDone()) {
            return Wareki.date(DateText.parse(value).value()) + "（" + DateText.parse(value).value() + "）";
        }
        return type == FieldType.MULTI ? Several.of(value).stream().map(v -> label(v, locale)).collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、")) : label(value, locale);
    }

    private String label(String value, java.util.Locale locale) {
        return options.stream().filter(o -> o.value().equals(value)).map(o -> o.label().in(locale)).findFirst().orElse(value);
    }
}
