package jp.michishirube.administration.api;

/** A person to be invited: name, address, and the title of the post. */
public record Contact(String name, String email, String title) {
}
