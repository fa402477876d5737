package jp.michishirube.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.michishirube.document.api.Content;
import jp.michishirube.subsidy.GrantService;

/** The grant decisions of a fiscal year as a file: ?year=2017&format=xlsx, pdf or csv. */
@WebServlet("/download/decisions")
public class DecisionsServlet extends HttpServlet {
    @Inject
    private transient GrantService grants;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String year = request.getParameter("year");
        String format = request.getParameter("format");
        Optional<Content> file = year == null || !year.matches("20[0-9]{2}") || format == null ? Optional.empty() : grants.publishedFile(Integer.parseInt(year), format);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            DownloadServlet.send(response, file.get());
        }
    }
}
