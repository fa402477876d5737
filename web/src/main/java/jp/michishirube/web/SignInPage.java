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
    private String ended = "";

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
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String wanted = (String) external.getSessionMap().remove(SessionAuthentication.WANTED);
        take(signedIn.value());
        external.redirect(external.getRequestContextPath() + (wanted == null ? OwnPage.HOME : wanted));
    }

    /** Hands a proof to the container; the session gets a new id. Whoever is signed in already leaves first: the container would keep the old proof. */
    void take(SignedIn proof) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        if (request.getUserPrincipal() != null) {
            leave(request);
        }
        AuthenticationStatus status = security.authenticate(request, response, AuthenticationParameters.withParams().credential(proof)
                .newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException("a checked sign-in was not taken: " + status);
        }
        request.changeSessionId();
    }

    private static void leave(HttpServletRequest request) {
        try {
            request.logout();
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why the reader was sent here: the key of the sentence that tells how the sign-in had ended; said once. Empty when it had not. */
    public String getEnded() {
        Object why = FacesContext.getCurrentInstance().getExternalContext().getSessionMap().remove(PageGate.ENDED);
        ended = why == null ? ended : why.toString();
        return ended;
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
