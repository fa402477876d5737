package jp.michishirube.programme.rule;

import jp.michishirube.kernel.Text;

/** One rule of a guideline, as data: it has an id, says itself, and cites what it rests on. */
public sealed interface Rule permits EligibilityRule, JurisdictionRule, FundingRule {
    /** Unique in its guideline, such as "applicant-type". */
    String id();

    /** The rule in words. */
    Text statement();

    Basis basis();
}
