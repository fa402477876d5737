package jp.michishirube.workflow;

import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.Text;

/**
 * A state of a case.
 *
 * @param staffLabel  what bureau and Ministry call it
 * @param publicLabel what everyone else sees
 * @param route       the approval route that runs inside it
 */
public record State(String id, Text staffLabel, Text publicLabel, Turn turn, Optional<String> route, Editable editable, boolean finalState,
                    List<Transition> transitions) {
    public State {
        transitions = List.copyOf(transitions);
    }
}
