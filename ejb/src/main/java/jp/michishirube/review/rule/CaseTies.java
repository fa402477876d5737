package jp.michishirube.review.rule;

import java.util.List;

/**
 * Who and what stands in a case.
 *
 * @param applicantId the code of a local government, or the number of another body
 * @param partners    free text, a line each
 * @param places      codes and names of the seat and of the site
 * @param vendors     free text, a line each
 */
public record CaseTies(String applicantId, String applicantName, List<String> partners, List<String> places, List<String> vendors) {
}
