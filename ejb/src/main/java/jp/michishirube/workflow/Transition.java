package jp.michishirube.workflow;

import java.util.List;
import java.util.Set;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;

/**
 * What may be done in a state.
 *
 * @param by       the roles that may; empty where {@code byRoute}
 * @param byRoute  done by the post whose step of the route it is
 * @param fourEyes not by the one who drafted: who brought the case into this state
 * @param guards   names of conditions that must hold
 * @param to       the state it leads to
 * @param effects  names of what else happens, in the same transaction; with a route, at its last step
 */
public record Transition(String action, Text label, Set<Role> by, boolean byRoute, NoteRule note, boolean fourEyes, List<String> guards, String to,
                         List<String> effects) {
    public Transition {
        by = Set.copyOf(by);
        guards = List.copyOf(guards);
        effects = List.copyOf(effects);
    }
}
