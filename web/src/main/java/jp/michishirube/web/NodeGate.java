package jp.michishirube.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The node's outermost door. Behind a proxy it names the real client ({@link Forwarded}). When the node is about to stop (its drain
 * file is there) a new request is sent away with 503, which a proxy takes to another node, and told how many are still in progress:
 * {@code ./run} ends the process when none is.
 */
public class NodeGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private final AtomicInteger inside = new AtomicInteger();

    @Inject
    @ConfigProperty(name = "michishirube.drain-file")
    private transient Optional<String> drainFile;
    @Inject
    @ConfigProperty(name = "michishirube.proxies")
    private transient Optional<String> proxies;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (drainFile.isPresent() && Files.exists(Path.of(drainFile.get()))) {
            SecurityHeaders.set(request, response);
            response.setHeader("Retry-After", "1");
            response.setHeader("Requests-In-Progress", Integer.toString(inside.get()));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        inside.incrementAndGet();
        try {
            chain.doFilter(Forwarded.by(proxies.orElse(""), request), new PathRedirects(response));
        } finally {
            inside.decrementAndGet();
        }
    }

    /** A redirect to a path of ours stays a path: the server does not know under which name and scheme the proxy is reached. */
    private static final class PathRedirects extends HttpServletResponseWrapper {
        PathRedirects(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            PartialAnswer.redirect((HttpServletResponse) getResponse(), location);
        }
    }
}
