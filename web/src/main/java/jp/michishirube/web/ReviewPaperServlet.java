package jp.michishirube.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import jp.michishirube.document.api.Content;
import jp.michishirube.review.RankingService;

/** Papers of the meeting that reviews: ?stage=…&amp;paper=ranking, minutes or binder&amp;format=xlsx, pdf or csv. */
@WebServlet("/app/download/review-paper")
public class ReviewPaperServlet extends HttpServlet {
    @Inject
    private transient RankingService rankings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Content> content = rankings.file(sent(request, "stage"), sent(request, "paper"), sent(request, "format"));
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            DownloadServlet.send(response, content.get());
        }
    }

    private static String sent(HttpServletRequest request, String name) {
        return Objects.toString(request.getParameter(name), "");
    }
}
