package jp.michishirube.review.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.michishirube.casework.api.CaseContent;

/**
 * A score sheet with what is scored.
 *
 * @param applicantName empty in a blind stage
 * @param typed         as typed and not submitted yet, else as submitted; by criterion
 * @param submitted     null before it is submitted
 * @param others        submitted sheets of the others; empty until the own one is submitted
 * @param draftedAt     when the typed text was kept last; null where nothing waits
 */
public record SheetView(String id, StageHead head, String caseId, String label, String title, String applicantName, String field, CaseContent content, Map<String, String> typed,
                        String toEntrant, String toJury, Given submitted, List<Given> others, boolean takes, Instant draftedAt, long revision, boolean fictional) {

    /** What was submitted. */
    public record Given(String reviewer, Map<String, Integer> scores, int total, String toEntrant, String toJury, Instant at, boolean onPaper, int times) {
    }
}
