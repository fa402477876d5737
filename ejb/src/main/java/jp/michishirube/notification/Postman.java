package jp.michishirube.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/** Hands mails to an SMTP server: UTF-8 plain text, the row's id in the Message-ID, so that a second delivery can be told. */
final class Postman {
    private static final String NAME = "みちしるべ";

    private final MailSettings settings;
    private final Session session;

    Postman(MailSettings settings) {
        this.settings = settings;
        Properties properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "20000");
        properties.put("mail.smtp.writetimeout", "20000");
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.from", settings.from());
        this.session = Session.getInstance(properties);
    }

    void send(OutboxMail mail, Optional<Enclosure> enclosure, Instant at) throws MessagingException {
        String id = "<" + mail.id() + "@" + settings.from().substring(settings.from().indexOf('@') + 1) + ">";
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(sender());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(Date.from(at));
        message.setHeader("Auto-Submitted", "auto-generated");
        String body = mail.body().replace("\n", "\r\n");
        if (enclosure.isPresent()) {
            message.setContent(parts(body, enclosure.get()));
        } else {
            message.setText(body, "UTF-8");
        }
        Transport.send(message);
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(settings.from(), NAME, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("every Java platform has UTF-8", e);
        }
    }

    private static MimeMultipart parts(String body, Enclosure enclosure) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(body, "UTF-8");
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.bytes(), "application/pdf")));
        ParameterList name = new ParameterList();
        name.set("filename", enclosure.fileName(), "UTF-8");
        file.setHeader("Content-Disposition", new ContentDisposition("attachment", name).toString());
        return new MimeMultipart(text, file);
    }
}
