package jp.michishirube.definition.api;

import java.time.Instant;
import java.time.LocalDate;
import jp.michishirube.kernel.Text;

/**
 * A version of a definition.
 *
 * @param key          of the uploaded text; null for a shipped one
 * @param definitionId such as "chiiki-iot-proposal"
 * @param from         first day of use; null for a shipped or not yet published one
 * @param uploadedAt   null for a shipped one
 */
public record DefinitionView(String key, String kind, Text kindTitle, String definitionId, int version, String fileName, String sha256,
                             DefinitionStatus status, LocalDate from, Instant uploadedAt) {
}
