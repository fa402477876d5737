package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.document.PaperQueueService;
import jp.michishirube.document.api.PaperView;
import jp.michishirube.installation.OperationService;
import jp.michishirube.installation.api.OperationView;
import jp.michishirube.kernel.QueueState;
import jp.michishirube.notification.OutboxService;
import jp.michishirube.notification.api.MailView;

/** How the installation is; mails and papers that failed are tried again from here. */
@Named
@RequestScoped
public class OperationsPage {
    @Inject
    private OperationService operations;
    @Inject
    private OutboxService outbox;
    @Inject
    private PaperQueueService papers;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    private OperationView state;
    private List<MailView> unsent;
    private List<PaperView> failed;

    public void load() {
        if (!user.isSystemAdministrator() && !user.isAuditor()) {
            screen.notFound();
        }
    }

    public String retryMail(String id) {
        return done(outbox.retry(id) ? 1 : 0);
    }

    public String retryMails() {
        return done(outbox.retryAll());
    }

    public String retryPaper(String id) {
        return done(papers.retry(id) ? 1 : 0);
    }

    public String retryPapers() {
        return done(papers.retryAll());
    }

    private String done(int count) {
        screen.done(screen.word("upkeep", "retried", count));
        return "/app/operations.xhtml?faces-redirect=true";
    }

    public OperationView getState() {
        if (state == null) {
            state = operations.state();
        }
        return state;
    }

    public QueueState getMailQueue() {
        return outbox.queue();
    }

    public QueueState getPaperQueue() {
        return papers.queue();
    }

    public List<MailView> getUnsent() {
        if (unsent == null) {
            unsent = outbox.unsent();
        }
        return unsent;
    }

    public List<PaperView> getFailed() {
        if (failed == null) {
            failed = papers.failed();
        }
        return failed;
    }
}
