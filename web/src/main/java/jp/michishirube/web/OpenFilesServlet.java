package jp.michishirube.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.michishirube.award.AwardEditionService;
import jp.michishirube.dispatch.AdvisorService;
import jp.michishirube.document.api.Content;
import jp.michishirube.publication.DispatchStatisticsService;
import jp.michishirube.roadmap.SurveyResultService;
import jp.michishirube.subsidy.GrantService;

/** What is published of a fiscal year as a file: ?year=2017&format=xlsx, pdf or csv; of the award by edition: ?edition=2017, of a survey by its id: ?survey=sanka-2017, csv where no format is given. */
@WebServlet({"/download/decisions", "/download/advisors", "/download/dispatches", "/download/award", "/download/survey"})
public class OpenFilesServlet extends HttpServlet {
    @Inject
    private transient GrantService grants;
    @Inject
    private transient AdvisorService advisors;
    @Inject
    private transient DispatchStatisticsService dispatches;
    @Inject
    private transient AwardEditionService awards;
    @Inject
    private transient SurveyResultService surveys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String format = request.getParameter("format");
        Optional<Content> file = request.getServletPath().equals("/download/survey") ? survey(request.getParameter("survey"), format)
                : request.getServletPath().equals("/download/award") ? edition(request.getParameter("edition"), format)
                : ofYear(request.getServletPath(), request.getParameter("year"), format);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            DownloadServlet.send(response, file.get());
        }
    }

    private Optional<Content> edition(String id, String format) {
        return id == null ? Optional.empty() : awards.file(id, format == null ? "csv" : format);
    }

    private Optional<Content> survey(String id, String format) {
        return id == null ? Optional.empty() : surveys.file(id, format == null ? "csv" : format);
    }

    private Optional<Content> ofYear(String path, String year, String format) {
        return year == null || !year.matches("20[0-9]{2}") || format == null ? Optional.empty() : file(path, Integer.parseInt(year), format);
    }

    private Optional<Content> file(String path, int year, String format) {
        return switch (path) {
            case "/download/advisors" -> advisors.publishedFile(year, format);
            case "/download/dispatches" -> dispatches.file(year, format);
            default -> grants.publishedFile(year, format);
        };
    }
}
