package jp.michishirube.programme.api;

import java.util.List;
import jp.michishirube.kernel.Explanation;

/**
 * What an application would get. It is neither an adoption nor a grant decision.
 *
 * @param eligible    no finding is {@link FindingOutcome#FAIL}
 * @param findings    of every rule, in the guideline's order
 * @param option      the funding option used: the one asked for, or the better one where BEST was asked for; empty where nothing is calculated
 * @param subsidyYen  in yen; 0 unless eligible
 * @param explanation how the amount came about; running it again gives an equal tree
 */
public record Estimate(boolean eligible, List<Finding> findings, String option, long subsidyYen, Explanation explanation) {
    public Estimate {
        findings = List.copyOf(findings);
    }

    /** Whether an amount was calculated at all; not where a call ends with the selection. */
    public boolean isCalculated() {
        return !option.isEmpty();
    }
}
