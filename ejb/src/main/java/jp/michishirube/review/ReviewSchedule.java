package jp.michishirube.review;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jp.michishirube.kernel.ScheduledRound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks every hour for terms of scores that are about to end. */
@Singleton
public class ReviewSchedule {
    @Inject
    ReviewWorker worker;
    @Inject
    @ConfigProperty(name = "michishirube.schedules", defaultValue = "true")
    boolean on;

    @Schedule(hour = "*", minute = "17", second = "10", persistent = false)
    void remind() {
        if (on) {
            ScheduledRound.run(ReviewSchedule.class, () -> worker.ending().forEach(id -> ScheduledRound.run(ReviewSchedule.class, () -> worker.remind(id))));
        }
    }
}
