package jp.michishirube.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.notification.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Mails to reviewers: what waits for them, until when, and a link. No word of a case. */
@ApplicationScoped
class Notes {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.michishirube.review.mails", Locale.ROOT);

    private final Outbox outbox;
    private final String baseUrl;

    /** For the container's proxy. */
    protected Notes() {
        this(null, null);
    }

    @Inject
    Notes(Outbox outbox, @ConfigProperty(name = "michishirube.base-url") String baseUrl) {
        this.outbox = outbox;
        this.baseUrl = baseUrl;
    }

    /**
     * Nothing is sent to whom no address is known.
     *
     * @param what   key of the words: opened, soon, late, given
     * @param number how many cases wait
     */
    void send(String what, Reviewer to, String stageTitle, ReviewStage stage, long number) {
        if (to.email.isBlank()) {
            return;
        }
        Object[] words = {to.name, stageTitle, number, time(stage.closesAt), baseUrl + "/app/reviews.xhtml?stage=" + stage.id};
        outbox.mail(to.email, MessageFormat.format(TEXTS.getString(what + ".subject"), words), MessageFormat.format(TEXTS.getString(what + ".body"), words), "review/" + stage.id);
    }

    static String time(Instant at) {
        if (at == null) {
            return "";
        }
        LocalDateTime tokyo = LocalDateTime.ofInstant(at, Clock.TOKYO);
        return Wareki.date(tokyo.toLocalDate()) + " " + tokyo.getHour() + "時" + (tokyo.getMinute() == 0 ? "" : String.format(Locale.ROOT, "%02d分", tokyo.getMinute()));
    }
}
