package jp.michishirube.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;

/**
 * How many requests the node works on at once. Others wait in turn, so many and so long; whoever comes when the queue is full is told at
 * once, so that those who were let in are served in good time. Slow transfers and sign-ins have lanes of their own: neither a slow line
 * nor the work of hashing keeps the pages waiting. Together the lanes stay below the server's threads.
 */
public final class Admission {
    private static final Admission NODE = new Admission(Runtime.getRuntime().availableProcessors());
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final long PATIENCE_MS = 1_000;
    private final Lane pages;
    private final Lane transfers = new Lane(24, 8, 1_000);
    private final Lane signIns = new Lane(48, 0, 0);

    Admission(int cores) {
        pages = new Lane(3 * cores, 30 * cores, PATIENCE_MS);
    }

    /** Whether a turn came within the pages' patience; whoever took it gives it back. */
    static boolean taken(Lock turn) {
        try {
            return turn.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Lane pages() {
        return pages;
    }

    /** The lanes of this node. */
    public static Admission node() {
        return NODE;
    }

    /** The lane that the request takes; null for what costs nothing: style sheets, pictures and the pages of errors. */
    public Lane lane(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.startsWith(RESOURCES) || path.startsWith("/errors/") || path.equals("/favicon.svg")) {
            return null;
        }
        boolean post = "POST".equals(request.getMethod());
        if (path.equals("/sign-in.xhtml") && post) {
            return signIns;
        }
        return path.startsWith("/app/download") || post && request.getContentLengthLong() > 100_000 ? transfers : pages;
    }

    /** So many at once, so many waiting, so long. */
    public static final class Lane {
        private final Semaphore turns;
        private final int mostWaiting;
        private final long patienceMillis;
        private final AtomicInteger waiting = new AtomicInteger();

        Lane(int atOnce, int mostWaiting, long patienceMillis) {
            this.turns = new Semaphore(atOnce, true);
            this.mostWaiting = mostWaiting;
            this.patienceMillis = patienceMillis;
        }

        /** Whether the request may go on, after waiting for its turn if need be; whoever went in says {@link #leave}. */
        public boolean enter() {
            try {
                if (turns.tryAcquire(0, TimeUnit.MILLISECONDS)) {
                    return true;
                }
                if (waiting.incrementAndGet() > mostWaiting) {
                    waiting.decrementAndGet();
                    return false;
                }
                try {
                    return turns.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
                } finally {
                    waiting.decrementAndGet();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        int waiting() {
            return waiting.get();
        }

        public void leave() {
            turns.release();
        }
    }
}
