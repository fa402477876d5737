package jp.michishirube.security;

import jakarta.security.enterprise.credential.Credential;

/** The proof that a password was right just now; only {@link SignInService} makes one. The page hands it to the container. */
public final class SignedIn implements Credential {
    private final long userId;
    private final String loginId;

    SignedIn(long userId, String loginId) {
        this.userId = userId;
        this.loginId = loginId;
    }

    public long userId() {
        return userId;
    }

    public String loginId() {
        return loginId;
    }
}
