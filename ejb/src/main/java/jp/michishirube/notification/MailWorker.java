package jp.michishirube.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Sends mails, each in a transaction of its own. Workers on several nodes never hold the same mail; after a crash between
 * sending and committing a mail goes out again with the same Message-ID.
 */
@Stateless
public class MailWorker {
    /** What became of the mail that was due. */
    public enum Result { NOTHING_DUE, SENT, HELD, FAILED }

    /** A whole fiscal year can be looked back on. */
    static final int KEPT_DAYS = 400;

    private final MailStore store;
    private final MailSettings settings;
    private final Clock real;

    /** For the container. */
    public MailWorker() {
        this(null, null, null);
    }

    @Inject
    public MailWorker(MailStore store) {
        this(store, MailSettings.of(ConfigProvider.getConfig()), Clock.systemUTC());
    }

    MailWorker(MailStore store, MailSettings settings, Clock real) {
        this.store = store;
        this.settings = settings;
        this.real = real;
    }

    /** Sends one mail that is due; without a mail server it is held instead. A failure is kept with the mail and tried again later. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Result sendOne() {
        Instant now = real.instant();
        return store.claim(now).map(mail -> sent(mail, now)).orElse(Result.NOTHING_DUE);
    }

    /** Removes the mails that were sent and are older than {@value #KEPT_DAYS} days; what they told of stays in the log and with its case. Gives how many. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int forget() {
        return store.forgetSent(real.instant().minus(Duration.ofDays(KEPT_DAYS)));
    }

    private Result sent(OutboxMail mail, Instant now) {
        if (!settings.hasServer()) {
            mail.hold();
            return Result.HELD;
        }
        Optional<Enclosure> enclosure = Optional.ofNullable(mail.paperId()).map(store::enclosure);
        try {
            new Postman(settings).send(mail, enclosure, now);
            mail.sent(real.instant());
            return Result.SENT;
        } catch (MessagingException e) {
            mail.failed(e.toString(), now);
            return Result.FAILED;
        }
    }
}
