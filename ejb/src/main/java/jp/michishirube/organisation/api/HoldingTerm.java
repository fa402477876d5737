package jp.michishirube.organisation.api;

import java.time.LocalDate;
import jp.michishirube.kernel.Authority;

/** That a person may act from a post, as its keepers see it: with its id, also when it is still to come. */
public record HoldingTerm(long id, long postId, long userId, Authority authority, LocalDate validFrom, LocalDate validTo) {

    public boolean isInForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
