package jp.michishirube.audit;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.michishirube.kernel.ScheduledRound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Anchors every day once it is over. The root also goes to the log: a witness outside the database. */
@Singleton
public class AnchorSchedule {
    private static final Logger LOG = System.getLogger(AnchorSchedule.class.getName());

    @Inject
    AnchorWorker worker;
    @Inject
    @ConfigProperty(name = "michishirube.schedules", defaultValue = "true")
    boolean on;

    @Schedule(hour = "*", minute = "*/10", second = "7", persistent = false)
    void anchor() {
        if (on) {
            ScheduledRound.run(AnchorSchedule.class, this::round);
        }
    }

    private void round() {
        worker.anchorYesterday().ifPresent(anchor -> LOG.log(Level.INFO, "anchor of {0}: {1} chains, {2} events, root {3}",
                anchor.day().toString(), Long.toString(anchor.chains()), Long.toString(anchor.events()), anchor.rootHash()));
    }
}
