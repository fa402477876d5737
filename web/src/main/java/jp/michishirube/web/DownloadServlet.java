package jp.michishirube.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.michishirube.award.AwardDeskService;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.FormFileService;
import jp.michishirube.casework.StandardPaperService;
import jp.michishirube.dispatch.AdvisorService;
import jp.michishirube.document.api.Content;
import jp.michishirube.outreach.EventDeskService;
import jp.michishirube.publication.MunicipalityRecordService;
import jp.michishirube.review.RankingService;
import jp.michishirube.review.ScoringService;
import jp.michishirube.subsidy.GrantService;

/**
 * Files of cases: /app/download/{attachment|paper|form|receipt|standard|books|appointment|press|review|review-own|review-of|attendance|territory}/{case, body,
 * advisor, call, score sheet, stage, event or bureau}/{id, number, reviewer or format}. Always as an attachment, never shown inside our pages.
 */
@WebServlet("/app/download/*")
public class DownloadServlet extends HttpServlet {
    @Inject
    private transient CaseQueryService queries;
    @Inject
    private transient StandardPaperService standard;
    @Inject
    private transient FormFileService forms;
    @Inject
    private transient GrantService grants;
    @Inject
    private transient AdvisorService advisors;
    @Inject
    private transient AwardDeskService awards;
    @Inject
    private transient ScoringService scoring;
    @Inject
    private transient RankingService rankings;
    @Inject
    private transient EventDeskService events;
    @Inject
    private transient MunicipalityRecordService records;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = request.getPathInfo() == null ? new String[0] : request.getPathInfo().split("/");
        Optional<Content> content = path.length != 4 ? Optional.empty() : switch (path[1]) {
            case "attachment" -> queries.attachment(path[2], path[3]);
            case "standard" -> standard.open(path[2], path[3]);
            case "paper" -> queries.paper(path[2], path[3]);
            case "press" -> awards.press(path[2], path[3]);
            case "appointment" -> advisors.letter(path[2], path[3]);
            case "attendance" -> events.attendanceFile(path[2], path[3]);
            case "territory" -> path[2].matches("[a-z]{1,20}-(all|stopped)") ? records.file(path[2].replaceFirst("(own)?-.*", ""), path[2].endsWith("-stopped"), path[3]) : Optional.empty();
            case "review" -> scoring.attachment(path[2], path[3]);
            case "review-own" -> path[3].equals("pdf") ? scoring.print(path[2]) : Optional.empty();
            case "review-of" -> rankings.print(path[2], path[3]);
            case "books" -> path[3].equals("xlsx") ? grants.books(path[2]) : Optional.empty();
            case "form" -> path[3].equals("xlsx") ? forms.download(path[2]) : path[3].matches("[0-9]{1,4}") ? queries.form(path[2], Integer.parseInt(path[3])) : Optional.empty();
            case "receipt" -> path[3].matches("[0-9]{1,4}") ? queries.receipt(path[2], Integer.parseInt(path[3])) : Optional.empty();
            default -> Optional.empty();
        };
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(response, content.get());
        }
    }

    static void send(HttpServletResponse response, Content content) throws IOException {
        head(response, content.mediaType(), content.fileName());
        response.setContentLengthLong(content.size());
        content.writeTo(response.getOutputStream());
    }

    /** To be saved under its name, never shown; should a browser show it all the same, it may do nothing there. */
    static void head(HttpServletResponse response, String mediaType, String fileName) {
        response.setContentType(mediaType);
        response.setHeader("Content-Disposition", "attachment; filename=\"download\"; filename*=UTF-8''"
                + URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20"));
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    }
}
