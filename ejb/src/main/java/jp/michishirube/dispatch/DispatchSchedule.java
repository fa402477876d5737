package jp.michishirube.dispatch;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jp.michishirube.kernel.ScheduledRound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks every minute for terms that have ended, and every hour for what bodies owe. */
@Singleton
public class DispatchSchedule {
    @Inject
    DispatchWorker worker;
    @Inject
    @ConfigProperty(name = "michishirube.schedules", defaultValue = "true")
    boolean on;

    @Schedule(hour = "*", minute = "*", second = "25", persistent = false)
    void expire() {
        if (on) {
            ScheduledRound.run(DispatchSchedule.class, () -> worker.overdue().forEach(id -> ScheduledRound.run(DispatchSchedule.class, () -> worker.expire(id))));
        }
    }

    @Schedule(hour = "*", minute = "7", second = "40", persistent = false)
    void remind() {
        if (on) {
            ScheduledRound.run(DispatchSchedule.class, () -> worker.owing().forEach(id -> ScheduledRound.run(DispatchSchedule.class, () -> worker.remind(id))));
        }
    }
}
