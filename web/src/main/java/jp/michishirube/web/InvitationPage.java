package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.michishirube.administration.AccountService;
import jp.michishirube.administration.api.InvitationView;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;

/** An invited person chooses an id and a password. */
@Named
@RequestScoped
public class InvitationPage {
    private String token = "";
    private String login = "";
    private String password = "";
    private InvitationView invitation;

    @Inject
    private AccountService accounts;
    @Inject
    private Screen screen;

    public void load() {
        invitation = accounts.invitation(token).orElse(null);
        if (invitation != null && login.isEmpty()) {
            login = invitation.email();
        }
    }

    public String accept() {
        Outcome<String> made = accounts.accept(token, login, password);
        if (!made.isDone()) {
            screen.refused(made.violations());
            return null;
        }
        screen.done(screen.word("people", "acceptDone"));
        return "/sign-in.xhtml?faces-redirect=true";
    }

    public InvitationView getInvitation() {
        if (invitation == null) {
            invitation = accounts.invitation(token).orElse(null);
        }
        return invitation;
    }

    public boolean isStaff() {
        return getInvitation() != null && invitation.role().officeKind() != Role.OfficeKind.APPLICANT;
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

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }
}
