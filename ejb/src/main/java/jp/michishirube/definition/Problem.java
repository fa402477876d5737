package jp.michishirube.definition;

import jp.michishirube.kernel.Text;

/**
 * One error in a definition.
 *
 * @param line from 1
 */
public record Problem(String file, int line, Text reason) {
    /** @param key of the reason, see {@link Reasons} */
    public static Problem of(String file, int line, String key, Object... values) {
        return new Problem(file, line, Reasons.text(key, values));
    }

    /** "chiiki.yaml:12: needs capYen". */
    @Override
    public String toString() {
        return file + ":" + line + ": " + reason.en();
    }
}
