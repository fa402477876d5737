package jp.michishirube.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Role;
import jp.michishirube.notification.api.MailView;

/** Shows what was mailed, also where no mail server is set. */
@Stateless
public class OutboxService {
    private static final int MOST = 200;

    private final MailStore store;

    /** For the container. */
    public OutboxService() {
        this(null);
    }

    @Inject
    public OutboxService(MailStore store) {
        this.store = store;
    }

    /** The newest 200 mails, newest first. */
    @AllowedTo({Role.DEMONSTRATION_ADMINISTRATOR, Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.AUDITOR})
    public List<MailView> recent() {
        return store.recent(MOST).stream().map(OutboxMail::view).toList();
    }
}
