package jp.michishirube.casework.api;

/**
 * One line of a list of decisions (起案): what it proposes for a case, on which content of it.
 *
 * @param decision    what the business calls it, such as ADOPT
 * @param reason      why; may be empty
 * @param amountYen   what it decides, yen; 0 where nothing is paid
 * @param contentHash what the line stands for; when the case's hash differs, the line is outdated
 */
public record ListedDecision(String listId, String caseId, String decision, String reason, long amountYen, String contentHash) {
}
