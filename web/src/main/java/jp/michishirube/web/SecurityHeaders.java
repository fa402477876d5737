package jp.michishirube.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** What browsers are told about every answer. Pages of Faces get their content security policy, with a nonce, from PrimeFaces. */
final class SecurityHeaders {
    static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; script-src 'self'";
    /** Pages on which passwords and one-time links are, and the one outside /app/ that shows those who have signed in what is in their charge; no cache keeps them. */
    private static final Set<String> OF_ACCOUNTS = Set.of("/sign-in.xhtml", "/set-up.xhtml", "/invitation.xhtml", "/reset.xhtml", "/forgot.xhtml",
            "/sign-up-details.xhtml", "/record.xhtml");
    private static final String RESOURCES = "/jakarta.faces.resource/";

    private SecurityHeaders() {
    }

    static void set(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getServletPath();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        boolean resource = path.startsWith(RESOURCES);
        boolean page = path.endsWith(".xhtml") && !resource;
        boolean error = request.getDispatcherType() == DispatcherType.ERROR;
        if (!page || error) {
            response.setHeader("Content-Security-Policy", POLICY);
        }
        if (path.startsWith("/app/") || OF_ACCOUNTS.contains(path) || error) {
            response.setHeader("Cache-Control", "no-store");
        } else if (page) {
            response.setHeader("Cache-Control", "no-cache, private");
        }
    }
}
