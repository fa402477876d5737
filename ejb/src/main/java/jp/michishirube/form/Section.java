package jp.michishirube.form;

import java.util.List;
import jp.michishirube.kernel.Text;

/** One page of a form, a line of its task list. */
public record Section(String id, Text title, Text intro, List<Field> fields) {
    public Section {
        fields = List.copyOf(fields);
    }
}
