package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.LocalGovernmentCode;
import jp.michishirube.kernel.Role;

/** Who looks at the page, for the menu and the head; what may be done is decided by the services. */
@Named
@RequestScoped
public class CurrentUser {
    private final Access access;
    private Actor actor = Actor.PUBLIC;

    /** For the container's proxy. */
    protected CurrentUser() {
        this(null);
    }

    @Inject
    CurrentUser(Access access) {
        this.access = access;
    }

    /** Found once for a page; a sign-in on the way counts. */
    public Actor getActor() {
        if (actor.isPublic()) {
            actor = access.actor();
        }
        return actor;
    }

    /** Also a person who holds no post today. */
    public boolean isSignedIn() {
        return getActor().userId() != 0;
    }

    /** Whether the user works in a bureau or in the Ministry. */
    public boolean isStaff() {
        return getActor().capacities().stream().anyMatch(c -> c.role().officeKind() != Role.OfficeKind.APPLICANT && c.role().officeKind() != Role.OfficeKind.REVIEW);
    }

    /** Whether the user scores in reviews. */
    public boolean isReviewer() {
        return getActor().has(Role.REVIEWER);
    }

    public boolean isApplicant() {
        return any(Role.OfficeKind.APPLICANT);
    }

    public boolean isApplicantOfficer() {
        return getActor().has(Role.APPLICANT_OFFICER);
    }

    public boolean isBureau() {
        return any(Role.OfficeKind.BUREAU);
    }

    /** Whether the user arranges for the Ministry (運営事務局). */
    public boolean isSecretariat() {
        return getActor().has(Role.SECRETARIAT_OFFICER);
    }

    /** Whether the user types what came on paper for a body of the bureau's territory. */
    public boolean isBureauOfficer() {
        return getActor().has(Role.BUREAU_OFFICER);
    }

    public boolean isMinistry() {
        Actor actor = getActor();
        return actor.has(Role.MINISTRY_OFFICER) || actor.has(Role.MINISTRY_DIRECTOR) || actor.has(Role.MINISTRY_DIRECTOR_GENERAL)
                || actor.has(Role.MINISTRY_CONSULTED);
    }

    public boolean isAuditor() {
        return getActor().has(Role.AUDITOR);
    }

    /** Whether the user looks after the cases of many bodies: in a bureau, in the Ministry, or as an auditor. */
    public boolean isOversight() {
        return isBureau() || isMinistry() || isAuditor();
    }

    public boolean isSystemAdministrator() {
        return getActor().has(Role.SYSTEM_ADMINISTRATOR);
    }

    /** Whether the user keeps the people and posts of an office, the own one or all. */
    public boolean isAdministrator() {
        Actor actor = getActor();
        return isSystemAdministrator() || actor.has(Role.APPLICANT_ADMINISTRATOR) || actor.has(Role.BUREAU_ADMINISTRATOR);
    }

    public boolean isDemonstrationAdministrator() {
        return getActor().has(Role.DEMONSTRATION_ADMINISTRATOR);
    }

    public List<Capacity> getCapacities() {
        return getActor().capacities();
    }

    /** The body whose proposals the user works on; null for staff. */
    public String getApplicantId() {
        return getActor().capacities().stream().filter(c -> c.role().officeKind() == Role.OfficeKind.APPLICANT && c.role().worksOnCases()).map(Capacity::officeId)
                .findFirst().orElse(null);
    }

    /** Whether the user works for a prefecture. */
    public boolean isPrefecture() {
        return getActor().capacities().stream().filter(c -> c.role().officeKind() == Role.OfficeKind.APPLICANT && c.role().worksOnCases())
                .flatMap(c -> LocalGovernmentCode.parse(c.officeId()).stream()).anyMatch(LocalGovernmentCode::isPrefecture);
    }

    private boolean any(Role.OfficeKind kind) {
        return getActor().capacities().stream().anyMatch(c -> c.role().officeKind() == kind && c.role().worksOnCases());
    }
}
