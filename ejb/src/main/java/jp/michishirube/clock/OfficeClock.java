package jp.michishirube.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import jp.michishirube.kernel.Clock;

/**
 * The one Clock: real time plus the stored offset. The offset is read again at most once a second, so that every node
 * follows a move of the demonstration clock within a second without a query for each look at the time.
 */
@ApplicationScoped
public class OfficeClock implements Clock {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ClockStore store;
    private final java.time.Clock real;
    private final ThreadLocal<Instant> pretended = new ThreadLocal<>();
    private volatile Reading reading;

    private record Reading(long offsetMillis, long readAtNanos) {
    }

    /** For the container's proxy. */
    protected OfficeClock() {
        this(null);
    }

    @Inject
    OfficeClock(ClockStore store) {
        this(store, java.time.Clock.systemUTC());
    }

    OfficeClock(ClockStore store, java.time.Clock real) {
        this.store = store;
        this.real = real;
    }

    @Override
    public Instant now() {
        Instant then = pretended.get();
        if (then != null) {
            return then;
        }
        return real.instant().plusMillis(offset()).truncatedTo(ChronoUnit.MILLIS);
    }

    <T> T at(Instant moment, java.util.function.Supplier<T> work) {
        Instant before = pretended.get();
        pretended.set(moment);
        try {
            return work.get();
        } finally {
            if (before == null) {
                pretended.remove();
            } else {
                pretended.set(before);
            }
        }
    }

    Instant realNow() {
        return real.instant();
    }

    void forget() {
        reading = null;
    }

    private long offset() {
        Reading last = reading;
        if (last == null || System.nanoTime() - last.readAtNanos() > FRESH_NANOS) {
            last = new Reading(store.row().map(OfficeClockRow::offsetMillis).orElse(0L), System.nanoTime());
            reading = last;
        }
        return last.offsetMillis();
    }
}
