package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.security.PasswordService;
import jp.michishirube.security.SignInService;
import jp.michishirube.security.SignedIn;

/** Changes the own password; the session goes on under a new id, every other one has ended. */
@Named
@RequestScoped
public class PasswordPage {
    private String current = "";
    private String next = "";
    @Inject
    private PasswordService passwords;
    @Inject
    private SignInPage signIn;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        if (!user.isSignedIn()) {
            screen.notFound();
        }
    }

    public String change() {
        Outcome<SignedIn> changed = passwords.change(current, next);
        if (!changed.isDone()) {
            screen.refused(changed.violations());
            if (changed.violations().get(0).code().equals(SignInService.BUSY)) {
                screen.busy();
            }
            return null;
        }
        signIn.take(changed.value());
        screen.done(screen.word("people", "passwordChanged"));
        return "/app/home.xhtml?faces-redirect=true";
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current == null ? "" : current;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next == null ? "" : next;
    }
}
