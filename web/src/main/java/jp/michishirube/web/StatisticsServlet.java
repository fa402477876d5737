package jp.michishirube.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.publication.StatisticsService;
import jp.michishirube.publication.api.FileFormat;
import jp.michishirube.publication.api.ReportFile;

/** 応募・採択状況 as a file: ?year=2017&format=xlsx, pdf or csv. Under /app/ as the signed-in reader may see it, else as everyone may. */
@WebServlet({"/app/download/statistics", "/download/statistics"})
public class StatisticsServlet extends HttpServlet {
    @Inject
    private transient StatisticsService statistics;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String year = request.getParameter("year");
        Optional<FileFormat> format = Arrays.stream(FileFormat.values()).filter(f -> f.extension().equals(request.getParameter("format"))).findFirst();
        if (year == null || !year.matches("20[0-9]{2}") || format.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int fiscalYear = Integer.parseInt(year);
        ReportFile file = request.getServletPath().startsWith("/app/") ? statistics.subsidyApplicationsFile(fiscalYear, format.get())
                : statistics.publicSubsidyApplicationsFile(fiscalYear, format.get());
        DownloadServlet.send(response, new Content(file.fileName(), file.mediaType(), file.bytes().length, Sha256.hex(file.bytes()),
                out -> out.write(file.bytes())));
    }
}
