package jp.michishirube.review.rule;

/** A case that another way of counting puts on another rank. */
public record Move(String caseId, int from, int to) {
}
