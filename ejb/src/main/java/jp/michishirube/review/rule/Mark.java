package jp.michishirube.review.rule;

import java.util.Map;

/**
 * One score sheet that a judge has submitted for a case.
 *
 * @param values the value given for each criterion
 * @param total  Σ weight × value
 */
public record Mark(String caseId, String judgeId, Map<String, Integer> values, int total) {
    public Mark {
        values = Map.copyOf(values);
    }
}
