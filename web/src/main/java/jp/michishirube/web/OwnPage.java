package jp.michishirube.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;

/** The page of ours that a request belongs to, to come back to after signing in or when a view has expired. */
final class OwnPage {
    static final String HOME = "/app/home.xhtml";
    private static final String DOWNLOAD = "/app/download/";

    private OwnPage() {
    }

    /**
     * The path and query inside this application. A post has lost its query; when the page that sent it is the same one, the query
     * is taken from there. Whatever is neither a page nor a download becomes the entry page.
     */
    static String of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith("/") || path.startsWith("//") || path.indexOf(';') >= 0 || !(path.endsWith(".xhtml") || path.startsWith(DOWNLOAD))) {
            return HOME;
        }
        String query = request.getQueryString() == null ? sentFrom(request) : request.getQueryString();
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }

    private static String sentFrom(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null || "GET".equals(request.getMethod())) {
            return null;
        }
        try {
            URI from = new URI(referer);
            return request.getRequestURI().equals(from.getRawPath()) && request.getServerName().equals(from.getHost()) ? from.getRawQuery() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
