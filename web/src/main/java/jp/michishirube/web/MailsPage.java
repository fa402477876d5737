package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.notification.OutboxService;
import jp.michishirube.notification.api.MailView;

/** The mails of the outbox, the newest first. */
@Named
@RequestScoped
public class MailsPage {
    @Inject
    private OutboxService outbox;

    private List<MailView> mails;

    public List<MailView> getMails() {
        if (mails == null) {
            mails = outbox.recent();
        }
        return mails;
    }
}
