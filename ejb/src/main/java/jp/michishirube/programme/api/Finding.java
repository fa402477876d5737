package jp.michishirube.programme.api;

import jp.michishirube.kernel.Text;

/**
 * What one rule found.
 *
 * @param rule    id of the rule, such as "applicant-type"
 * @param message the reason, in a sentence or two
 * @param basis   the article or source, its certainty and the guideline's version
 */
public record Finding(String rule, FindingOutcome outcome, Text message, String basis) {
}
