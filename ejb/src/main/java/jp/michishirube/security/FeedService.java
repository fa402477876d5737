package jp.michishirube.security;

import static jp.michishirube.kernel.Role.APPLICANT_APPROVER;
import static jp.michishirube.kernel.Role.APPLICANT_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.AllowedTo;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A person's address at which a calendar program reads what is due without signing in. Whoever has the address reads as that person would
 * today: nothing once the account is off or the post is over. One address a person; a new one ends the one before.
 */
@Stateless
public class FeedService {
    private static final Duration LIFE = Duration.ofDays(3 * 366);

    private OneTimeLinks links;
    private UserStore users;
    private ActorFinder finder;
    private ActingAs acting;
    private AuditTrail audit;
    private Access access;
    private String baseUrl;

    public FeedService() {
    }

    @Inject
    public FeedService(OneTimeLinks links, UserStore users, ActorFinder finder, ActingAs acting, AuditTrail audit, Access access,
                       @ConfigProperty(name = "michishirube.base-url") String baseUrl) {
        this.links = links;
        this.users = users;
        this.finder = finder;
        this.acting = acting;
        this.audit = audit;
        this.access = access;
        this.baseUrl = baseUrl;
    }

    /** A new address, good for three years; it is shown this once, only its digest is kept. */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER})
    public String renew() {
        String token = links.issue(LinkPurpose.CALENDAR, subject(), LIFE);
        record("make-calendar-address");
        return baseUrl + "/calendar/" + token + ".ics";
    }

    /** Ends the address. */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER})
    public void end() {
        links.end(LinkPurpose.CALENDAR, subject());
        record("end-calendar-address");
    }

    /** Whether there is an address. */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER})
    public boolean isOpen() {
        return links.goodUntil(LinkPurpose.CALENDAR, subject()).isPresent();
    }

    /** Does this as the person of the address; empty when the address opens nothing, or nothing any more. */
    @AllowedTo(everyone = true)
    public <T> Optional<T> as(String token, Supplier<T> work) {
        return links.subject(LinkPurpose.CALENDAR, token).flatMap(id -> users.find(Long.parseLong(id)))
                .map(u -> finder.find(new CallerName(u.loginId, u.epoch)))
                .filter(a -> a.has(APPLICANT_OFFICER) || a.has(APPLICANT_APPROVER)).map(a -> acting.actingAs(a, work));
    }

    private String subject() {
        return Long.toString(access.actor().userId());
    }

    private void record(String action) {
        String person = "person/" + subject();
        audit.append(new EventDraft(person, action, access.actor(), null, null, null, person, null, null));
    }
}
