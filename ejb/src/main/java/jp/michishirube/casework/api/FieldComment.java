package jp.michishirube.casework.api;

/** A remark on one field of the form. */
public record FieldComment(String field, String text) {
}
