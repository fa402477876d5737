package jp.michishirube.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.michishirube.subsidy.GrantService;

/** Payments that wait to be made, as csv: ?year=2018. */
@WebServlet("/app/download/payments")
public class PaymentServlet extends HttpServlet {
    @Inject
    private transient GrantService grants;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String year = request.getParameter("year");
        if (year == null || !year.matches("20[0-9]{2}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] csv = grants.payments(Integer.parseInt(year));
        DownloadServlet.head(response, "text/csv; charset=UTF-8", "支払請求一覧-" + year + ".csv");
        response.setContentLength(csv.length);
        response.getOutputStream().write(csv);
    }
}
