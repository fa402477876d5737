package jp.michishirube.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import jp.michishirube.web.Admission;
import jp.michishirube.web.RateLimit;

/** Before the API: the limit of requests per address, and problem documents also for what fails before a resource is found. */
@WebFilter("/api/v1/*")
public class ApiGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int PER_SECOND = 100;
    private static final int BURST = 200;
    private final transient RateLimit limit = new RateLimit(Duration.ofSeconds(1).dividedBy(PER_SECOND), BURST, System::nanoTime);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        int wait = limit.take(request.getRemoteAddr());
        if (wait > 0) {
            response.setHeader("Retry-After", Integer.toString(wait));
            answer(request, response, Problem.of(429, "要求が多すぎます。" + wait + "秒おいてからやり直してください。",
                    "Too many requests. Try again after " + wait + " s."));
            return;
        }
        Admission.Lane lane = Admission.node().lane(request);
        if (!lane.enter()) {
            response.setHeader("Retry-After", "5");
            answer(request, response, ProblemMapper.unavailable());
            return;
        }
        try {
            chain.doFilter(request, new Answering(request, response));
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            answer(request, response, ProblemMapper.fault(e));
        } finally {
            lane.leave();
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        Locale locale = ApiLanguage.of(Collections.list(request.getLocales()).stream()
                .filter(l -> request.getHeader("Accept-Language") != null).toList());
        byte[] body = problem.json(locale).getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", locale.getLanguage());
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Gives a problem document where the framework would send an error page. */
    private static final class Answering extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        Answering(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            answer(request, (HttpServletResponse) getResponse(), ProblemMapper.ofStatus(status));
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
