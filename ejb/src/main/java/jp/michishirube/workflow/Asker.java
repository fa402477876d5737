package jp.michishirube.workflow;

import java.util.Set;
import jp.michishirube.kernel.Role;

/**
 * Who asks, seen from one case.
 *
 * @param roles      held in the office that this case concerns; never those of another office
 * @param drafter    whether the asker brought the case into its present state
 * @param soleSigner whether the body's bureau allows that its only officer signs the own draft; counts inside the body alone
 */
public record Asker(Set<Role> roles, boolean drafter, boolean soleSigner) {
    public Asker {
        roles = Set.copyOf(roles);
    }

    public Asker(Set<Role> roles, boolean drafter) {
        this(roles, drafter, false);
    }
}
