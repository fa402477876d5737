package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.security.PasswordService;
import jp.michishirube.security.SignedIn;

/** A new password by a one-time link. */
@Named
@RequestScoped
public class ResetPage {
    private String token = "";
    private String password = "";
    private boolean gone;

    @Inject
    private PasswordService passwords;
    @Inject
    private Screen screen;

    public void load() {
        gone = !passwords.mayReset(token);
    }

    public String reset() {
        Outcome<SignedIn> set = passwords.reset(token, password);
        if (!set.isDone()) {
            screen.refused(set.violations());
            return null;
        }
        screen.done(screen.word("people", "resetDone"));
        return "/sign-in.xhtml?faces-redirect=true";
    }

    public boolean isGone() {
        return gone;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token == null ? "" : token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }
}
