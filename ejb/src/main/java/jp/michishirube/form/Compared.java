package jp.michishirube.form;

import java.util.Map;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;

/**
 * Amounts that those of a form are compared with.
 *
 * @param title   what they are, such as the costs as decided
 * @param amounts in yen by the form's field
 */
public record Compared(Text title, Map<String, Yen> amounts) {
    public Compared {
        amounts = Map.copyOf(amounts);
    }
}
