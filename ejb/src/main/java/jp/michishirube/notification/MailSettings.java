package jp.michishirube.notification;

import org.eclipse.microprofile.config.Config;

/**
 * Where mail goes: {@code smtp.host}, {@code smtp.port}, {@code mail.from} (environment SMTP_HOST, SMTP_PORT, MAIL_FROM).
 *
 * @param host empty when no server is set: mail is then held
 */
record MailSettings(String host, int port, String from) {

    static MailSettings of(Config config) {
        return new MailSettings(config.getOptionalValue("smtp.host", String.class).orElse("").strip(),
                config.getOptionalValue("smtp.port", Integer.class).orElse(25),
                config.getOptionalValue("mail.from", String.class).orElse("michishirube@localhost"));
    }

    boolean hasServer() {
        return !host.isEmpty();
    }
}
