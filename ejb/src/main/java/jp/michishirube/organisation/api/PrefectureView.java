package jp.michishirube.organisation.api;

/** A prefecture by its two-digit code. */
public record PrefectureView(String code, String name) {
}
