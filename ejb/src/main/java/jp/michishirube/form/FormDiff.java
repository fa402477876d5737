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

    public static List<Change> between(FormDefinition form, Answers before, Answers after) {
        return form.fields().stream().filter(f -> f.type() != FieldType.FILE && !before.get(f.id()).equals(after.get(f.id())))
                .map(f -> new Change(f.id(), f.label(), f.shown(before, Locale.JAPANESE), f.shown(after, Locale.JAPANESE))).toList();
    }
}
