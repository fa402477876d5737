package jp.michishirube.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Redirects: for a page by its status, for a request of Faces' scripts by a partial response. */
final class PartialAnswer {
    private PartialAnswer() {
    }

    static boolean wanted(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** @param location a path of ours, with the context path */
    static void redirect(HttpServletRequest request, HttpServletResponse response, String location) throws IOException {
        if (!wanted(request)) {
            redirect(response, location);
            return;
        }
        byte[] body = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + location.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;") + "\"/></partial-response>").getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/xml;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Sends a browser to the location as it stands. */
    static void redirect(HttpServletResponse response, String location) {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", location);
    }
}
