package jp.michishirube.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** One kept HTTP/1.1 connection that costs the machine little, so that the driver leaves it to the server. */
final class Line implements AutoCloseable {
    private static final int PATIENCE_MS = 60_000;
    private static final byte[] NOTHING = new byte[0];

    private final int port;
    private Socket socket;
    private InputStream in;

    Line(int port) {
        this.port = port;
    }

    /** What came back. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String text() throws IOException {
            InputStream bytes = new ByteArrayInputStream(body);
            try (InputStream plain = header("content-encoding").equals("gzip") ? new GZIPInputStream(bytes) : bytes) {
                return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    Answer get(String path, String cookie) throws IOException {
        return send("GET", path, cookie, "", NOTHING);
    }

    Answer post(String path, String cookie, String headers, byte[] body) throws IOException {
        return send("POST", path, cookie, headers + "Content-Length: " + body.length + "\r\n", body);
    }

    private Answer send(String method, String path, String cookie, String headers, byte[] body) throws IOException {
        byte[] head = (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept-Encoding: gzip\r\nAccept-Language: ja\r\n"
                + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + headers + "\r\n").getBytes(StandardCharsets.UTF_8);
        boolean kept = socket != null;
        try {
            return exchange(head, body);
        } catch (IOException e) {
            close();
            if (!kept || !method.equals("GET")) {
                throw e;
            }
            return exchange(head, body);
        }
    }

    private Answer exchange(byte[] head, byte[] body) throws IOException {
        if (socket == null) {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MS);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length + body.length);
        whole.write(head);
        whole.write(body);
        whole.writeTo(socket.getOutputStream());
        int status = Integer.parseInt(line().split(" ")[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, line.substring(colon + 1).strip(), (a, b) -> a + "; " + b);
        }
        byte[] answered = body(headers);
        if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
            close();
        }
        return new Answer(status, headers, answered);
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line().strip(), 16); size > 0; size = Integer.parseInt(line().strip(), 16)) {
                all.write(exactly(size));
                line();
            }
            line();
            return all.toByteArray();
        }
        return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            socket = null;
        }
    }
}
