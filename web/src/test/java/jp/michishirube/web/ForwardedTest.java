package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who a request comes from, behind a proxy")
class ForwardedTest {
    @Test
    void a_stranger_may_claim_what_it_likes() {
        HttpServletRequest seen = Forwarded.by("10.0.0.10", request("203.0.113.5", List.of("192.0.2.1"), "https"));
        assertEquals("203.0.113.5", seen.getRemoteAddr());
        assertEquals("http", seen.getScheme());
        assertEquals("203.0.113.5", Forwarded.by("", request("203.0.113.5", List.of("192.0.2.1"), "https")).getRemoteAddr());
    }

    @Test
    void the_proxy_we_know_names_the_client_and_its_scheme() {
        HttpServletRequest seen = Forwarded.by("10.0.0.9, 10.0.0.10", request("10.0.0.10", List.of("192.0.2.1"), "https"));
        assertEquals("192.0.2.1", seen.getRemoteAddr());
        assertEquals(true, seen.isSecure());
        assertEquals("https", seen.getScheme());
    }

    @Test
    void what_a_client_wrote_before_the_proxy_is_overlooked() {
        assertEquals("192.0.2.1", Forwarded.by("10.0.0.10", request("10.0.0.10", List.of("127.0.0.1, 198.51.100.7", "192.0.2.1"), "https")).getRemoteAddr());
        assertEquals("192.0.2.1", Forwarded.by("10.0.0.9,10.0.0.10", request("10.0.0.10", List.of("127.0.0.1,192.0.2.1,10.0.0.9"), null)).getRemoteAddr());
    }

    @Test
    void a_proxy_that_says_nothing_is_the_client_itself() {
        HttpServletRequest seen = Forwarded.by("10.0.0.10", request("10.0.0.10", List.of(), null));
        assertEquals("10.0.0.10", seen.getRemoteAddr());
        assertEquals(false, seen.isSecure());
    }

    private static HttpServletRequest request(String from, List<String> forwardedFor, String proto) {
        Map<String, Object> answers = Map.of("getRemoteAddr", from, "isSecure", false, "getScheme", "http");
        return (HttpServletRequest) Proxy.newProxyInstance(ForwardedTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> arguments[0].equals("X-Forwarded-Proto") ? proto : null;
                    case "getHeaders" -> Collections.enumeration(arguments[0].equals("X-Forwarded-For") ? forwardedFor : List.of());
                    default -> answers.get(method.getName());
                });
    }
}
