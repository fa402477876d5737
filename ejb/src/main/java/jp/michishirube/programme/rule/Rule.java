package jp.michishirube.programme.rule;

import java.util.List;
import jp.michishirube.kernel.Text;

/** One rule of a guideline, as data: it has an id, says itself, and cites what it rests on. */
public sealed interface Rule permits EligibilityRule, JurisdictionRule, FundingRule {
    /** Unique in its guideline, such as "applicant-type". */
    String id();

    /** The rule in words. */
    Text statement();

    Basis basis();

    /** The fields of a proposal that it looks at; a call's form must have them. */
    default List<String> asks() {
        return List.of();
    }
}
