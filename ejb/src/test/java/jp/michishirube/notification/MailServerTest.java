package jp.michishirube.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import jp.michishirube.notification.MailServer.Greeting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The mail server is asked for its greeting")
class MailServerTest {
    private static final long PATIENCE = 1000;

    private static Greeting greet(String host, int port) {
        return MailServer.greet(new MailSettings(host, port, "a@b.example"), PATIENCE);
    }

    @Test
    @DisplayName("one that answers EHLO is sound, and gets no mail by it")
    void answers() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Greeting found = greet("127.0.0.1", server.getSmtp().getPort());
            assertTrue(found.sound(), found.words()::ja);
            assertTrue(found.words().ja().contains("EHLO に応答がありました（250"), found.words()::ja);
            assertEquals(0, server.getReceivedMessages().length);
        } finally {
            server.stop();
        }
    }

    @Test
    @DisplayName("none set, and none there, are told apart, with what to do")
    void notThere() throws IOException {
        assertTrue(greet("", 25).words().ja().contains("SMTP_HOST"));
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Greeting found = greet("127.0.0.1", free);
        assertFalse(found.sound());
        assertTrue(found.words().ja().contains("127.0.0.1:" + free + " につながりません"), found.words()::ja);
    }

    @Test
    @DisplayName("one that refuses is shown with its words, without anything that could be no text")
    void refuses() throws Exception {
        Greeting found = answered("554 go\u001b[31m away\r\n", false);
        assertFalse(found.sound());
        assertTrue(found.words().ja().contains("「554 go[31m away」と答えました"), found.words()::ja);
    }

    @Test
    @DisplayName("one that says nothing, or never ends, is left when the limit strikes")
    void silent() throws Exception {
        for (boolean endless : new boolean[] {false, true}) {
            Greeting found = answered(endless ? "220-a\r\n" : "", endless);
            assertFalse(found.sound());
            assertTrue(found.words().ja().contains("秒以内に応答がありません"), found.words()::ja);
        }
    }

    private static Greeting answered(String words, boolean endless) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread talker = new Thread(() -> talk(server, words, endless));
            talker.start();
            Greeting found = greet("127.0.0.1", server.getLocalPort());
            server.close();
            talker.join();
            return found;
        }
    }

    private static void talk(ServerSocket server, String words, boolean endless) {
        try (Socket caller = server.accept()) {
            OutputStream out = caller.getOutputStream();
            do {
                out.write(words.getBytes(StandardCharsets.US_ASCII));
            } while (endless);
            caller.getInputStream().readAllBytes();
        } catch (IOException e) {
            return; // the caller has left
        }
    }
}
