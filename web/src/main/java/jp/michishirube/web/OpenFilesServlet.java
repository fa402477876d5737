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
import jp.michishirube.outreach.EventService;
import jp.michishirube.outreach.IotProjectService;
import jp.michishirube.publication.DispatchStatisticsService;
import jp.michishirube.roadmap.RoadmapService;
import jp.michishirube.roadmap.SurveyResultService;
import jp.michishirube.subsidy.GrantService;

/** What is published of a fiscal year as a file: ?year=2017&format=xlsx, pdf or csv; of the award by edition: ?edition=2017, of the roadmap by version: ?version=2017-05, of a survey by its id: ?survey=sanka-2017, csv where no format is given; of projects: ?format=csv. */
@WebServlet({"/download/decisions", "/download/advisors", "/download/dispatches", "/download/award", "/download/roadmap", "/download/survey", "/download/events", "/download/iot-projects"})
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
    private transient EventService events;
    @Inject
    private transient IotProjectService projects;
    @Inject
    private transient RoadmapService roadmaps;
    @Inject
    private transient SurveyResultService surveys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String format = request.getParameter("format");
        Optional<Content> file = switch (request.getServletPath()) {
            case "/download/award" -> edition(request.getParameter("edition"), format);
            case "/download/roadmap" -> roadmaps.file(request.getParameter("version"), format == null ? "csv" : format);
            case "/download/survey" -> survey(request.getParameter("survey"), format);
            case "/download/iot-projects" -> Optional.ofNullable(format).flatMap(projects::file);
            default -> ofYear(request.getServletPath(), request.getParameter("year"), format);
        };
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
            case "/download/events" -> events.figuresFile(year, format);
            case "/download/dispatches" -> dispatches.file(year, format);
            default -> grants.publishedFile(year, format);
        };
    }
}
