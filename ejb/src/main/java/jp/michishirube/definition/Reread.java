package jp.michishirube.definition;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A value made from the database that every node keeps for a while: whether it is still the newest is asked once a second at most, by an
 * edition that costs one small query.
 */
public final class Reread<T> {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private volatile Reading<T> reading;

    private record Reading<T>(T value, String edition, long checkedAtNanos) {
    }

    /** @param edition empty where no database can be asked now: then what is known stands, or what {@code unasked} gives */
    public T get(Supplier<Optional<String>> edition, Supplier<T> read, Supplier<T> unasked) {
        Reading<T> last = reading;
        if (last != null && System.nanoTime() - last.checkedAtNanos() < FRESH_NANOS) {
            return last.value();
        }
        Optional<String> now = edition.get();
        if (now.isEmpty()) {
            return last == null ? unasked.get() : last.value();
        }
        T value = last != null && now.get().equals(last.edition()) ? last.value() : read.get();
        reading = new Reading<>(value, now.get(), System.nanoTime());
        return value;
    }

    /** The next question asks the database. */
    public void forget() {
        reading = null;
    }
}
