package jp.michishirube.programme.rule;

import jp.michishirube.kernel.Text;

/**
 * Which bureau a proposal goes to (提出先).
 *
 * @param by what it follows from
 */
public record JurisdictionRule(String id, By by, Text statement, Basis basis) implements Rule {
    /** What the bureau follows from. */
    public enum By {
        /** The lead applicant's seat. */
        APPLICANT_SEAT,
        /** The place where the project is carried out. */
        SITE
    }
}
