package jp.michishirube.audit.api;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The daily anchor: one hash that stands for every chain as it was then. Kept outside the database too, it proves that nothing before it was altered.
 *
 * @param chains   how many chains there were
 * @param events   how many events they held together
 * @param rootHash SHA-256 over the anchor before it and over the ends of all chains that had grown since
 */
public record AnchorView(LocalDate day, long chains, long events, String rootHash, Instant madeAt) {
}
