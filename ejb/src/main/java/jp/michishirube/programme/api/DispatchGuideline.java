package jp.michishirube.programme.api;

import jp.michishirube.kernel.Text;
import jp.michishirube.programme.rule.DispatchRules;

/** What rules the dispatches of a year: the guideline version and what it says of them. */
public record DispatchGuideline(String id, String programmeKey, int fiscalYear, Text title, DispatchRules rules) {
}
