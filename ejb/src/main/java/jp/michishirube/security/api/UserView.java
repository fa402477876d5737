package jp.michishirube.security.api;

/**
 * A person who may sign in.
 *
 * @param enabled   false: may not sign in any more; what was done before stays
 * @param fictional 架空: invented for the demonstration
 */
public record UserView(long id, String loginId, String name, String email, boolean enabled, boolean fictional) {
}
