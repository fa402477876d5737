package jp.michishirube.programme.api;

import jp.michishirube.kernel.Text;
import jp.michishirube.programme.rule.FundingRule;
import jp.michishirube.programme.rule.GrantRules;

/** What rules the grants that follow a call: the guideline version, how much it pays, and what it says after the adoption. */
public record GrantGuideline(String id, String programmeKey, int fiscalYear, Text title, FundingRule funding, GrantRules rules) {
}
