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
 * @param form        what the office whose turn it is fills in here, such as "grant-decision/1"; empty: the form of the case
 * @param dueDays     standard period from entering the state, in days (法6条2項); empty: the due time of the state before stays
 */
public record State(String id, Text staffLabel, Text publicLabel, Turn turn, Optional<String> route, Optional<String> form,
                    Editable editable, Optional<Integer> dueDays, boolean finalState,
                    List<Transition> transitions) {
    public State {
        transitions = List.copyOf(transitions);
    }
}
