package jp.michishirube.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.audit.api.Verification;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Role;

/** Reads and proves the audit trail. Whoever may read it reads all of it. */
@Stateless
public class AuditService {
    private static final int MOST = 500;

    private final AuditStore store;
    private final AnchorWorker anchors;
    private final AuditTrail trail;
    private final Access access;

    /** For the container. */
    public AuditService() {
        this(null, null, null, null);
    }

    @Inject
    public AuditService(AuditStore store, AnchorWorker anchors, AuditTrail trail, Access access) {
        this.store = store;
        this.anchors = anchors;
        this.trail = trail;
        this.access = access;
    }

    /** Every event that concerns the subject, oldest first. */
    @AllowedTo({Role.AUDITOR, Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.MINISTRY_CONSULTED})
    public List<EventView> events(String subject) {
        return store.events(subject);
    }

    /** The newest events, newest first; at most 500. */
    @AllowedTo({Role.AUDITOR, Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.MINISTRY_CONSULTED})
    public List<EventView> recent(int limit) {
        return store.newest(Math.min(limit, MOST));
    }

    /** The page that follows the last event of the page before it ({@code at} and {@code id} of that event). */
    @AllowedTo({Role.AUDITOR, Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.MINISTRY_CONSULTED})
    public List<EventView> before(Instant at, long id, int limit) {
        return store.before(at, id, Math.min(limit, MOST));
    }

    /**
     * Recomputes every hash of every chain and anchor. Finds any change of an event or its payload, any event missing, added or moved,
     * and ends cut off since the last anchor as long as the noted ends were left alone; before that, whatever was done.
     */
    @AllowedTo({Role.AUDITOR, Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.MINISTRY_CONSULTED})
    public Verification verify() {
        return new Verifier(store.log()).verify();
    }

    /**
     * Writes the whole log as text in the format of {@link LogExport}, for a verification outside. That it was taken is an event itself,
     * the last of its chain in the text.
     */
    @AllowedTo(Role.AUDITOR)
    public void export(OutputStream out) throws IOException {
        Actor actor = access.actor();
        Capacity as = actor.capacities().isEmpty() ? null : actor.capacities().get(0);
        trail.append(new EventDraft("office/log", "export-log", actor, as, null, null, "log", null, null));
        LogExport.write(store.log(), out);
    }

    /** Every anchor, oldest first. */
    @AllowedTo({Role.AUDITOR, Role.SYSTEM_ADMINISTRATOR, Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.MINISTRY_CONSULTED})
    public List<AnchorView> anchors() {
        return store.anchors();
    }

    /** Makes the day's anchor over all chains, or returns the one already made. */
    @AllowedTo({Role.AUDITOR, Role.SYSTEM})
    public AnchorView anchor(LocalDate day) {
        return anchors.anchor(day);
    }
}
