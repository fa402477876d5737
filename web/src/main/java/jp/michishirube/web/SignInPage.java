package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.security.SignInService;
import jp.michishirube.security.SignedIn;

/** Signing in and out. */
@Named
@RequestScoped
public class SignInPage {
    private String login = "";
    private String password = "";

    @Inject
    private SignInService signIns;
    @Inject
    private SecurityContext security;
    @Inject
    private Screen screen;

    /** Signs in with a new session id and goes on to the page that was wanted. */
    public void signIn() throws IOException {
        Outcome<SignedIn> signedIn = signIns.signIn(login, password);
        if (!signedIn.isDone()) {
            screen.refused(signedIn.violations());
            if (signedIn.violations().get(0).code().equals(SignInService.BUSY)) {
                screen.busy();
            }
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        String wanted = (String) external.getSessionMap().remove(SessionAuthentication.WANTED);
        AuthenticationStatus status = security.authenticate(request, response, AuthenticationParameters.withParams().credential(signedIn.value())
                .newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException("a checked sign-in was not taken: " + status);
        }
        request.changeSessionId();
        external.redirect(request.getContextPath() + (wanted == null ? OwnPage.HOME : wanted));
    }

    /** Ends the session. */
    public void signOut() throws IOException, ServletException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        request.logout();
        external.invalidateSession();
        external.redirect(request.getContextPath() + "/index.xhtml");
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
