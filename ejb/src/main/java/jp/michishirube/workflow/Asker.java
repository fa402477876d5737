package jp.michishirube.workflow;

import java.util.Set;
import jp.michishirube.kernel.Role;

/**
 * Who asks, seen from one case.
 *
 * @param roles   held in the office that this case concerns; never those of another office
 * @param drafter whether the asker brought the case into its present state
 */
public record Asker(Set<Role> roles, boolean drafter) {
    public Asker {
        roles = Set.copyOf(roles);
    }
}
