package jp.michishirube.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.Clock;
import jp.michishirube.security.FeedService;
import jp.michishirube.subsidy.GrantService;
import jp.michishirube.subsidy.api.DuePaper;

/**
 * What a body is expected to send, as a calendar (iCalendar, RFC 5545): one all-day entry a paper that has a day. For whoever is signed in, or
 * for the calendar program that knows a person's address ({@code /calendar/….ics}).
 */
@WebServlet({"/app/download/calendar", "/calendar/*"})
public class CalendarServlet extends HttpServlet {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 70;

    @Inject
    private transient GrantService grants;
    @Inject
    private transient FeedService feeds;
    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Optional<List<DuePaper>> due = path == null ? Optional.of(grants.due()) : feeds.as(path.replaceFirst("^/", "").replaceFirst("[.]ics$", ""), grants::due);
        if (due.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Michishirube//JA");
        line(out, "X-WR-CALNAME:わが町の一年");
        Instant now = clock.now();
        due.get().stream().filter(p -> p.due() != null).forEach(p -> entry(out, p, now));
        line(out, "END:VCALENDAR");
        DownloadServlet.head(response, "text/calendar; charset=UTF-8", "わが町の一年.ics");
        response.getOutputStream().write(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(StringBuilder out, DuePaper p, Instant now) {
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + p.caseId() + "-" + (p.procedure() == null ? "draft" : p.procedure()) + "@michishirube");
        line(out, "DTSTAMP:" + STAMP.format(now));
        line(out, "DTSTART;VALUE=DATE:" + DAY.format(p.due()));
        line(out, "SUMMARY:" + escaped(p.title().ja() + "　" + p.projectTitle()));
        line(out, "DESCRIPTION:" + escaped(p.number() + "　" + p.article()));
        line(out, "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n");
    }

    /** A long line goes on after a line end and a space; no character is cut. */
    private static void line(StringBuilder out, String text) {
        int bytes = 0;
        for (int at = 0; at < text.length();) {
            String next = new String(Character.toChars(text.codePointAt(at)));
            int length = next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST_LINE) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.append(next);
            bytes += length;
            at += next.length();
        }
        out.append("\r\n");
    }
}
