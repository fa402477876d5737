package jp.michishirube.casework.api;

import java.time.Instant;

/** A remark on a field, made on a submission. */
public record CommentView(int submissionNo, String field, String text, String author, Instant at) {
}
