package jp.michishirube.review.api;

import java.util.List;

/**
 * A reviewer as the register shows it, for the Ministry and the audit.
 *
 * @param terms lines, as typed
 * @param current programmes in whose term today is
 */
public record ReviewerView(String id, String name, String kana, String title, String email, String login, List<String> fields, String organisations, String places,
                           String vendors, String terms, List<String> current, String source, boolean fictional, long version) {
}
