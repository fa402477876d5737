package jp.michishirube;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server on loopback that a test holds up or cuts. What was on the way arrives when it runs again. */
final class Wire implements AutoCloseable {
    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private boolean held;

    Wire(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From now on nothing passes, and nobody is told. */
    synchronized void hold() {
        held = true;
    }

    /** Everything passes again. */
    synchronized void release() {
        held = false;
        notifyAll();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException refused) {
                continue;
            }
        }
    }

    /** Where the server refuses, the caller is refused. */
    private void connect(Socket in) throws IOException {
        Socket out;
        try {
            out = new Socket("127.0.0.1", target);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        open.add(in);
        open.add(out);
        start(() -> carry(in, out));
        start(() -> carry(out, in));
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                pass();
                out.write(buffer, 0, n);
            }
        } catch (IOException cut) {
            open.remove(from);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void pass() throws InterruptedException {
        while (held) {
            wait();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        release();
        try {
            entrance.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
