package jp.michishirube.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.QueueState;
import jp.michishirube.kernel.Role;
import jp.michishirube.notification.api.MailView;

/** Shows what was mailed, also where no mail server is set, and sends again what could not be sent. */
@Stateless
public class OutboxService {
    private static final int MOST = 200;

    private final MailStore store;
    private final AuditTrail audit;
    private final Access access;

    /** For the container. */
    public OutboxService() {
        this(null, null, null);
    }

    @Inject
    public OutboxService(MailStore store, AuditTrail audit, Access access) {
        this.store = store;
        this.audit = audit;
        this.access = access;
    }

    /**
     * The newest 200 mails, newest first; to the system's administrator those about accounts only, to the Ministry and the audit none about a
     * proposal that was not submitted yet. One-time links are shown to administrators only, and only of mails that are held because no mail
     * server is set: they hand them over by another way.
     */
    @AllowedTo({Role.DEMONSTRATION_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR, Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.AUDITOR})
    public List<MailView> recent() {
        boolean system = access.actor().has(Role.SYSTEM_ADMINISTRATOR);
        boolean demonstration = access.actor().has(Role.DEMONSTRATION_ADMINISTRATOR);
        List<OutboxMail> mails = demonstration ? store.recent(MOST) : system ? store.recentOfAccounts(MOST) : store.recentOfNoDraft(MOST);
        return mails.stream().map(m -> m.view(demonstration || system)).toList();
    }

    /** How many mails wait, how many of them or of those given up failed, and since when the oldest waits. */
    @AllowedTo({Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR})
    public QueueState queue() {
        return store.queue();
    }

    /** Mails that failed and were not sent since, and those held without a mail server, without what they say; newest first, at most 200. */
    @AllowedTo({Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR})
    public List<MailView> unsent() {
        return store.unsent(MOST).stream().map(OutboxMail::cover).toList();
    }

    /** Puts a mail that failed or was held back into the queue, due at once; an event. Gives whether there was such a mail. */
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    public boolean retry(String mailId) {
        return store.lockedUnsent(mailId).map(this::again).orElse(false);
    }

    /** The same for every mail that failed or was held; gives how many. */
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    public int retryAll() {
        return (int) store.unsent(MOST).stream().map(OutboxMail::id).filter(this::retry).count();
    }

    private boolean again(OutboxMail mail) {
        mail.again(java.time.Clock.systemUTC().instant());
        Actor actor = access.actor();
        audit.append(new EventDraft("office/operations", "retry-mail", actor, actor.as(Role.SYSTEM_ADMINISTRATOR, "mic").orElse(null), null, null,
                "mail/" + mail.id(), null, null));
        return true;
    }
}
