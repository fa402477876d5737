package jp.michishirube.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Takes mails in the caller's transaction: an act that is rolled back sends nothing, one that is committed loses nothing. */
@ApplicationScoped
public class Outbox {
    private static final Duration HOUR = Duration.ofHours(1);
    /** A town's officers may share one address. */
    private static final int MOST_AN_HOUR = 10;

    private final MailStore store;
    private final Clock real;

    /** For the container's proxy. */
    protected Outbox() {
        this(null);
    }

    @Inject
    Outbox(MailStore store) {
        this(store, Clock.systemUTC());
    }

    Outbox(MailStore store, Clock real) {
        this.store = store;
        this.real = real;
    }

    /** Whether a text is exactly one address that mail can be sent to. */
    public static boolean isAddress(String text) {
        return MailText.of(text, "", "").sendable();
    }

    /** Whether an address may get one more of the mails that anybody can cause: about an account, a sign-up, an event. */
    public boolean mayGet(String recipient) {
        return store.causedByAnybodySince(recipient, real.instant().minus(HOUR)) < MOST_AN_HOUR;
    }

    /**
     * Queues a plain text mail. A recipient that is not exactly one valid address is kept as {@code UNSENDABLE} and never sent;
     * control characters in the subject become spaces.
     *
     * @param about what it concerns, such as a case's id
     * @return the mail's id
     */
    public String mail(String recipient, String subject, String body, String about) {
        return mail(recipient, subject, body, about, null);
    }

    /** The same with an issued paper enclosed as PDF; it waits until the paper is drawn. */
    public String mail(String recipient, String subject, String body, String about, String paperId) {
        OutboxMail mail = new OutboxMail(MailText.of(recipient, subject, body), about, paperId, real.instant());
        store.add(mail);
        return mail.id();
    }
}
