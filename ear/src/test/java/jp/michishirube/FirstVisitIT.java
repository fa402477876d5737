package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A first visit")
class FirstVisitIT {
    private static final int MOST_BYTES = 350 * 1024;
    private static final int MOST_REQUESTS = 8;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/programmes.xhtml", "/estimate.xhtml", "/statistics.xhtml", "/sign-in.xhtml"})
    @DisplayName("of a public page takes at most 8 requests and 350 KB, with everything that the page asks for, and its HTML is compressed")
    void publicPage(String path) {
        try (Browser browser = Browser.of(RunningApplication.shared())) {
            visit(browser, path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/home.xhtml", "/app/calls.xhtml", "/app/queue.xhtml", "/app/statistics.xhtml"})
    @DisplayName("of a signed-in page takes at most 8 requests and 350 KB, and its HTML is compressed")
    void signedIn(String path) {
        try (Browser first = Browser.of(RunningApplication.shared()).signIn("yuzawa-officer");
             Browser browser = Browser.of(RunningApplication.shared())) {
            browser.page().context().addCookies(first.page().context().cookies().stream().map(FirstVisitIT::cookie).toList());
            visit(browser, path);
        }
    }

    private static com.microsoft.playwright.options.Cookie cookie(com.microsoft.playwright.options.Cookie kept) {
        return new com.microsoft.playwright.options.Cookie(kept.name, kept.value).setDomain(kept.domain).setPath(kept.path);
    }

    private static void visit(Browser browser, String path) {
        List<Request> requests = new ArrayList<>();
        browser.page().onRequestFinished(requests::add);
        assertEquals(200, browser.open(path));
        browser.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        long bytes = 0;
        StringBuilder list = new StringBuilder();
        for (Request request : requests) {
            Sizes sizes = request.sizes();
            bytes += sizes.responseHeadersSize + sizes.responseBodySize;
            list.append('\n').append(request.url()).append(' ').append(sizes.responseHeadersSize + sizes.responseBodySize);
        }
        System.getLogger("first visit").log(System.Logger.Level.INFO, "{0}: {1} requests, {2} bytes", path, requests.size(), bytes);
        assertTrue(requests.size() <= MOST_REQUESTS, requests.size() + " requests:" + list);
        assertTrue(bytes <= MOST_BYTES, bytes + " bytes:" + list);
        assertEquals("gzip", requests.get(0).response().headerValue("content-encoding"), "the page itself is compressed");
    }
}
