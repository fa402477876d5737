package jp.michishirube.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import jp.michishirube.kernel.Text;
import org.eclipse.microprofile.config.ConfigProvider;

/** The mail server that is set: whether it can be reached and greets back. Nothing is sent. */
@ApplicationScoped
public class MailServer {
    private static final long PATIENCE_MILLIS = 5000;
    private static final int LONGEST_LINE = 1000;
    private static final String READY = "220";
    private static final String OK = "250";

    /**
     * @param sound whether mails can be handed over
     * @param words what was found, and what to do about it
     */
    public record Greeting(boolean sound, Text words) {
    }

    /** Connects and says EHLO, both within five seconds. */
    public Greeting greet() {
        return greet(MailSettings.of(ConfigProvider.getConfig()), PATIENCE_MILLIS);
    }

    static Greeting greet(MailSettings settings, long patienceMillis) {
        if (!settings.hasServer()) {
            return new Greeting(false, new Text("メールサーバが設定されていません。メールは送らずに保留します。送るには SMTP_HOST を設定して起動し直してください。",
                    "No mail server is set: mails are held. To send them, set SMTP_HOST and start again."));
        }
        String server = settings.host() + ":" + settings.port();
        try (Socket socket = new Socket()) {
            Conversation talk = new Conversation(socket, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis));
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), talk.millisLeft());
            String answer = talk.answer();
            if (answer.startsWith(READY)) {
                talk.say("EHLO " + name());
                answer = talk.answer();
            }
            if (!answer.startsWith(OK)) {
                return new Greeting(false, new Text(server + " は「" + answer + "」と答えました。メールサーバか、その受付の設定を確かめてください。",
                        server + " answered \"" + answer + "\". See whether it is a mail server and takes mail from here."));
            }
            talk.say("QUIT");
            return new Greeting(true, new Text(server + " につながり、EHLO に応答がありました（" + answer + "）。", server + " answers EHLO (" + answer + ")."));
        } catch (SocketTimeoutException e) {
            return new Greeting(false, new Text(server + " から" + patienceMillis / 1000 + "秒以内に応答がありません。宛先と途中の通信の許可を確かめてください。",
                    server + " did not answer within " + patienceMillis / 1000 + " seconds. Check the address and the firewalls."));
        } catch (IOException e) {
            return new Greeting(false, new Text(server + " につながりません。宛先・ポートと、メールサーバが動いているかを確かめてください（" + e.getMessage() + "）。",
                    server + " cannot be reached. Check host and port, and whether the mail server runs (" + e.getMessage() + ")."));
        }
    }

    private static String name() throws IOException {
        return "[" + InetAddress.getLoopbackAddress().getHostAddress() + "]";
    }

    /** Both sides together have until the deadline, however slowly the other one talks. */
    private record Conversation(Socket socket, long deadlineNanos) {
        int millisLeft() throws SocketTimeoutException {
            long left = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
            if (left <= 0) {
                throw new SocketTimeoutException();
            }
            return (int) left;
        }

        void say(String line) throws IOException {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        /** The first line of an answer, which ends with the line that has a space after its code; printable ASCII only. */
        String answer() throws IOException {
            String first = line();
            String line = first;
            while (line.length() > 3 && line.charAt(3) == '-') {
                line = line();
            }
            return first;
        }

        private String line() throws IOException {
            InputStream in = socket.getInputStream();
            StringBuilder line = new StringBuilder();
            for (int c = next(in); c >= 0 && c != '\n' && line.length() < LONGEST_LINE; c = next(in)) {
                if (c >= ' ' && c < 0x7f) {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        private int next(InputStream in) throws IOException {
            socket.setSoTimeout(millisLeft());
            return in.read();
        }
    }
}
