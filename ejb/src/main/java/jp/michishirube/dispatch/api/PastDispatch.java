package jp.michishirube.dispatch.api;

/**
 * A dispatch of the past, as anyone may read it.
 *
 * @param result what the body reported; empty where it is not known
 */
public record PastDispatch(String id, int fiscalYear, String field, boolean fieldAssigned, String prefecture, String organisation, String advisors, String request, String result, String source,
                           String note, boolean fictional) {
}
