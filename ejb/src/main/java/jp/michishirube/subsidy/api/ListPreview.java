package jp.michishirube.subsidy.api;

import java.util.List;
import jp.michishirube.kernel.Violation;

/**
 * What a list would do, before it is drafted.
 *
 * @param rows     the chosen proposals with decision and reason
 * @param problems what stands in the way, line by line; a list is drafted only when there is none
 * @param warnings what to think over: over the budget, against the bureau's opinion
 */
public record ListPreview(List<DeskRow> rows, long adoptedYen, int adopted, int notAdopted, Long afterYen, List<Violation> problems,
                          List<Violation> warnings) {
}
