package jp.michishirube.dispatch.api;

import java.time.LocalDate;
import java.util.List;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.Finding;

/**
 * What a case's page shows of a dispatch beside the case itself.
 *
 * @param checks   each check with its reason; empty before the reader may see it
 * @param remains  what is open of the limits beside the visits
 * @param left     of the year's budget, for those who arrange and decide; null for the body
 * @param orders   the reader may put the candidates in order now
 * @param lists    the reader may list candidates now
 * @param plans    the reader may plan visits now
 * @param tells    the reader may say what became of visits now
 * @param begins   what the reader may begin now: "report", "survey"
 * @param hours    of a visit, as the body wished
 * @param online   the body wishes to see the advisor online only
 * @param rating   what the body gave, for staff; null where it gave none
 */
public record DispatchView(List<Finding> checks, Text remains, Yen left, List<CandidateView> candidates, List<VisitView> visits, boolean orders, boolean lists, boolean plans, boolean tells,
                           List<String> begins, List<CaseRow> following, String project, boolean leftToSecretariat, int team, List<String> wished, List<LocalDate> days, String hours, boolean online, Integer rating) {
}
