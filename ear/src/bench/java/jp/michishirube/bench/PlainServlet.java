package jp.michishirube.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Prints the bytes of the queue page, and does nothing else. */
public class PlainServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private transient byte[] page;

    @Override
    public void init() {
        try (InputStream file = PlainServlet.class.getResourceAsStream("/page.html")) {
            page = file.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
