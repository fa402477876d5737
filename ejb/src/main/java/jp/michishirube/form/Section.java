package jp.michishirube.form;

import java.util.List;
import jp.michishirube.kernel.Text;

/**
 * One page of a form, a line of its task list.
 *
 * @param intro  what the page is about; may be null
 * @param checks what must hold between its answers
 */
public record Section(String id, Text title, Text intro, List<Field> fields, List<SectionCheck> checks) {
    public Section {
        fields = List.copyOf(fields);
        checks = List.copyOf(checks);
    }
}
