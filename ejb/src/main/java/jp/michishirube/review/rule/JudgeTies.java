package jp.michishirube.review.rule;

import java.util.Set;

/**
 * What a judge is tied to.
 *
 * @param places  6-digit codes of local governments, or names of places
 * @param vendors names
 */
public record JudgeTies(Set<String> organisationIds, Set<String> organisationNames, Set<String> places, Set<String> vendors) {
}
