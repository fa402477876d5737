package jp.michishirube;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must come within a time. */
final class Patience {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private Patience() {
    }

    static void until(String what, Duration most, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + most.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
