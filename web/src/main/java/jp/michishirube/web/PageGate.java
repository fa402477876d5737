package jp.michishirube.web;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Unavailable;
import jp.michishirube.security.NotAllowedException;

/** Before every answer: its security headers. After a failure: the page that fits it, and never a word of the exception. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class PageGate extends HttpFilter {
    /** Set in the session when a page had to be read again because its view was gone. */
    static final String EXPIRED = "michishirube.expired";
    /** In the session, when a sign-in had ended: the key of the sentence that says why. */
    static final String ENDED = "michishirube.ended";
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(PageGate.class.getName());
    /** The server's own endpoints, and the sources of parts of pages. */
    private static final Pattern CLOSED = Pattern.compile("^/(health|metrics|openapi|resources)(/|;|$)");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    /** As in web.xml, in bytes. */
    private static final long LARGEST_REQUEST = 23_000_000;
    private static final String TURN = PageGate.class.getName() + ".turn";
    private static final long LARGEST_DRAINED = 100_000_000;

    @Inject
    private transient Access access;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        SecurityHeaders.set(request, response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, response);
        } else if (FaultPage.brought(request) != null) {
            FaultPage.answer(request, response, HttpServletResponse.SC_OK, FaultPage.brought(request));
        } else if (CLOSED.matcher(request.getRequestURI().substring(request.getContextPath().length())).find()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getServletPath().endsWith(".xhtml") && !METHODS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (request.getContentLengthLong() > LARGEST_REQUEST) {
            drain(request.getInputStream());
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            admit(request, response, chain);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Admission.Lane lane = request.getServletPath().startsWith("/api/") ? null : Admission.node().lane(request);
        Lock turn = lane == Admission.node().pages() && "POST".equals(request.getMethod()) ? turn(request.getSession(false)) : new ReentrantLock();
        if (!Admission.taken(turn)) {
            turnAway(request, response);
            return;
        }
        try {
            if (lane != null && !lane.enter()) {
                turnAway(request, response);
                return;
            }
            try {
                guard(request, response, chain);
            } finally {
                if (lane != null) {
                    lane.leave();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /**
     * Posts of one session are worked on one after the other: what a page keeps from one to the next is for one of them at a time, and
     * goes when one of them leads away. Long transfers are no such posts; nobody waits for them.
     */
    private static Lock turn(HttpSession session) {
        if (session == null) {
            return new ReentrantLock();
        }
        synchronized (PageGate.class) {
            try {
                if (session.getAttribute(TURN) == null) {
                    session.setAttribute(TURN, new ReentrantLock(true));
                }
                return (Lock) session.getAttribute(TURN);
            } catch (IllegalStateException endedMeanwhile) {
                return new ReentrantLock();
            }
        }
    }

    private static void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > 0) {
            drain(request.getInputStream());
        }
        BusyPage.answer(request, response);
    }

    /** Whether somebody is signed in whose account was switched off or has a newer password: that session ends here. */
    private boolean over(HttpServletRequest request) {
        String path = request.getServletPath();
        return request.getUserPrincipal() != null && !path.startsWith("/jakarta.faces.resource/") && access.actor().userId() == 0;
    }

    private static void end(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.getSession().setAttribute(ENDED, "sessionEnded");
        request.getSession().setAttribute(SessionAuthentication.WANTED, OwnPage.of(request));
        PartialAnswer.redirect(request, response, request.getContextPath() + "/sign-in.xhtml");
    }

    private void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            if (over(request)) {
                end(request, response);
            } else {
                chain.doFilter(request, response);
            }
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.reset();
            SecurityHeaders.set(request, response);
            answer(request, response, e);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Exception thrown) throws IOException {
        if (caused(thrown, ViewExpiredException.class) || request.getMethod().equals("POST") && notOfThisPage(thrown)) {
            request.getSession().setAttribute(EXPIRED, Boolean.TRUE);
            PartialAnswer.redirect(request, response, request.getContextPath() + OwnPage.of(request));
            return;
        }
        fail(request, response, status(thrown), thrown);
    }

    /** Whether the page's state could not be put back: it was another page's. */
    private static boolean notOfThisPage(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (Arrays.stream(t.getStackTrace()).anyMatch(f -> f.getClassName().endsWith(".RestoreViewPhase") && f.getMethodName().equals("execute"))) {
                return true;
            }
        }
        return false;
    }

    /** The status that fits a failure. */
    static int status(Throwable thrown) {
        if (caused(thrown, NotAllowedException.class) || caused(thrown, EJBAccessException.class)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t.getClass().getSimpleName().equals("SizeException")) {
                return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            }
        }
        return Unavailable.is(thrown) ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static void fail(HttpServletRequest request, HttpServletResponse response, int status, Exception thrown) throws IOException {
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            LOG.warning(() -> "unavailable at " + request.getRequestURI() + ": " + thrown);
            BusyPage.answer(request, response);
        } else if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            String number = FaultPage.logged(request, thrown);
            if (PartialAnswer.wanted(request)) {
                PartialAnswer.redirect(request, response, request.getContextPath() + FaultPage.location(number));
            } else {
                FaultPage.answer(request, response, status, number);
            }
        } else if (PartialAnswer.wanted(request)) {
            PartialAnswer.redirect(request, response, request.getContextPath() + FaultHandlers.page(status));
        } else {
            response.sendError(status);
        }
    }

    static boolean caused(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    /** A browser shows the answer only after it could send everything. */
    private static void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[65536];
        long left = LARGEST_DRAINED;
        for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
            left -= n;
        }
    }
}
