package jp.michishirube.organisation.api;

import java.time.LocalDate;
import java.util.List;
import jp.michishirube.kernel.Role;

/** A post (職) as its keepers see it: with its days and every holding that has not ended, also those to come. */
public record PostTerm(long id, String officeId, Role role, String title, LocalDate validFrom, LocalDate validTo, List<HoldingTerm> holdings) {
    public PostTerm {
        holdings = List.copyOf(holdings);
    }
}
