package jp.michishirube.casework.api;

import java.util.List;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.workflow.NoteRule;

/**
 * A button this reader has now.
 *
 * @param authority by which authority it would be done (代決 is said beside the button)
 * @param alone     the reader would sign the own draft, by the exception for a body with one officer; the history will say so
 * @param blockedBy why it would be refused at this moment; empty when it would pass
 */
public record AvailableAction(String action, Text label, NoteRule note, String postTitle, Authority authority, boolean alone, List<Violation> blockedBy) {
}
