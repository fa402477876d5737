package jp.michishirube.subsidy.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.rule.GrantStages;

/**
 * What follows a case: the books of a grant, the procedures that were begun, and those that may be begun now.
 *
 * @param stages     what its amounts are called
 * @param entries    the books, oldest first
 * @param decidedYen what is decided, changes included; null before a decision
 * @param finalYen   the final amount; null before it
 * @param excessYen  paid above the final amount, to be returned without surcharge (法18条2項)
 * @param open       procedures that the body may begin, for the body alone
 */
public record GrantView(GrantStages stages, List<Line> entries, Long decidedYen, Long finalYen, long paidYen, long excessYen, List<CaseRow> procedures, List<Open> open) {

    /** An entry of the books. */
    public record Line(GrantEntryKind kind, Text title, long yen, LocalDate on, Instant at, String caseId, String number, List<Cost> costs, Explanation explanation, String guideline) {
    }

    /** A cost category, with what it was before; the two are equal in the first entry. */
    public record Cost(Text label, long beforeYen, long yen) {
        public long differenceYen() {
            return yen - beforeYen;
        }
    }

    /**
     * A procedure that may be begun.
     *
     * @param due       by which day it is expected (inclusive), or null
     * @param blockedBy why it cannot be begun now, or null
     */
    public record Open(String key, Text title, String article, LocalDate due, Violation blockedBy) {
    }
}
