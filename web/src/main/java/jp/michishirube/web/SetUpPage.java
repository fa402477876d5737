package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.michishirube.administration.AccountService;
import jp.michishirube.kernel.Outcome;

/** The first administrator of an installation, by its one-time link. */
@Named
@RequestScoped
public class SetUpPage {
    private String token = "";
    private String login = "";
    private String name = "";
    private String email = "";
    private String password = "";
    @Inject
    private AccountService accounts;
    @Inject
    private Screen screen;

    public void load() {
        if (!accounts.maySetUp(token)) {
            screen.notFound();
        }
    }

    public String setUp() {
        Outcome<String> made = accounts.setUp(token, login, name, email, password);
        if (!made.isDone()) {
            screen.refused(made.violations());
            return null;
        }
        screen.done(screen.word("people", "setUpDone"));
        return "/sign-in.xhtml?faces-redirect=true";
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token == null ? "" : token;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login == null ? "" : login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email == null ? "" : email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }
}
