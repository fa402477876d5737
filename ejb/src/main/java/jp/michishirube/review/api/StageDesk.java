package jp.michishirube.review.api;

import java.time.Instant;
import java.util.List;
import jp.michishirube.kernel.Text;
import jp.michishirube.review.rule.ConflictKind;

/**
 * A stage for those who run it.
 *
 * @param seatable reviewers in their term who are not seated
 * @param waiting  cases that would come into the stage if they were gathered now
 */
public record StageDesk(StageHead head, List<Member> members, List<Case> cases, List<Conflict> conflicts, List<ReviewerView> seatable, int waiting) {

    /**
     * A reviewer in the stage.
     *
     * @param given     sheets that count or are to be submitted
     * @param submitted of them
     * @param left      not a member any more; what was scored stays in the log
     */
    public record Member(String reviewerId, String name, String title, List<String> fields, boolean chair, Instant declaredAt, int given, int submitted, int barred, boolean account,
                         boolean left) {
        public int open() {
            return given - submitted;
        }
    }

    /**
     * A case in the stage.
     *
     * @param out whether it has left the stage's state, such as by withdrawal
     */
    public record Case(String caseId, String number, int order, String title, String applicantName, String bureauKey, String field, Text state, boolean out, boolean fictional,
                       List<SheetRow> sheets) {
        public long given() {
            return sheets.stream().filter(s -> s.status() == SheetStatus.GIVEN).count();
        }

        public long submitted() {
            return sheets.stream().filter(s -> s.status() == SheetStatus.GIVEN && s.total() != null).count();
        }
    }

    /** A score sheet as one line. */
    public record SheetRow(String id, String caseId, String reviewerId, String reviewer, SheetStatus status, Integer total, boolean onPaper, int times, boolean byHand, String reason,
                           Instant submittedAt, long revision) {
    }

    /** A tie of a reviewer to a case. */
    public record Conflict(long id, String caseId, String number, String applicantName, String reviewerId, String reviewer, ConflictKind kind, String what, Instant madeAt,
                           Instant liftedAt, String liftedWhy) {
    }
}
