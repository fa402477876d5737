package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.michishirube.administration.AccountService;

/** The wish for a new password; what it answers does not depend on the account. */
@Named
@RequestScoped
public class ForgotPage {
    private String login = "";
    @Inject
    private AccountService accounts;
    @Inject
    private Screen screen;

    public String send() {
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
