package jp.michishirube.casework.api;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.michishirube.kernel.JapaneseText;

/**
 * One act on a case, as a person asked for it.
 *
 * @param note         why, in the actor's words; empty where none is needed
 * @param seenRevision the case's revision on the page that was acted on
 * @param inputs       what the action asks besides, such as {@code opinion} = FIT, CONSIDER or UNFIT
 * @param dueAt        the due date and time an action sets (Asia/Tokyo), or null
 * @param comments     remarks tied to form fields; on a return for correction they name the fields that open
 */
public record ActCommand(String caseId, String action, String note, long seenRevision, Map<String, String> inputs,
                         LocalDateTime dueAt, List<FieldComment> comments) {
    public ActCommand {
        caseId = JapaneseText.carried(caseId);
        action = JapaneseText.carried(action);
        note = JapaneseText.carried(note).strip();
        inputs = inputs.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> JapaneseText.carried(e.getValue())));
        comments = List.copyOf(comments);
    }

    /** An act that asks for nothing but perhaps a note. */
    public static ActCommand of(String caseId, String action, String note, long seenRevision) {
        return new ActCommand(caseId, action, note, seenRevision, Map.of(), null, List.of());
    }

    public ActCommand with(String input, String value) {
        Map<String, String> more = new java.util.HashMap<>(inputs);
        more.put(input, value);
        return new ActCommand(caseId, action, note, seenRevision, more, dueAt, comments);
    }

    public ActCommand without(String input) {
        Map<String, String> fewer = new java.util.HashMap<>(inputs);
        fewer.remove(input);
        return new ActCommand(caseId, action, note, seenRevision, fewer, dueAt, comments);
    }

    /** The same act with only what its action asks for; what else stood on the page does not count. */
    public ActCommand only(boolean dueAsked, boolean commentsAsked) {
        return new ActCommand(caseId, action, note, seenRevision, inputs, dueAsked ? dueAt : null, commentsAsked ? comments : List.of());
    }

    public ActCommand due(LocalDateTime at, List<FieldComment> on) {
        return new ActCommand(caseId, action, note, seenRevision, inputs, at, on);
    }
}
