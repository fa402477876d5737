package jp.michishirube.casework.api;

/**
 * What an act led to. A replay of the same act gets the same result.
 *
 * @param submissionNo  the submission it made, or null
 * @param receiptNumber the receipt of that submission, or null
 */
public record ActResult(String caseId, String state, long revision, Integer submissionNo, String receiptNumber) {
}
