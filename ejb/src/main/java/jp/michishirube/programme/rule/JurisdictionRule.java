package jp.michishirube.programme.rule;

import java.util.List;
import jp.michishirube.kernel.Text;

/**
 * Which bureau a proposal goes to (提出先).
 *
 * @param by what it follows from
 */
public record JurisdictionRule(String id, By by, Text statement, Basis basis) implements Rule {
    /** The proposal's field that holds the prefecture of the site, as two digits. */
    public static final String SITE_FIELD = "sitePrefecture";

    /** What the bureau follows from. */
    public enum By {
        /** The lead applicant's seat. */
        APPLICANT_SEAT,
        /** The place where the project is carried out. */
        SITE
    }

    @Override
    public List<String> asks() {
        return by == By.SITE ? List.of(SITE_FIELD) : List.of();
    }
}
