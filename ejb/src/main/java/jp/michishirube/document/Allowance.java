package jp.michishirube.document;

import java.time.Duration;
import java.util.function.LongSupplier;

/** What one look at a file may cost: {@value #MOST_SECONDS} seconds and {@value #MOST_MEGABYTES} MB of memory. Asked as the work goes on; whoever is out of it refuses the file. */
final class Allowance {
    static final int MOST_SECONDS = 5;
    static final int MOST_MEGABYTES = 64;

    private final LongSupplier nanoTime;
    private final long start;
    private final long longest;
    private long bytesLeft;

    Allowance() {
        this(System::nanoTime, Duration.ofSeconds(MOST_SECONDS), MOST_MEGABYTES * 1024L * 1024L);
    }

    Allowance(LongSupplier nanoTime, Duration longest, long bytes) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.longest = longest.toNanos();
        this.bytesLeft = bytes;
    }

    /** Asked at every piece of at most a few hundred kilobytes. */
    void time() throws Refused {
        if (nanoTime.getAsLong() - start > longest) {
            throw new Refused(FileRefusal.TOO_SLOW);
        }
    }

    /** Asked before so many bytes are held until the look is over. */
    void hold(long bytes) throws Refused {
        if (bytes < 0 || bytes > bytesLeft) {
            throw new Refused(FileRefusal.EXPANDS);
        }
        bytesLeft -= bytes;
    }
}
