package jp.michishirube.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.michishirube.kernel.Backoff;
import jp.michishirube.notification.api.MailStatus;
import jp.michishirube.notification.api.MailView;

@Entity
@Table(name = "outbox_mail")
class OutboxMail {
    private static final int MOST_ATTEMPTS = 24;
    private static final int MOST_FAILURE = 1000;

    @Id
    private String id;
    private String recipient;
    private String subject;
    private String body;
    private String about;
    @Column(name = "paper_id")
    private String paperId;
    @Column(name = "queued_at")
    private Instant queuedAt;
    @Enumerated(EnumType.STRING)
    private MailStatus status;
    private int attempts;
    @Column(name = "next_attempt")
    private Instant nextAttempt;
    @Column(name = "sent_at")
    private Instant sentAt;
    private String failure;

    protected OutboxMail() {
    }

    OutboxMail(MailText text, String about, String paperId, Instant at) {
        this.id = UUID.randomUUID().toString();
        this.recipient = text.recipient();
        this.subject = text.subject();
        this.body = text.body();
        this.about = about;
        this.paperId = paperId;
        this.queuedAt = at;
        this.nextAttempt = at;
        this.status = text.sendable() ? MailStatus.QUEUED : MailStatus.UNSENDABLE;
    }

    String id() {
        return id;
    }

    String recipient() {
        return recipient;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    String paperId() {
        return paperId;
    }

    /** A one-time link in it is kept no longer than it takes to send it. */
    void sent(Instant at) {
        body = MailText.withoutTokens(body);
        attempts++;
        sentAt = at;
        failure = null;
        status = MailStatus.SENT;
    }

    void hold() {
        status = MailStatus.HELD;
    }

    void failed(String why, Instant at) {
        attempts++;
        failure = why.length() > MOST_FAILURE ? why.substring(0, MOST_FAILURE) : why;
        nextAttempt = at.plus(Backoff.after(attempts));
        if (attempts >= MOST_ATTEMPTS) {
            status = MailStatus.FAILED;
        }
    }

    boolean isUnsent() {
        return status == MailStatus.FAILED || status == MailStatus.HELD || status == MailStatus.QUEUED && failure != null;
    }

    /** Back into the queue as if it were new; why it failed stays to be read until it is sent. */
    void again(Instant at) {
        status = MailStatus.QUEUED;
        attempts = 0;
        nextAttempt = at;
    }

    /** @param tokens whether the one-time link of a held mail may be shown */
    MailView view(boolean tokens) {
        return view(tokens && status == MailStatus.HELD ? body : MailText.withoutTokens(body));
    }

    /** For whoever keeps the queue: everything but what it says. */
    MailView cover() {
        return view("");
    }

    private MailView view(String text) {
        return new MailView(id, recipient, subject, text, about, paperId, status, queuedAt, sentAt, attempts, failure);
    }
}
