package jp.michishirube.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import jp.michishirube.kernel.Clock;

/**
 * The answer when the node is overloaded or its database is away: 503, when to come again, and what of the visitor's work is saved. It
 * asks neither Faces nor the database. A script gets the status alone: the page that it stands on keeps what was typed and tries again.
 */
final class BusyPage {
    private static final String SAVED = "michishirube.saved";
    private static final String PLACE = "<!-- saved -->";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M'月'd'日' H:mm:ss");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int SOONEST_SECONDS = 3;
    private static final int SPREAD_SECONDS = 5;

    private BusyPage() {
    }

    /** Keeps for the visitor when a draft was last saved. */
    static void saved(HttpSession session, Instant at) {
        session.setAttribute(SAVED, at);
    }

    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", retryAfter());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", SecurityHeaders.POLICY);
        byte[] body = PartialAnswer.wanted(request) ? new byte[0] : FaultPage.text(request.getServletContext(), "/errors/busy.html").replace(PLACE, said(request)).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Seconds, not the same for all, so that they do not come back together. */
    static String retryAfter() {
        return Integer.toString(SOONEST_SECONDS + ThreadLocalRandom.current().nextInt(SPREAD_SECONDS));
    }

    private static String said(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SAVED) instanceof Instant at)) {
            return "";
        }
        ZonedDateTime time = at.atZone(Clock.TOKYO);
        return "<p class=\"saved\" id=\"draft-saved\">あなたの下書きは " + TIME.format(time) + " に保存されています。 <span lang=\"en\">Your draft was saved at "
                + ENGLISH.format(time) + ".</span></p>";
    }
}
