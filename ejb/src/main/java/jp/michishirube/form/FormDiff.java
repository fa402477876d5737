package jp.michishirube.form;

import java.util.List;
import java.util.Locale;
import jp.michishirube.kernel.Text;

/** What changed between two submissions of one form. */
public final class FormDiff {
    private FormDiff() {
    }

    /** One field that changed, before and after as people read it. */
    public record Change(String field, Text label, String before, String after) {
    }

    /** The fields whose answers differ in what is read; another coding of the same letters is no change. Files are compared elsewhere. */
    public static List<Change> between(FormDefinition form, Answers before, Answers after) {
        return form.fields().stream().filter(f -> !f.isFile() && differs(f, before, after))
                .map(f -> new Change(f.id(), f.label(), f.shown(before, Locale.JAPANESE), f.shown(after, Locale.JAPANESE))).toList();
    }

    private static boolean differs(Field field, Answers before, Answers after) {
        return !Answers.canonical(before.get(field.id())).equals(Answers.canonical(after.get(field.id())));
    }
}
