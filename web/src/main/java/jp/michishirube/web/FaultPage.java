package jp.michishirube.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A fault of ours: its line in the log, and the page that names the same number, so that whoever is told the number finds the line. */
final class FaultPage {
    static final String PATH = "/errors/fault.html";
    private static final String PLACE = "<!-- number -->";
    private static final Logger LOG = Logger.getLogger(FaultPage.class.getName());
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private FaultPage() {
    }

    /** Writes the fault to the log and gives its number. */
    static String logged(HttpServletRequest request, Throwable thrown) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, thrown, () -> "fault " + number + " at " + request.getRequestURI());
        return number;
    }

    /** Where a script sends its browser to read of it. */
    static String location(String number) {
        return PATH + "?number=" + number;
    }

    /** The number that a script's browser brought, or null. */
    static String brought(HttpServletRequest request) {
        String number = PATH.equals(request.getServletPath()) ? request.getParameter("number") : null;
        return number != null && number.matches("[0-9a-f]{8}") ? number : null;
    }

    static void answer(HttpServletRequest request, HttpServletResponse response, int status, String number) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", SecurityHeaders.POLICY);
        byte[] body = text(request.getServletContext(), PATH).replace(PLACE, "<p id=\"fault-number\">受付番号 <span lang=\"en\">Number</span>：<strong>"
                + number + "</strong></p>").getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A page of ours that asks neither Faces nor the database. */
    static String text(ServletContext context, String path) {
        return TEXTS.computeIfAbsent(path, p -> {
            try (InputStream in = context.getResourceAsStream(p)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
