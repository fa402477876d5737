package jp.michishirube.programme;

import java.time.LocalDate;
import java.util.Optional;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.api.CallView;

/**
 * A call as defined.
 *
 * @param listedFrom first day on which anybody could know of it; empty = from the start of its fiscal year
 * @param applicants who may apply, in words, where no rules are at hand
 */
record Call(CallView view, Optional<LocalDate> listedFrom, Optional<Text> applicants) {

    boolean listedOn(LocalDate day) {
        return listedFrom.map(from -> !day.isBefore(from)).orElse(true);
    }

    boolean openOn(LocalDate day) {
        return !day.isBefore(view.opens().toLocalDate()) && !day.isAfter(view.closes().toLocalDate());
    }
}
