package jp.michishirube.installation;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.michishirube.installation.api.CheckName;
import jp.michishirube.kernel.ScheduledRound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks every few seconds whether a check was asked for. A long one keeps no other waiting. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckSchedule {
    @Inject
    CheckWorker worker;
    @Inject
    @ConfigProperty(name = "michishirube.schedules", defaultValue = "true")
    boolean on;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void mailServer() {
        round(CheckName.MAIL_SERVER);
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void log() {
        round(CheckName.LOG);
    }

    private void round(CheckName name) {
        if (on) {
            ScheduledRound.run(CheckSchedule.class, () -> {
                if (worker.begin(name)) {
                    worker.end(name, worker.make(name));
                }
            });
        }
    }
}
