package jp.michishirube.review.api;

import java.time.Instant;
import java.util.List;

/**
 * A stage for one of its reviewers. What the reviewer has a tie to is neither in the lists nor in the counts.
 *
 * @param declared   whether the own ties were declared; before, there are no cases
 * @param declarable whom the reviewer is asked about, by name and without any title
 * @param takes      whether a score is taken now
 */
public record MyStage(StageHead head, boolean declared, List<Declarable> declarable, List<MyCase> cases, boolean takes) {
    public long submitted() {
        return cases.stream().filter(MyCase::submitted).count();
    }

    /** An applicant that the reviewer may have a tie to. */
    public record Declarable(String caseId, String applicantName, String partners) {
    }

    /**
     * A case to be scored.
     *
     * @param label number, or in a blind stage what stands for it
     */
    public record MyCase(String sheetId, int order, String label, String title, String applicantName, String field, boolean submitted, boolean drafted, Integer total, Instant submittedAt,
                         boolean fictional) {
    }
}
