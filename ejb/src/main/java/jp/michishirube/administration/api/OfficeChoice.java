package jp.michishirube.administration.api;

/** An office that the asker may administer. */
public record OfficeChoice(String id, String name) {
}
