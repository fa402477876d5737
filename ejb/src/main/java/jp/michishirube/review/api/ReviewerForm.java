package jp.michishirube.review.api;

import java.util.List;

/**
 * A reviewer as typed. Bodies, places and vendors a line each; terms a line each: 「award | 2018-04-01 | 2019-03-31」.
 *
 * @param id      null or empty for a new one
 * @param login   sign-in id of the person's account; empty where scores come on paper only
 * @param version as it was looked at
 */
public record ReviewerForm(String id, String name, String kana, String title, String email, String login, List<String> fields, String organisations, String places,
                           String vendors, String terms, long version) {
}
