package jp.michishirube.review.api;

import java.time.Instant;
import java.util.List;

/** What a concluded stage hands on to the business that decides. */
public record Concluded(String stageId, String stageKey, Instant at, List<Line> lines) {

    /**
     * A case.
     *
     * @param rank      0: not ranked
     * @param mean      of the totals, two decimals; empty where not ranked
     * @param outcome   what is proposed
     * @param toEntrant comments for the entrant, one after the other behind a dot each, without names
     */
    public record Line(String caseId, int rank, String mean, int full, String outcome, String outcomeTitle, String reason, String toEntrant) {
    }
}
