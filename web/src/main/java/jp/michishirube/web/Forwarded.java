package jp.michishirube.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.List;

/**
 * A request as its client made it, when a proxy that we know brought it: X-Forwarded-For and X-Forwarded-Proto. From anybody else
 * these headers are words of a stranger and count for nothing.
 */
final class Forwarded extends HttpServletRequestWrapper {
    private final String client;
    private final boolean secure;

    private Forwarded(HttpServletRequest request, String client, boolean secure) {
        super(request);
        this.client = client;
        this.secure = secure;
    }

    /** @param proxies their addresses, with commas */
    static HttpServletRequest by(String proxies, HttpServletRequest request) {
        List<String> known = words(proxies);
        if (!known.contains(request.getRemoteAddr())) {
            return request;
        }
        String proto = request.getHeader("X-Forwarded-Proto");
        return new Forwarded(request, client(known, request), proto == null ? request.isSecure() : proto.equals("https"));
    }

    /** Every proxy adds at the right whom it heard: the last one that is no proxy of ours is the client; what stands left of it may be invented. */
    private static String client(List<String> known, HttpServletRequest request) {
        List<String> way = words(String.join(",", Collections.list(request.getHeaders("X-Forwarded-For"))));
        for (int i = way.size() - 1; i >= 0; i--) {
            if (!known.contains(way.get(i))) {
                return way.get(i);
            }
        }
        return request.getRemoteAddr();
    }

    private static List<String> words(String list) {
        return List.of(list.split(",")).stream().map(String::strip).filter(w -> !w.isEmpty()).toList();
    }

    @Override
    public String getRemoteAddr() {
        return client;
    }

    @Override
    public String getRemoteHost() {
        return client;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getScheme() {
        return secure ? "https" : "http";
    }
}
