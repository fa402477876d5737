package jp.michishirube.casework.api;

import java.time.Instant;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Text;

/** One step of the approval route in its present run: done with a stamp, or waiting. */
public record RouteStepView(int step, Text label, boolean current, String userName, String postTitle, Authority authority, Instant stampedAt,
                            String contentHash) {
}
