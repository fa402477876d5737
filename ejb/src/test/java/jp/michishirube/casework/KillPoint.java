package jp.michishirube.casework;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** The steps of a transaction: before and after every statement, before and after the commit. At the step asked for the JVM stops at once. */
public final class KillPoint implements SessionCustomizer {
    private static final AtomicInteger STEPS = new AtomicInteger();
    private static volatile int last = Integer.MAX_VALUE;

    /** Counts from here; the JVM is gone at this step, without a chance to put anything in order. */
    static void arm(int step) {
        STEPS.set(0);
        last = step;
    }

    static int steps() {
        return STEPS.get();
    }

    private static void step() {
        if (STEPS.incrementAndGet() >= last) {
            Runtime.getRuntime().halt(137);
        }
    }

    @Override
    public void customize(Session session) {
        session.getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                step();
            }

            @Override
            public void postExecuteQuery(SessionEvent event) {
                step();
            }

            @Override
            public void preCommitTransaction(SessionEvent event) {
                step();
            }

            @Override
            public void postCommitTransaction(SessionEvent event) {
                step();
            }
        });
    }
}
