package jp.michishirube.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Role;
import jp.michishirube.notification.api.MailView;

/** Shows what was mailed, also where no mail server is set. */
@Stateless
public class OutboxService {
    private static final int MOST = 200;

    private final MailStore store;
    private final Access access;

    /** For the container. */
    public OutboxService() {
        this(null, null);
    }

    @Inject
    public OutboxService(MailStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /**
     * The newest 200 mails, newest first; to the system's administrator those about accounts only. One-time links are shown to administrators
     * only, and only of mails that are held because no mail server is set: they hand them over by another way.
     */
    @AllowedTo({Role.DEMONSTRATION_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR, Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.AUDITOR})
    public List<MailView> recent() {
        boolean system = access.actor().has(Role.SYSTEM_ADMINISTRATOR);
        boolean tokens = system || access.actor().has(Role.DEMONSTRATION_ADMINISTRATOR);
        return (system ? store.recentOfAccounts(MOST) : store.recent(MOST)).stream().map(m -> m.view(tokens)).toList();
    }
}
