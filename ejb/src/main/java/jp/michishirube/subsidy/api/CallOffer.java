package jp.michishirube.subsidy.api;

import java.util.List;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.programme.api.CallFit;

/**
 * A call as a body sees it: whether it fits and why, what the body already has on it, and what it was adopted for before.
 *
 * @param mine    the body's own cases on this call
 * @param earlier adoptions of earlier years under the same programme: shown, they stop nothing
 */
public record CallOffer(CallFit fit, List<CaseRow> mine, List<CaseRow> earlier) {
}
