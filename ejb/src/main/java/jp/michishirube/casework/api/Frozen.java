package jp.michishirube.casework.api;

import jakarta.json.JsonObject;

/**
 * What a kind adds to a submission.
 *
 * @param content  goes into the frozen content under the kind's key
 * @param title    the case's title in lists
 * @param category what statistics group by (the field model)
 * @param finding  the worst outcome of the automatic checks, or null
 */
public record Frozen(JsonObject content, String title, String category, Long costYen, Long amountYen, String finding) {
}
