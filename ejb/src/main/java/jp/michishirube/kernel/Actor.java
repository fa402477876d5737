package jp.michishirube.kernel;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who acts: a signed-in person with every capacity held today, or nobody (the public), or the system. */
public record Actor(long userId, String loginId, String name, List<Capacity> capacities) {
    public static final Actor PUBLIC = new Actor(0, "", "", List.of());
    public static final Actor SYSTEM = new Actor(0, "system", "システム",
            List.of(new Capacity(0, Role.SYSTEM, "mic", "総務省", "システム", Authority.OWN)));

    public Actor {
        capacities = List.copyOf(capacities);
    }

    public boolean isPublic() {
        return capacities.isEmpty();
    }

    public Set<Role> roles() {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        capacities.forEach(c -> roles.add(c.role()));
        return roles;
    }

    public boolean has(Role role) {
        return capacities.stream().anyMatch(c -> c.role() == role);
    }

    /** The capacity for a role in an office, own authority before any other. */
    public Optional<Capacity> as(Role role, String officeId) {
        return capacities.stream().filter(c -> c.role() == role && c.officeId().equals(officeId))
                .min(java.util.Comparator.comparing(Capacity::authority));
    }
}
