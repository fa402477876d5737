package jp.michishirube.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Who is signed in stays in the session. Everything under /app/ needs somebody; whoever is not is sent to the sign-in page, which
 * brings them back. What they may see there is decided by the services.
 */
@AutoApplySession
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {
    /** Where to go after signing in: a page of ours under /app/, kept in the session. */
    static final String WANTED = "michishirube.wanted";

    @Inject
    private IdentityStoreHandler identities;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (context.getAuthParameters().getCredential() != null) {
            CredentialValidationResult result = identities.validate(context.getAuthParameters().getCredential());
            return result.getStatus() == CredentialValidationResult.Status.VALID ? context.notifyContainerAboutLogin(result)
                    : AuthenticationStatus.SEND_FAILURE;
        }
        if (!request.getServletPath().startsWith("/app/")) {
            return context.doNothing();
        }
        SecurityHeaders.set(request, response);
        try {
            if (lapsed(request)) {
                request.getSession().setAttribute(PageGate.ENDED, "sessionLapsed");
            }
            request.getSession().setAttribute(WANTED, OwnPage.of(request));
            PartialAnswer.redirect(request, response, request.getContextPath() + "/sign-in.xhtml");
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    /** Whether somebody was at work here: the browser names a session that is no more, or sends a form of a page that only opens to the signed in. */
    private static boolean lapsed(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid() || "POST".equals(request.getMethod());
    }
}
