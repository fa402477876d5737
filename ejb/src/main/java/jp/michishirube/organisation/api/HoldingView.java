package jp.michishirube.organisation.api;

import java.time.LocalDate;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Role;

/**
 * That a person may act from a post on some days; days are inclusive, null = open.
 *
 * @param id the holding's own id, not the post's
 */
public record HoldingView(long id, long postId, Role role, String title, long userId, Authority authority, LocalDate validFrom, LocalDate validTo) {

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
