package jp.michishirube.organisation.api;

import java.time.LocalDate;
import jp.michishirube.kernel.Authority;

/**
 * Who may act from a post, by which authority, from when to when (inclusive; null = open).
 *
 * @param userId the person; names and addresses are kept by {@code security}
 */
public record HolderView(long userId, Authority authority, LocalDate validFrom, LocalDate validTo) {
}
