package jp.michishirube.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.michishirube.notification.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mails of accounts: what it is about and a link, no names of people. Written in the act's transaction. */
@Dependent
class AdministrationMails {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.michishirube.administration.mails", Locale.ROOT);

    private final Outbox outbox;
    private final String baseUrl;

    @Inject
    AdministrationMails(Outbox outbox, @ConfigProperty(name = "michishirube.base-url") String baseUrl) {
        this.outbox = outbox;
        this.baseUrl = baseUrl;
    }

    boolean mayGet(String to) {
        return outbox.mayGet(to);
    }

    void invitation(String to, String about, String office, String title, String token, Duration life) {
        send(to, about, "invitation", office, title, link("/invitation.xhtml?token=" + token), hours(life));
    }

    void reset(String to, String about, String token, Duration life) {
        send(to, about, "reset", link("/reset.xhtml?token=" + token), hours(life));
    }

    void signUp(String to, String about, String body, String token, Duration life) {
        send(to, about, "signUp", body, link("/sign-up-details.xhtml?token=" + token), hours(life));
    }

    void signUpWaits(String to, String about, String body) {
        send(to, about, "signUpWaits", body, link("/app/sign-ups.xhtml"));
    }

    void admitted(String to, String about, String body) {
        send(to, about, "admitted", body);
    }

    void turnedDown(String to, String about, String body, String bureau, String reason) {
        send(to, about, "turnedDown", body, bureau, reason);
    }

    private void send(String to, String about, String text, Object... arguments) {
        outbox.mail(to, MessageFormat.format(TEXTS.getString(text + ".subject"), arguments),
                MessageFormat.format(TEXTS.getString(text + ".body"), arguments) + "\n" + TEXTS.getString("footer"), about);
    }

    private static String hours(Duration life) {
        return Long.toString(life.toHours());
    }

    private String link(String path) {
        return baseUrl + path;
    }
}
