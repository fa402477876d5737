package jp.michishirube.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import jp.michishirube.kernel.Clock;

/** For the loader of demonstration data only: lets past acts have their past time, and starts the clock of a fresh database. */
@ApplicationScoped
public class DemonstrationClock {
    private ClockStore store;
    private OfficeClock clock;

    /** For the container's proxy. */
    protected DemonstrationClock() {
    }

    @Inject
    DemonstrationClock(ClockStore store, OfficeClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Runs the work as if it were this moment in Tokyo, in this thread only. */
    public <T> T at(LocalDateTime tokyo, Supplier<T> work) {
        return clock.at(instant(tokyo), work);
    }

    /** Sets the clock of an empty database, in the caller's transaction. */
    public void start(LocalDateTime tokyo) {
        store.add(new OfficeClockRow(instant(tokyo).toEpochMilli() - clock.realNow().toEpochMilli(), true));
        clock.forget();
    }

    private static Instant instant(LocalDateTime tokyo) {
        return tokyo.atZone(Clock.TOKYO).toInstant();
    }
}
