package jp.michishirube.notification;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jp.michishirube.kernel.ScheduledRound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Empties the outbox every few seconds; after a failure it leaves the server alone until the next round. Every night it removes what was sent long ago. */
@Singleton
public class MailSchedule {
    private static final int MOST_A_ROUND = 100;

    @Inject
    MailWorker worker;
    @Inject
    @ConfigProperty(name = "michishirube.schedules", defaultValue = "true")
    boolean on;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void send() {
        if (on) {
            ScheduledRound.run(MailSchedule.class, this::round);
        }
    }

    @Schedule(hour = "3", minute = "40", persistent = false)
    void forget() {
        if (on) {
            ScheduledRound.run(MailSchedule.class, worker::forget);
        }
    }

    private void round() {
        for (int i = 0; i < MOST_A_ROUND; i++) {
            MailWorker.Result result = worker.sendOne();
            if (result == MailWorker.Result.NOTHING_DUE || result == MailWorker.Result.FAILED) {
                return;
            }
        }
    }
}
