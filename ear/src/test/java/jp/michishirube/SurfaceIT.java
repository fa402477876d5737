package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the outside sees of the server")
class SurfaceIT {
    private final RunningApplication application = RunningApplication.shared();
    private final Caller caller = new Caller(application);

    @Test
    void one_socket_listens_and_it_is_the_public_port() {
        assertEquals(Set.of(application.port()), application.listeningPorts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in.xhtml", "/nothing-here", "/errors/fault.html", "/app/home.xhtml"})
    void no_answer_names_the_server(String path) {
        HttpResponse<String> answer = caller.get(path);
        assertTrue(answer.headers().firstValue("Server").isEmpty(), answer.headers().map()::toString);
        assertTrue(answer.headers().firstValue("X-Powered-By").isEmpty(), answer.headers().map()::toString);
        assertFalse((answer.headers().map() + answer.body()).toLowerCase(Locale.ROOT).contains("payara"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/metrics/base", "/openapi", "/openapi/", "/health", "/health/live", "/health/ready", "/asadmin",
        "/__asadmin/version", "/management/domain", "/jmx", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/WEB-INF/template/page.xhtml"})
    void nothing_from_inside_is_served(String path) {
        int status = caller.get(path).statusCode();
        assertTrue(status == 403 || status == 404, path + " answered " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in.xhtml"})
    void pages_carry_their_protection(String path) {
        HttpResponse<String> answer = caller.get(path);
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertAll(
                () -> assertEquals(200, answer.statusCode()),
                () -> assertTrue(policy.contains("object-src 'none'"), policy),
                () -> assertTrue(policy.contains("base-uri 'none'"), policy),
                () -> assertTrue(policy.contains("frame-ancestors 'none'"), policy),
                () -> assertTrue(policy.contains("default-src 'self'"), policy),
                () -> assertTrue(policy.matches(".*script-src 'self' 'nonce-[^']{16,}'.*"), policy),
                () -> assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse("")),
                () -> assertTrue(Set.of("same-origin", "no-referrer", "strict-origin-when-cross-origin")
                        .contains(answer.headers().firstValue("Referrer-Policy").orElse("")), answer.headers().map()::toString));
    }

    @Test
    void static_files_and_error_pages_are_not_sniffed_either() {
        for (String path : new String[] {"/favicon.svg", "/nothing-here", "/errors/not-found.html"}) {
            assertEquals("nosniff", caller.get(path).headers().firstValue("X-Content-Type-Options").orElse(""), path);
        }
    }

    @Test
    void a_wrong_address_gets_our_own_page_that_tells_nothing() {
        HttpResponse<String> answer = caller.get("/no/such/page-%3Cscript%3E.xhtml");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("lang=\"ja\""), answer.body());
        assertTellsNothing(answer);
        assertFalse(answer.body().contains("no/such"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/organisations?on=yesterday", "/api/v1/programmes/nothing", "/sign-in.xhtml?id=%00"})
    void bad_requests_tell_nothing_of_the_inside(String path) {
        HttpResponse<String> answer = caller.get(path);
        assertTrue(answer.statusCode() < 500, path + " answered " + answer.statusCode());
        assertTellsNothing(answer);
    }

    @Test
    void a_form_posted_without_its_view_is_refused_without_a_trace() {
        HttpResponse<String> answer = caller.send("POST", application.at("/sign-in.xhtml"),
                "signIn=signIn&signIn%3Alogin=a&signIn%3Apassword=b&jakarta.faces.ViewState=1%3A2",
                "Content-Type", "application/x-www-form-urlencoded");
        assertTrue(answer.statusCode() >= 300, "a forged form answered " + answer.statusCode());
        assertTellsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE"})
    void other_methods_do_nothing(String method) {
        HttpResponse<String> answer = caller.send(method, application.at("/favicon.svg"), null);
        assertTrue(answer.statusCode() >= 400, method + " answered " + answer.statusCode());
        assertTellsNothing(answer);
    }

    @Test
    void the_session_cookie_is_for_this_site_only_and_hidden_from_scripts() {
        String cookie = caller.get("/sign-in.xhtml").headers().allValues("Set-Cookie").stream().collect(Collectors.joining("\n"));
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.matches("(?is).*SameSite=(Lax|Strict).*"), cookie);
        assertTrue(cookie.contains("Path=/"), cookie);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in.xhtml", "/app/home.xhtml"})
    void no_address_carries_a_session_id(String path) {
        HttpResponse<String> answer = caller.get(path);
        assertFalse(answer.body().toLowerCase(Locale.ROOT).contains("jsessionid"), answer.body());
        assertFalse(answer.headers().firstValue("Location").orElse("").toLowerCase(Locale.ROOT).contains("jsessionid"));
    }

    @Test
    void a_session_id_in_the_address_is_not_taken() {
        HttpResponse<String> answer = caller.get("/sign-in.xhtml;jsessionid=0123456789abcdef0123456789ab");
        assertFalse(answer.headers().allValues("Set-Cookie").toString().contains("0123456789abcdef0123456789ab"));
    }

    private static void assertTellsNothing(HttpResponse<String> answer) {
        String all = answer.body() + answer.headers().map();
        for (String word : new String[] {"Exception", "\tat ", "com.sun.", "jp.michishirube", "SELECT ", "org.h2", "Payara"}) {
            assertFalse(all.contains(word), "the answer says " + word + ": " + all);
        }
    }
}
