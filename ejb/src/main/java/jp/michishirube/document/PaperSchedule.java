package jp.michishirube.document;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jp.michishirube.kernel.ScheduledRound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Draws whatever is due every few seconds. */
@Singleton
public class PaperSchedule {
    private static final int MOST_A_ROUND = 500;

    @Inject
    PaperWorker worker;
    @Inject
    @ConfigProperty(name = "michishirube.schedules", defaultValue = "true")
    boolean on;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void draw() {
        if (on) {
            ScheduledRound.run(PaperSchedule.class, this::round);
        }
    }

    private void round() {
        int round = 0;
        while (round < MOST_A_ROUND && worker.drawOne() != PaperWorker.Result.NOTHING_DUE) {
            round++;
        }
    }
}
