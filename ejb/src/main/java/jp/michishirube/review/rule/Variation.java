package jp.michishirube.review.rule;

import java.util.List;
import java.util.Set;

/**
 * What another way of counting would change.
 *
 * @param without the judge whose marks are left away; null: counted by the median
 * @param moves   by the rank that the cases have
 * @param swaps   every two of the moves that are each other's reverse
 * @param in      the cases that come above the line
 * @param out     the cases that fall below it, or out of the ranking
 */
public record Variation(String without, List<Move> moves, List<Swap> swaps, Set<String> in, Set<String> out) {
}
