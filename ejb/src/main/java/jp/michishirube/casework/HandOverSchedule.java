package jp.michishirube.casework;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jp.michishirube.kernel.ScheduledRound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks every minute whether the day of a hand-over has come. */
@Singleton
public class HandOverSchedule {
    @Inject
    HandOverWorker worker;
    @Inject
    @ConfigProperty(name = "michishirube.schedules", defaultValue = "true")
    boolean on;

    @Schedule(hour = "*", minute = "*", second = "10", persistent = false)
    void move() {
        if (on) {
            ScheduledRound.run(HandOverSchedule.class, this::round);
        }
    }

    /** One that fails keeps no other from its turn. */
    private void round() {
        worker.due().forEach(id -> ScheduledRound.run(HandOverSchedule.class, () -> worker.move(id)));
    }
}
