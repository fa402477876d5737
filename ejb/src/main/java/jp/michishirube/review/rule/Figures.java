package jp.michishirube.review.rule;

import java.util.Comparator;
import java.util.List;

/**
 * What the marks of one case come to, in whole numbers, so that cases are compared exactly and quickly.
 *
 * @param twiceMedian the sum of the two middle totals
 * @param spread      the variance times the square of the count
 * @param criteria    the sum of each criterion that a rule asks for, in the order of the rules
 */
record Figures(String caseId, int count, long sum, long twiceMedian, long spread, int least, int most, List<Long> criteria) {
    static final Comparator<Figures> HIGHER_MEAN = (a, b) -> Long.compare(Math.multiplyExact(b.sum, a.count), Math.multiplyExact(a.sum, b.count));
    static final Comparator<Figures> HIGHER_MEDIAN = (a, b) -> Long.compare(b.twiceMedian, a.twiceMedian);
    static final Comparator<Figures> SMALLER_SPREAD = (a, b) -> a.count == b.count ? Long.compare(a.spread, b.spread) : a.variance().compareTo(b.variance());

    /** The marks are those of one case, at least one. */
    static Figures of(String caseId, List<Mark> marks, List<String> criteria) {
        int[] totals = marks.stream().mapToInt(Mark::total).sorted().toArray();
        int n = totals.length;
        long sum = 0;
        long above = 0;
        long squares = 0;
        for (int total : totals) {
            long d = (long) total - totals[0]; // from the least, so that the squares stay small
            sum += total;
            above += d;
            squares = Math.addExact(squares, Math.multiplyExact(d, d));
        }
        return new Figures(caseId, n, sum, (long) totals[(n - 1) / 2] + totals[n / 2], Math.subtractExact(Math.multiplyExact(squares, n), Math.multiplyExact(above, above)),
                totals[0], totals[n - 1], criteria.stream().map(c -> marks.stream().mapToLong(m -> m.values().getOrDefault(c, 0)).sum()).toList());
    }

    /** The higher mean of the criterion in that place first. */
    static Comparator<Figures> higherCriterion(int place) {
        return (a, b) -> Long.compare(Math.multiplyExact(b.criteria.get(place), a.count), Math.multiplyExact(a.criteria.get(place), b.count));
    }

    Ratio variance() {
        return Ratio.of(spread, (long) count * count);
    }

    Standing standing(int rank, boolean tied) {
        return new Standing(caseId, rank, tied, Ratio.of(sum, count), Ratio.of(twiceMedian, 2), variance(), least, most, count);
    }
}
