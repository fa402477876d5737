package jp.michishirube.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.michishirube.HostileStrings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HostileMailTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    @Test
    @DisplayName("each hostile text in subject and body makes exactly one mail with one recipient, and arrives as it was")
    void mails() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Postman postman = new Postman(new MailSettings("127.0.0.1", server.getSmtp().getPort(), "office@mic.example"));
            List<String> strings = HostileStrings.all();
            for (String text : strings) {
                postman.send(new OutboxMail(MailText.of("tanto@yuzawa.example", "件名" + text + "末", "本文\n" + text + "\n末"), "c", null, NOW), Optional.empty(), NOW);
            }
            MimeMessage[] arrived = server.getReceivedMessages();
            assertEquals(strings.size(), arrived.length);
            for (int i = 0; i < arrived.length; i++) {
                assertArrived(strings.get(i), arrived[i]);
            }
        } finally {
            server.stop();
        }
    }

    private static void assertArrived(String text, MimeMessage message) throws Exception {
        String sent = text.replaceAll("\\p{Cs}", "?");
        assertEquals("件名" + sent.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ") + "末", message.getSubject());
        assertEquals("本文\n" + sent.replaceAll("\r\n?", "\n").replaceAll("[\\p{Cc}&&[^\\t\\n]]", "") + "\n末",
                ((String) message.getContent()).replace("\r\n", "\n").stripTrailing());
        assertEquals(1, message.getAllRecipients().length);
        assertNull(message.getRecipients(Message.RecipientType.BCC));
        assertNull(message.getHeader("X"));
        assertNull(message.getHeader("Set-Cookie"));
    }
}
