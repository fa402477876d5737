package jp.michishirube.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/**
 * What a mail says and to whom, made safe: no line break or other control character can enter a header, and an address is exactly one.
 *
 * @param sendable whether the recipient is a valid address
 */
record MailText(String recipient, String subject, String body, boolean sendable) {
    private static final int MOST_RECIPIENT = 254;
    private static final int MOST_SUBJECT = 300;
    private static final int MOST_BODY = 100_000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final Pattern CONTROL_IN_BODY = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]");

    private static final Pattern TOKEN = Pattern.compile("(\\btoken=)[A-Za-z0-9_-]+");

    static MailText of(String recipient, String subject, String body) {
        String to = recipient == null ? "" : recipient.strip();
        String shown = cut(CONTROL.matcher(to).replaceAll(" "), MOST_RECIPIENT);
        String oneLine = cut(CONTROL.matcher(subject).replaceAll(" ").strip(), MOST_SUBJECT);
        String lines = CONTROL_IN_BODY.matcher(body.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        return new MailText(shown, oneLine, cut(lines, MOST_BODY), shown.equals(to) && isAddress(to));
    }

    /** The words with every one-time token blotted out: whoever reads mails in the list may not use them. */
    static String withoutTokens(String words) {
        return TOKEN.matcher(words).replaceAll("$1…");
    }

    private static boolean isAddress(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            return !address.isGroup() && address.getAddress().equals(text) && text.contains("@");
        } catch (AddressException e) {
            return false;
        }
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
