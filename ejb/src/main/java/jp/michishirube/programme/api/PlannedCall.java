package jp.michishirube.programme.api;

/**
 * A call that is described in a definition and not open yet.
 *
 * @param listed whether everybody can know of it today; false also while its guideline is not in use yet
 */
public record PlannedCall(CallView call, boolean listed) {
}
