package jp.michishirube.review.rule;

/**
 * Where a case stands and by which figures.
 *
 * @param tied     shares its rank with another
 * @param variance of the population of its marks
 * @param least    the lowest total of a judge
 * @param most     the highest
 * @param marks    how many score sheets count
 */
public record Standing(String caseId, int rank, boolean tied, Ratio mean, Ratio median, Ratio variance, int least, int most, int marks) {
}
