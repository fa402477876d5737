package jp.michishirube.review.api;

import java.util.List;
import java.util.Map;

/**
 * Who would score what by the automatic assignment.
 *
 * @param loads    cases a reviewer, by name
 * @param fitting  how many of the pairs have a reviewer who knows the field
 * @param shortages cases that would have fewer reviewers than wanted, in words
 */
public record AssignmentProposal(List<Line> lines, Map<String, Integer> loads, int pairs, int fitting, List<String> shortages) {

    /** The reviewers of a case. */
    public record Line(String caseId, String number, String title, String field, List<String> reviewers, List<String> fresh) {
    }
}
