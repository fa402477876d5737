package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The external evaluation of a subsidy's proposals on the same review desk as the award, in a real browser. */
class SubsidyReviewIT {
    private static final String CALL = "chiiki_iot_jisso-2018-1";
    private static final String DESK = "/app/desk.xhtml?call=" + CALL;
    private static final List<String> MEETING = List.of("reviewer-1", "reviewer-2", "reviewer-3", "reviewer-4", "reviewer-5");
    /** Best first. */
    private static final List<int[]> SCORES = List.of(new int[] {5, 5, 5, 4}, new int[] {4, 4, 4, 4}, new int[] {3, 4, 3, 3}, new int[] {2, 3, 2, 2});

    @Test
    @DisplayName("five reviewers evaluate proposals, one without the applicant it is tied to; rank, mean and outcome stand beside the proposals that the Ministry decides on")
    void fiveReviewers() throws IOException {
        try (RunningApplication running = RunningApplication.start(RunningApplication.emptyFolder("evaluation")); GrantErrand people = new GrantErrand(running, GrantErrand.Filling.PAGES)) {
            Browser ministry = people.as("mic-officer");
            ministry.open(DESK);
            Map<String, String> proposals = chosen(ministry);
            List<String> titles = List.copyOf(proposals.values());
            ReviewHands.went(ministry, "desk:startEvaluation");

            ReviewHands review = new ReviewHands(people::as, (login, title) -> SCORES.get(titles.indexOf(title)));
            review.prepared(CALL, "evaluation", MEETING);
            review.assigned(null);
            review.opened("2018-06-20 17:00");
            String tied = titles.get(1);
            Locator row = review.desk().page().locator("tr[data-case]").filter(new Locator.FilterOptions().setHasText(tied));
            String applicant = row.locator("td.wide-cell strong").innerText();
            ministry.follow(() -> row.locator("a[href*='case=']").click());
            String sheet = ministry.page().locator("[data-sheet='" + ReviewHands.REVIEWERS.get("reviewer-2") + "'] a[href*='review-paper']").getAttribute("href").replaceAll(".*[&?]id=", "");
            int scored = 0;
            for (String login : MEETING) {
                review.declared(login, login.equals("reviewer-2") ? new String[] {applicant} : new String[0]);
                scored += review.scored(login);
            }
            assertEquals(MEETING.size() * SCORES.size() - 1, scored);
            assertEquals(404, people.as("reviewer-2").open("/app/review-sheet.xhtml?id=" + sheet));
            assertFalse(review.mine("reviewer-2").text().contains(applicant));
            review.closed();

            Browser ranking = review.ranking();
            assertEquals(List.copyOf(proposals.keySet()), ranking.page().locator("#ranking tr[data-rank]").all().stream().map(r -> r.getAttribute("data-rank")).toList());
            assertTrue(ranking.text().contains("予算") && ranking.page().innerText("#ranking").contains("ここまで予算内"), ranking.text());
            assertEquals(2, ranking.page().locator("#balance + .cards table").count());
            assertTrue(ranking.page().innerText("tr[data-rank='" + List.copyOf(proposals.keySet()).get(1) + "']").contains("4 / 4"), "four of the five scored it");
            ReviewHands.outcome(ranking, titles.get(2), "hold", "費用の内訳を示すこと");
            ReviewHands.outcome(ranking, titles.get(3), "not-recommend", "目標が示されていないため");
            ranking.page().fill("#remarks", "採点の順に審議した（架空）。");
            ranking.screenshot("evaluation-01-ranking");
            assertEquals(List.of(), ranking.barriers());
            ReviewHands.went(ranking, "propose:conclude");
            byte[] workbook = Errand.download(ranking, "a[href*='paper=minutes'][href*='format=xlsx']");
            assertEquals("PK", new String(workbook, 0, 2, java.nio.charset.StandardCharsets.US_ASCII));
            String minutes = text(Errand.download(ranking, "a[href*='paper=minutes'][href*='format=pdf']"));
            for (String part : List.of("議事要旨", "架空委員一", applicant.replaceAll("\\s", ""), "費用の内訳を示すこと", "採点の順に審議した")) {
                assertTrue(minutes.contains(part), part + " in " + minutes);
            }

            ministry.open(DESK);
            ReviewHands.went(ministry, "desk:takeReview");
            String best = ministry.page().innerText("tr[data-case='" + List.copyOf(proposals.keySet()).get(0) + "']");
            assertTrue(best.contains("評価済") && best.contains("順位 1") && best.contains("採択が適当"), best);
            int n = 0;
            for (String number : proposals.keySet()) {
                boolean adopt = n++ < 2;
                ministry.page().selectOption("[data-decide='" + number + "']", adopt ? "ADOPT" : "NOT_ADOPT");
                ministry.page().fill("[data-reason='" + number + "']", adopt ? "評価会の評価が高い。" : "評価会の評価による。");
            }
            ReviewHands.went(ministry, "desk:preview");
            ministry.screenshot("evaluation-02-selection");
            ReviewHands.went(ministry, "desk:draft");
            assertTrue(ministry.page().url().contains("/app/selection.xhtml"), ministry.page().url());
            assertEquals(List.of(), ministry.complaints());
        }
    }

    /** Ticks proposals that are at the Ministry, each of another title; their titles by number. */
    private static Map<String, String> chosen(Browser ministry) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (Locator row : ministry.page().locator("tr[data-case]:has([data-choose])").all()) {
            String title = row.locator("td.wide-cell").innerText().split("\\n")[1].strip();
            if (chosen.size() < SCORES.size() && !chosen.containsValue(title)) {
                chosen.put(row.getAttribute("data-case"), title);
                row.locator("[data-choose]").check();
            }
        }
        assertEquals(SCORES.size(), chosen.size(), "proposals that the demonstration has at the Ministry");
        return chosen;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
