package jp.michishirube.review.rule;

/** Two cases that change places: A had rankA and takes rankB, B the other way; rankA is the better one. */
public record Swap(String caseA, int rankA, String caseB, int rankB) {
}
