package jp.michishirube.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.api.CallChangeView;
import jp.michishirube.programme.api.CallTerms;
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

    /** As it stands after these changes, oldest first. */
    Call after(List<CallChangeView> changes) {
        CallView now = view;
        for (CallChangeView change : changes) {
            CallTerms terms = now.terms();
            now = switch (change.action()) {
                case EXTEND -> now.on(LocalDateTime.parse(change.is()), now.budgetYen(), new CallTerms(terms.published(), terms.graceMinutes(),
                        LocalDateTime.parse(change.is()).isAfter(terms.published()), false, change.reason()));
                case CLOSE -> now.on(LocalDateTime.parse(change.is()), now.budgetYen(), new CallTerms(terms.published(), terms.graceMinutes(), false, true,
                        change.reason()));
                case GRACE -> now.on(now.closes(), now.budgetYen(), new CallTerms(terms.published(), Integer.parseInt(change.is()), terms.extended(),
                        terms.closedEarly(), terms.reason()));
                case BUDGET -> now.on(now.closes(), Long.valueOf(change.is()), terms);
            };
        }
        return new Call(now, listedFrom, applicants);
    }
}
