package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.michishirube.audit.AuditService;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.audit.api.Verification;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;

/** The log for the audit: the events of a case, the newest events, and the verification of every chain. */
@Named
@RequestScoped
public class LogPage {
    private static final int NEWEST = 100;

    private String subject;
    private List<EventView> events = List.of();
    private List<AnchorView> anchors = List.of();
    private Verification verification;

    @Inject
    private AuditService audit;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        events = subject == null || subject.isEmpty() ? audit.recent(NEWEST) : audit.events(subject);
    }

    /** The system's administrator has the check on the page of operations, not this one. */
    public void loadAnchors() {
        if (user.getActor().has(Role.SYSTEM_ADMINISTRATOR)) {
            screen.notFound();
            return;
        }
        anchors = audit.anchors();
    }

    /** Reads every chain and anchor again. */
    public void verify() {
        verification = audit.verify();
        anchors = audit.anchors();
    }

    /** The role of an event in words; what no role is called by, as it is recorded. */
    public Text role(String recorded) {
        return Arrays.stream(Role.values()).filter(r -> r.key().equals(recorded)).map(Role::label).findFirst().orElse(new Text(recorded, recorded));
    }

    /** The authority of an event in words. */
    public Text authority(String recorded) {
        return Arrays.stream(Authority.values()).filter(a -> a.name().equalsIgnoreCase(recorded)).map(Authority::label).findFirst()
                .orElse(new Text(recorded, recorded));
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public List<EventView> getEvents() {
        return events;
    }

    public List<AnchorView> getAnchors() {
        return anchors;
    }

    public Verification getVerification() {
        return verification;
    }
}
