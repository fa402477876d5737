package jp.michishirube.kernel;

/**
 * One post that a person may act from today.
 *
 * @param postId    the post
 * @param role      what it entitles to
 * @param officeId  organisation id of the office: "mic", a bureau key, a 6-digit local government code or a 13-digit 法人番号
 * @param officeName name of the office, Japanese
 * @param title     the post's title, Japanese
 * @param authority OWN for the holder, DEPUTY or ACTING for one who stands in
 */
public record Capacity(long postId, Role role, String officeId, String officeName, String title, Authority authority) {
}
