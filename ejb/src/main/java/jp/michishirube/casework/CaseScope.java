package jp.michishirube.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Role.OfficeKind;

/**
 * Who may see which case. A body sees its own cases; a bureau those of its territory once they have arrived; the Ministry and
 * the audit all that have arrived. What came on paper is its bureau's alone until it is registered; what the
 * Ministry opened about a body is the Ministry's and the audit's alone until it is told. A secretariat sees the cases that it arranges. A list of the Ministry is seen by the Ministry and the audit.
 * A reviewer sees no case here: only what a review shows. Everything else does not exist
 * for the asker.
 */
final class CaseScope {
    /** Holds for no case. Where two constants are compared, EclipseLink writes the whole query without parameters, and booleans as numbers. */
    static final String NOTHING = "f.id is null";
    /** The Ministry's organisation id. */
    static final String MINISTRY = "mic";

    private CaseScope() {
    }

    static boolean sees(Actor actor, CaseFile file) {
        return actor.has(Role.SYSTEM) || actor.capacities().stream().anyMatch(c -> sees(c, file));
    }

    private static boolean sees(Capacity c, CaseFile file) {
        boolean ministrysOwn = file.applicantId().equals(MINISTRY);
        boolean arrived = file.firstReceivedAt() != null;
        return switch (c.role()) {
            case APPLICANT_OFFICER, APPLICANT_APPROVER -> (arrived || !file.onPaper() && !file.byOffice()) && c.officeId().equals(file.applicantId());
            case BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, BUREAU_CONSULTED ->
                    (arrived || file.onPaper()) && !ministrysOwn && c.officeId().equals(file.bureauKey());
            case SECRETARIAT_OFFICER -> arrived && c.officeId().equals(file.arrangerId());
            case MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR -> arrived || ministrysOwn || file.byOffice();
            case REVIEWER, APPLICANT_ADMINISTRATOR, BUREAU_ADMINISTRATOR, SYSTEM_ADMINISTRATOR, DEMONSTRATION_ADMINISTRATOR, SYSTEM -> false;
        };
    }

    /** The roles by which the actor may do something in this very case. */
    static Set<Role> roles(Actor actor, CaseFile file) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Capacity c : actor.capacities()) {
            if (c.role() == Role.SYSTEM || sees(c, file) && c.officeId().equals(office(c.role(), file))) {
                roles.add(c.role());
            }
        }
        return roles;
    }

    static Optional<Capacity> capacity(Actor actor, Role role, CaseFile file) {
        return role == Role.SYSTEM ? actor.capacities().stream().filter(c -> c.role() == role).findFirst()
                : actor.as(role, office(role, file));
    }

    private static String office(Role role, CaseFile file) {
        return switch (role.officeKind()) {
            case APPLICANT -> file.applicantId();
            case BUREAU -> file.bureauKey() == null ? "" : file.bureauKey();
            case MINISTRY -> MINISTRY;
            case SECRETARIAT -> file.arrangerId() == null ? "" : file.arrangerId();
            case REVIEW -> "";
        };
    }

    /** Whether the reader sees internal labels, opinions and notes of this case. */
    static boolean staff(Actor actor, CaseFile file) {
        return actor.capacities().stream().anyMatch(c -> c.role().officeKind() != OfficeKind.APPLICANT && sees(c, file));
    }

    /** Whether the reader works in a bureau, the Ministry or the audit at all. */
    static boolean staff(Actor actor) {
        return actor.capacities().stream().anyMatch(c -> c.role().officeKind() != OfficeKind.APPLICANT && c.role().worksOnCases());
    }

    /** The same rule as a JPQL condition on {@code f}; its parameters are put into the map. */
    static String condition(Actor actor, Map<String, Object> parameters) {
        List<String> any = new ArrayList<>();
        List<String> bodies = offices(actor, OfficeKind.APPLICANT);
        List<String> bureaus = offices(actor, OfficeKind.BUREAU);
        if (!bodies.isEmpty()) {
            any.add("((f.firstReceivedAt is not null or f.onPaper = false and f.byOffice = false) and f.applicantId in :scopeBodies)");
            parameters.put("scopeBodies", bodies);
        }
        if (!bureaus.isEmpty()) {
            any.add("((f.firstReceivedAt is not null or f.onPaper = true) and f.bureauKey in :scopeBureaus)");
            parameters.put("scopeBureaus", bureaus);
        }
        List<String> arrangers = offices(actor, OfficeKind.SECRETARIAT);
        if (!arrangers.isEmpty()) {
            any.add("(f.firstReceivedAt is not null and f.arrangerId in :scopeArrangers)");
            parameters.put("scopeArrangers", arrangers);
        }
        if (actor.capacities().stream().anyMatch(c -> c.role().officeKind() == OfficeKind.MINISTRY && c.role().worksOnCases())) {
            any.add("(f.firstReceivedAt is not null or f.applicantId = '" + MINISTRY + "' or f.byOffice = true)");
        }
        return any.isEmpty() ? NOTHING : "(" + String.join(" or ", any) + ")";
    }

    /** Whether the reader sees the cases of one bureau and no others. */
    static boolean oneBureau(Actor actor) {
        return offices(actor, OfficeKind.BUREAU).size() == 1 && offices(actor, OfficeKind.APPLICANT).isEmpty()
                && offices(actor, OfficeKind.MINISTRY).isEmpty() && offices(actor, OfficeKind.SECRETARIAT).isEmpty();
    }

    private static List<String> offices(Actor actor, OfficeKind kind) {
        return actor.capacities().stream().filter(c -> c.role().officeKind() == kind && c.role().worksOnCases()).map(Capacity::officeId).distinct().toList();
    }
}
