package jp.michishirube.kernel;

import java.lang.System.Logger.Level;

/**
 * One round of a schedule. A round that fails, for example because the database is gone, is logged, and the next one comes: the
 * container would cancel for good a timer that threw twice.
 */
public final class ScheduledRound {
    private ScheduledRound() {
    }

    /** @param of the schedule, for the log */
    public static void run(Class<?> of, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            System.Logger log = System.getLogger(of.getName());
            if (Unavailable.is(e)) {
                log.log(Level.WARNING, "the round could not be made, the next one tries again: {0}", e.toString());
            } else {
                log.log(Level.ERROR, "the round failed; the next one tries again", e);
            }
        }
    }
}
