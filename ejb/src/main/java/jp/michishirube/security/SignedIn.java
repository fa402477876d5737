package jp.michishirube.security;

import jakarta.security.enterprise.credential.Credential;

/** The proof that a password was right just now; only sign-in and the change of a password make one. The page hands it to the container. */
public final class SignedIn implements Credential {
    private final long userId;
    private final String loginId;
    private final long epoch;

    SignedIn(long userId, String loginId, long epoch) {
        this.userId = userId;
        this.loginId = loginId;
        this.epoch = epoch;
    }

    public long userId() {
        return userId;
    }

    public String loginId() {
        return loginId;
    }

    CallerName caller() {
        return new CallerName(loginId, epoch);
    }
}
