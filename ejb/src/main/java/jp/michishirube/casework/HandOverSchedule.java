package jp.michishirube.casework;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks every minute whether the day of a hand-over has come. */
@Singleton
public class HandOverSchedule {
    private static final int MOST_A_ROUND = 500;

    @Inject
    HandOverWorker worker;
    @Inject
    @ConfigProperty(name = "michishirube.schedules", defaultValue = "true")
    boolean on;

    @Schedule(hour = "*", minute = "*", second = "10", persistent = false)
    void move() {
        int round = 0;
        while (on && round < MOST_A_ROUND && worker.moveOne()) {
            round++;
        }
    }
}
