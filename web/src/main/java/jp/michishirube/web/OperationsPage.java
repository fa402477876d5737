package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.michishirube.audit.AuditService;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.document.PaperQueueService;
import jp.michishirube.document.api.PaperView;
import jp.michishirube.installation.CheckService;
import jp.michishirube.installation.OperationService;
import jp.michishirube.installation.api.CheckName;
import jp.michishirube.installation.api.CheckView;
import jp.michishirube.installation.api.OperationView;
import jp.michishirube.kernel.QueueState;
import jp.michishirube.notification.OutboxService;
import jp.michishirube.notification.api.MailView;

/** How the installation is; mails and papers that failed are tried again from here, the mail server and the log are checked. */
@Named
@RequestScoped
public class OperationsPage {
    private static final int ANCHORS = 30;

    @Inject
    private OperationService operations;
    @Inject
    private OutboxService outbox;
    @Inject
    private PaperQueueService papers;
    @Inject
    private CheckService checks;
    @Inject
    private AuditService audit;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    private OperationView state;
    private List<MailView> unsent;
    private List<PaperView> failed;
    private List<CheckView> checked;

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
        return said(screen.word("upkeep", "retried", count));
    }

    /** A worker checks a moment later; the page opened again shows what it found. */
    public String check(CheckName name) {
        return said(screen.word("upkeep", checks.ask(name) ? "checkAsked" : "checkRunning"));
    }

    private String said(String words) {
        screen.done(words);
        return "/app/operations.xhtml?faces-redirect=true";
    }

    public List<CheckView> getChecks() {
        if (checked == null) {
            checked = checks.checks();
        }
        return checked;
    }

    public boolean isChecking() {
        return getChecks().stream().anyMatch(CheckView::running);
    }

    /** The newest anchors, newest first. */
    public List<AnchorView> getAnchors() {
        List<AnchorView> anchors = audit.anchors();
        List<AnchorView> newest = new ArrayList<>(anchors.subList(Math.max(0, anchors.size() - ANCHORS), anchors.size()));
        Collections.reverse(newest);
        return newest;
    }

    public OperationView getState() {
        if (state == null) {
            state = operations.state();
        }
        return state;
    }

    public String getFreeDisk() {
        return screen.word("upkeep", "megabytes", getState().freeDiskMegabytes());
    }

    /** How far the office's clock is from the machine's, in days, hours, minutes and seconds. */
    public String getClock() {
        Duration ahead = Duration.ofSeconds(getState().clockSeconds());
        Duration apart = ahead.abs();
        return ahead.isZero() ? screen.word("upkeep", "clockSame")
                : screen.word("upkeep", ahead.isNegative() ? "clockBehind" : "clockAheadBy", apart.toDays(), apart.toHoursPart(), apart.toMinutesPart(), apart.toSecondsPart());
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
