package jp.michishirube.dispatch.api;

/**
 * A line of a list of dispatches as drafted: dispatch or not, with its reason.
 */
public record ListLine(String caseId, boolean dispatch, String reason) {
}
