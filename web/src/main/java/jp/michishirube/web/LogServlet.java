package jp.michishirube.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.michishirube.audit.AuditService;

/** The whole log as a text to take away and to verify elsewhere. */
@WebServlet("/app/download/log")
public class LogServlet extends HttpServlet {
    @Inject
    private transient AuditService audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DownloadServlet.head(response, "text/plain;charset=UTF-8", "michishirube-log.txt");
        audit.export(response.getOutputStream());
    }
}
