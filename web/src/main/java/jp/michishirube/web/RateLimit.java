package jp.michishirube.web;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * So many requests from one address, steadily, and a burst on top (token bucket). Real time, in memory, per node: it
 * protects the node, it is no business rule.
 */
public final class RateLimit {
    private static final int MOST_ADDRESSES = 20_000;
    private static final long SECOND = 1_000_000_000L;
    private final long nanosPerToken;
    private final long burst;
    private final LongSupplier nanoTime;
    /** By address: the moment at which its bucket is full again. */
    private final ConcurrentMap<String, Long> fullAt = new ConcurrentHashMap<>();

    /** @param pause on average between two requests of one address */
    public RateLimit(Duration pause, int burst, LongSupplier nanoTime) {
        this.nanosPerToken = pause.toNanos();
        this.burst = burst;
        this.nanoTime = nanoTime;
    }

    /** Takes one token of the address. Gives 0 when there was one, otherwise the whole seconds to wait, at least 1. */
    public int take(String address) {
        long now = nanoTime.getAsLong();
        if (fullAt.size() > MOST_ADDRESSES) {
            fullAt.values().removeIf(full -> full - now <= 0);
        }
        long most = nanosPerToken * burst;
        boolean[] taken = new boolean[1];
        long full = fullAt.compute(address, (a, before) -> {
            long from = before == null || before - now <= 0 ? now : before;
            taken[0] = from + nanosPerToken - now <= most;
            return taken[0] ? from + nanosPerToken : from;
        });
        return taken[0] ? 0 : (int) Math.max(1, (full + nanosPerToken - now - most + SECOND - 1) / SECOND);
    }
}
