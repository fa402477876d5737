package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.administration.AccountService;
import jp.michishirube.kernel.Violation;

/** The wish for a new password; what it answers does not depend on the account. */
@Named
@RequestScoped
public class ForgotPage {
    private String login = "";
    @Inject
    private AccountService accounts;
    @Inject
    private CallerLimit limit;
    @Inject
    private Screen screen;

    public String send() {
        List<Violation> often = limit.refusal();
        if (!often.isEmpty()) {
            screen.refused(often);
            return null;
        }
        accounts.forgot(login);
        screen.done(screen.word("people", "forgotDone"));
        return "/sign-in.xhtml?faces-redirect=true";
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login == null ? "" : login;
    }
}
