package jp.michishirube.installation.api;

import java.time.Instant;
import jp.michishirube.kernel.Text;

/**
 * A check and what it found last.
 *
 * @param running asked for and not ended yet
 * @param askedAt null when it was never asked for, as are the next two
 * @param endedAt null when it never ended, as is the next
 * @param found   what was found at the last end, in a few sentences
 */
public record CheckView(CheckName name, boolean running, Instant askedAt, Instant endedAt, Text found, boolean sound) {
    public static CheckView never(CheckName name) {
        return new CheckView(name, false, null, null, null, false);
    }
}
