package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.michishirube.security.NotAllowedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {

    @Test
    @DisplayName("What is not allowed is 403 however deep it is wrapped; anything unknown is 500")
    void statuses() {
        assertEquals(403, PageGate.status(new ServletException(new IllegalStateException(new NotAllowedException("x")))));
        assertEquals(500, PageGate.status(new ServletException(new IllegalStateException("x"))));
    }

    @Test
    @DisplayName("A database that is away is 503, however deep it is wrapped")
    void away() {
        assertEquals(503, PageGate.status(new ServletException(new IllegalStateException(new java.sql.SQLException("gone", "08006")))));
    }

    @Test
    @DisplayName("An expired view is recognised inside other exceptions")
    void expired() {
        assertTrue(PageGate.caused(new ServletException(new ViewExpiredException("x", "/a.xhtml")), ViewExpiredException.class));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 413, 500})
    @DisplayName("Scripts are sent to a page that exists")
    void pages(int status) {
        assertTrue(Files.exists(Path.of("src/main/webapp" + FaultHandlers.page(status))));
    }
}
