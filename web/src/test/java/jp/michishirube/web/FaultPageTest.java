package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of a fault")
class FaultPageTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final List<Integer> statuses = new ArrayList<>();

    @Test
    void names_the_number_under_which_the_fault_stands_in_the_log_and_nothing_of_the_exception() throws IOException {
        List<String> lines = new ArrayList<>();
        Handler handler = handler(lines);
        Logger log = Logger.getLogger(FaultPage.class.getName());
        log.addHandler(handler);
        log.setUseParentHandlers(false);
        try {
            HttpServletRequest request = request("/app/queue.xhtml", null);
            String number = FaultPage.logged(request, new IllegalStateException("inside words"));
            FaultPage.answer(request, response(), 500, number);
            String page = written.toString(StandardCharsets.UTF_8);
            assertTrue(page.contains("受付番号") && page.contains(number), page);
            assertEquals(List.of("fault " + number + " at /app/queue.xhtml"), lines);
            assertFalse(page.contains("inside words") || page.contains("IllegalState"), page);
            assertEquals(List.of(500), statuses);
        } finally {
            log.removeHandler(handler);
            log.setUseParentHandlers(true);
        }
    }

    @Test
    void takes_from_a_browser_nothing_but_a_number_of_its_own_kind() {
        assertEquals("0123abcd", FaultPage.brought(request(FaultPage.PATH, "0123abcd")));
        assertNull(FaultPage.brought(request(FaultPage.PATH, "<script>alert(1)</script>")));
        assertNull(FaultPage.brought(request(FaultPage.PATH, null)));
        assertNull(FaultPage.brought(request("/app/queue.xhtml", "0123abcd")));
    }

    private static Handler handler(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private HttpServletRequest request(String path, String number) {
        ServletContext context = fake(ServletContext.class, Map.of());
        Map<String, Object> answers = new java.util.HashMap<>(Map.of("getRequestURI", path, "getServletPath", path, "getServletContext", context));
        answers.put("getParameter", number);
        return fake(HttpServletRequest.class, answers);
    }

    private HttpServletResponse response() {
        ServletOutputStream out = new ServletOutputStream() {
            @Override
            public void write(int b) {
                written.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
        return fake(HttpServletResponse.class, Map.of("getOutputStream", out));
    }

    /** Answers what is named, reads pages from where they are kept, and notes the status; everything else does nothing. */
    private <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("getResourceAsStream")) {
                return Files.newInputStream(Path.of("src/main/webapp" + arguments[0]));
            }
            if (method.getName().equals("setStatus")) {
                statuses.add((Integer) arguments[0]);
            }
            return answers.get(method.getName());
        }));
    }
}
