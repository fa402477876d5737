package jp.michishirube.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.document.api.PaperView;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.QueueState;
import jp.michishirube.kernel.Role;

/** The queue of papers to be drawn, for whoever keeps the system running; it shows numbers and titles, never what is in a paper. */
@Stateless
public class PaperQueueService {
    private static final int MOST = 200;

    private final PaperStore store;
    private final AuditTrail audit;
    private final Access access;

    /** For the container. */
    public PaperQueueService() {
        this(null, null, null);
    }

    @Inject
    public PaperQueueService(PaperStore store, AuditTrail audit, Access access) {
        this.store = store;
        this.audit = audit;
        this.access = access;
    }

    /** How many papers wait, how many failed, and since when the one that has been due longest is due. */
    @AllowedTo({Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR})
    public QueueState queue() {
        return store.queue();
    }

    /** Papers that could not be drawn, newest first; at most 200. They keep their numbers and are tried again by themselves. */
    @AllowedTo({Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR})
    public List<PaperView> failed() {
        return store.failed(MOST).stream().map(IssuedPaper::view).toList();
    }

    /** Makes a paper that could not be drawn due at once; an event. Gives whether there was such a paper. */
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    public boolean retry(String paperId) {
        return store.locked(paperId).filter(p -> !p.isDrawn() && p.view().failure() != null).map(this::again).orElse(false);
    }

    /** The same for every paper that could not be drawn; gives how many. */
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    public int retryAll() {
        return (int) store.failed(MOST).stream().map(IssuedPaper::id).filter(this::retry).count();
    }

    private boolean again(IssuedPaper paper) {
        paper.again(java.time.Clock.systemUTC().instant());
        Actor actor = access.actor();
        audit.append(new EventDraft("office/operations", "retry-paper", actor, actor.as(Role.SYSTEM_ADMINISTRATOR, "mic").orElse(null), null, null,
                "paper/" + paper.id(), null, null));
        return true;
    }
}
