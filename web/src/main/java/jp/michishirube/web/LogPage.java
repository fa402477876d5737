package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.audit.AuditService;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.audit.api.Verification;

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

    public void load() {
        events = subject == null || subject.isEmpty() ? audit.recent(NEWEST) : audit.events(subject);
    }

    public void loadAnchors() {
        anchors = audit.anchors();
    }

    /** Reads every chain and anchor again. */
    public void verify() {
        verification = audit.verify();
        anchors = audit.anchors();
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
