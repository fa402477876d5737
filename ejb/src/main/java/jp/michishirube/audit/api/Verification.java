package jp.michishirube.audit.api;

import java.util.List;

/**
 * What a verification of every chain and anchor found.
 *
 * @param chains         how many chains were read
 * @param events         how many events were read
 * @param erasedPayloads events whose payload is no longer there, as retention allows
 * @param breaks         the first break of each broken chain or anchor, at most {@value #MOST_BREAKS}; empty when nothing was altered
 */
public record Verification(long chains, long events, long erasedPayloads, List<Break> breaks) {
    public static final int MOST_BREAKS = 1000;

    /**
     * One break.
     *
     * @param chain the chain's name, or "anchor/" and the day
     * @param seq   the first place that does not hold
     */
    public record Break(String chain, long seq, BreakKind kind) {
    }

    public Verification {
        breaks = List.copyOf(breaks);
    }

    public boolean intact() {
        return breaks.isEmpty();
    }
}
