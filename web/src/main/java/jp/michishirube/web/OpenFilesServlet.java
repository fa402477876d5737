package jp.michishirube.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.michishirube.dispatch.AdvisorService;
import jp.michishirube.document.api.Content;
import jp.michishirube.publication.DispatchStatisticsService;
import jp.michishirube.subsidy.GrantService;

/** What is published of a fiscal year as a file: ?year=2017&format=xlsx, pdf or csv. */
@WebServlet({"/download/decisions", "/download/advisors", "/download/dispatches"})
public class OpenFilesServlet extends HttpServlet {
    @Inject
    private transient GrantService grants;
    @Inject
    private transient AdvisorService advisors;
    @Inject
    private transient DispatchStatisticsService dispatches;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String year = request.getParameter("year");
        String format = request.getParameter("format");
        Optional<Content> file = year == null || !year.matches("20[0-9]{2}") || format == null ? Optional.empty() : file(request.getServletPath(), Integer.parseInt(year), format);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            DownloadServlet.send(response, file.get());
        }
    }

    private Optional<Content> file(String path, int year, String format) {
        return switch (path) {
            case "/download/advisors" -> advisors.publishedFile(year, format);
            case "/download/dispatches" -> dispatches.file(year, format);
            default -> grants.publishedFile(year, format);
        };
    }
}
