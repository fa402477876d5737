package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A whole made-up edition of the award in a real browser, from the entries to the certificates, on an application of its own whose clock goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AwardIT {
    private static final List<String> JURY = List.of("reviewer-1", "reviewer-2", "reviewer-3", "reviewer-4", "reviewer-5", "reviewer-6");
    private static final String WINNER = AwardErrand.answers().get("projectTitle");
    private static final String SHELTER = "避難所の混み具合を地図で知らせる";
    private static final String BUS = "バスの遅れを待合所に知らせる";
    private static final String SCHOOLS = "小さな学校どうしをつないだ授業";
    private static final String FIELDS = "畑の水やりを土の湿りで決める";
    private static final String MARKET = "朝市の売れ残りを知らせる";
    private static final String CARE = "見守りの記録を家族と共有する";
    private static final String PAPERS = "役場の書類を家でも見られるようにする";
    private static final Map<String, int[]> BY_DOCUMENTS = Map.of(WINNER, new int[] {5, 5, 4, 5}, SHELTER, new int[] {5, 4, 4, 4}, BUS, new int[] {4, 4, 4, 4}, SCHOOLS, new int[] {4, 4, 3, 4},
            FIELDS, new int[] {4, 4, 3, 4}, MARKET, new int[] {4, 3, 3, 3}, CARE, new int[] {3, 3, 2, 3}, PAPERS, new int[] {2, 2, 2, 3});
    private static final Map<String, int[]> LIVE = Map.of(WINNER, new int[] {9, 10, 8, 9}, SHELTER, new int[] {8, 8, 8, 8}, BUS, new int[] {8, 8, 7, 8}, SCHOOLS, new int[] {7, 7, 7, 7},
            FIELDS, new int[] {7, 7, 7, 7}, MARKET, new int[] {6, 6, 6, 6});

    private static RunningApplication application;
    private static AwardErrand e;
    private static ReviewHands documents;
    private static ReviewHands live;
    private static String entry;
    private static String market;

    @BeforeAll
    static void start() {
        application = RunningApplication.start(RunningApplication.emptyFolder("award"));
        e = new AwardErrand(application);
        documents = new ReviewHands(e::as, (login, title) -> BY_DOCUMENTS.get(title));
        // without the chair, who likes the bus, the shelter comes before it
        live = new ReviewHands(e::as, (login, title) -> login.equals("reviewer-1") && title.equals(BUS) ? new int[] {10, 10, 10, 10} : LIVE.get(title));
    }

    @AfterAll
    static void stop() {
        e.close();
        application.close();
    }

    @Test
    @Order(1)
    @DisplayName("a city enters with a picture, whose place is taken out; three bureaus pass entries on with their opinion, and strangers see none")
    void entries() throws IOException {
        entry = e.entered();
        Browser officer = e.as("hinagata-officer");
        officer.open("/app/proposal-section.xhtml?id=" + entry + "&section=materials");
        byte[] kept = Errand.download(officer, "a[href*='/download/attachment/']");
        assertTrue(GpsPicture.tellsWhere(GpsPicture.taken()), "the picture said where it was taken");
        assertFalse(GpsPicture.tellsWhere(kept), "what is kept does not");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
        assertEquals(List.of(GpsPicture.WIDTH, GpsPicture.HEIGHT), List.of(image.getWidth(), image.getHeight()));
        e.submitted("hinagata", entry);
        for (String stranger : List.of("tohoku-officer", "kakuu-officer")) {
            assertEquals(404, e.as(stranger).open("/app/case.xhtml?id=" + entry), stranger);
        }
        assertEquals(403, e.as("reviewer-1").open("/app/case.xhtml?id=" + entry));
        e.forwarded("kanto", entry);
        market = e.found("kakuu-officer", MARKET);
        e.submitted("kakuu", market);
        e.forwarded("tohoku", market);
        e.forwarded("tohoku", e.found("tohoku-officer", SHELTER));
        assertEquals(BY_DOCUMENTS.size(), e.judging());
    }

    @Test
    @Order(2)
    @DisplayName("the first stage: six reviewers declare, one a tie whose entry is gone for them on every way, and score; one does it all on paper")
    void firstStage() throws IOException {
        documents.prepared(AwardErrand.CALL, "documents", JURY);
        documents.assigned("award-04-desk");
        documents.opened("2018-06-15 17:00");
        Browser desk = documents.desk();
        Locator row = desk.page().locator("tr[data-case]").filter(new Locator.FilterOptions().setHasText(ReviewHands.REVIEWERS.get("reviewer-5"))).first();
        String applicant = row.locator("td.wide-cell strong").innerText();
        String title = row.locator("td.wide-cell").innerText().replaceAll("(?s).*\\n", "").strip();
        desk.follow(() -> row.locator("a[href*='case=']").click());
        String sheet = desk.page().locator("[data-sheet='架空 委員五'] a[href*='review-paper']").getAttribute("href").replaceAll(".*&id=", "").replaceAll(".*id=", "");
        e.as("reviewer-5").open("/app/home.xhtml");
        e.as("reviewer-5").screenshot("award-05-reviewer");
        documents.mine("reviewer-5").screenshot("award-06-declaration");
        assertEquals(404, e.as("reviewer-5").open("/app/review-sheet.xhtml?id=" + sheet), "nothing is shown before the declaration");
        documents.declared("reviewer-5", applicant);
        for (String login : List.of("reviewer-1", "reviewer-2", "reviewer-3", "reviewer-4")) {
            documents.declared(login);
        }
        documents.declaredOnPaper("reviewer-6");
        // whoever is free takes the case over
        ReviewHands.went(documents.desk(), "assigning:go");

        Browser tied = e.as("reviewer-5");
        assertEquals(404, tied.open("/app/review-sheet.xhtml?id=" + sheet));
        assertEquals(403, tied.open("/app/review-paper.xhtml?stage=" + documents.stage() + "&id=" + sheet));
        List<String> titles = documents.sheets("reviewer-5").stream().map(Map.Entry::getKey).toList();
        assertFalse(titles.contains(title), titles.toString());
        assertFalse(tied.text().contains(title) || tied.text().contains(applicant), tied.text());
        assertEquals(Integer.toString(titles.size()), tied.page().locator("main p strong").nth(2).innerText(), "the count is without it");
        String printed = text(Errand.download(tied, "#print"));
        assertFalse(printed.contains(title) || printed.contains(applicant), printed);
        titles.forEach(t -> assertTrue(printed.contains(t), t + " in " + printed));

        List<Map.Entry<String, String>> sheets = documents.sheets("reviewer-1");
        Browser chair = e.as("reviewer-1");
        chair.open(sheets.get(0).getValue());
        documents.choose(chair, "reviewer-1", sheets.get(0).getKey());
        chair.page().fill("#toJury", "横展開の見込みを確かめたい（架空）。");
        chair.page().locator(".saved:has-text('保存しました')").waitFor();
        chair.page().locator(".autosave-now.ui-state-loading").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        chair.page().setViewportSize(1280, 1800);
        chair.page().evaluate("window.scrollTo(0, 0); document.querySelector('.sheet').scrollTop = 0");
        chair.screenshot("award-07-sheet");
        chair.page().setViewportSize(1280, 900);
        assertEquals(List.of(), chair.barriers());
        chair.page().evaluate("document.querySelector('fieldset[data-criterion=effect] input:checked').value = '9'");
        chair.click("sheet:submit");
        assertTrue(chair.page().innerText("#error-effect").contains("1から5の整数"), chair.text());
        assertEquals("横展開の見込みを確かめたい（架空）。", chair.page().inputValue("#toJury"), "nothing typed is lost");
        assertEquals(3, chair.page().locator("fieldset[data-criterion] input:checked").count());

        int scored = 0;
        for (String login : List.of("reviewer-1", "reviewer-2", "reviewer-3", "reviewer-4", "reviewer-5")) {
            scored += documents.scored(login);
        }
        scored += documents.scoredOnPaper("reviewer-6", "award-08-paper");
        assertEquals(3 * BY_DOCUMENTS.size(), scored);
        chair.open(sheets.get(0).getValue());
        assertEquals(2, chair.page().locator("#others tbody tr").count(), "what others gave is shown after the own submission");
        assertEquals(List.of(), e.as("reviewer-2").complaints());
        documents.closed();
        chair.open(sheets.get(0).getValue());
        assertEquals(0, chair.page().locator("[id='sheet:submit']").count(), "a closed stage takes no scores");

        Browser ministry = documents.ranking();
        assertEquals(List.of("1", "2", "3", "4 同", "4 同", "6", "7", "8"), ranks(ministry));
        ReviewHands.outcome(ministry, CARE, "not-selected", "効果の数字が示されていないため");
        ReviewHands.outcome(ministry, PAPERS, "not-selected", "ほかの団体の取組に例が多いため");
        ministry.page().fill("#remarks", "書類による採点の順に審議した（架空）。");
        ReviewHands.went(ministry, "propose:conclude");
        assertTrue(ministry.page().innerText("#state").contains("結論"));
    }

    private static List<String> ranks(Browser b) {
        return b.page().locator("#ranking tbody tr[data-rank] td:first-child").all().stream().map(c -> c.innerText().replaceAll("\\s+", " ").strip()).toList();
    }

    @Test
    @Order(3)
    @DisplayName("the list of finalists goes along the Ministry's route and is announced; nobody hears of it before")
    void finalists() {
        e.decided(null);
        try (Browser anyone = Browser.of(application)) {
            anyone.open("/award.xhtml?edition=kakuu");
            assertFalse(anyone.text().contains(WINNER), "not announced yet");
            e.announced();
            anyone.open("/award.xhtml?edition=kakuu");
            assertEquals(6, anyone.page().locator("[data-finalist]").count());
            assertFalse(anyone.text().contains(CARE), "who was not selected is not told");
        }
    }

    @Test
    @Order(4)
    @DisplayName("the final is live: in the order of speaking everybody scores on the day; a finalist who withdraws leaves the ranking, and the chair parts the equals at the line")
    void finalStage() {
        live.prepared(AwardErrand.CALL, "presentation", JURY);
        e.moveTo("2018-07-20");
        Browser desk = live.desk();
        desk.page().click("details:has([name^=order-]) > summary");
        List<Locator> places = desk.page().locator("input[name^=order-]").all();
        for (int i = 0; i < places.size(); i++) {
            places.get(i).fill(Integer.toString(places.size() - i));
        }
        ReviewHands.went(desk, "ordering:go");
        live.opened("2018-07-20 18:00");
        for (String login : JURY) {
            live.declared(login);
            live.scored(login);
        }
        live.closed();
        e.withdrawn("kakuu", market, "担当者の異動のため辞退する（架空）。");

        Browser ministry = live.ranking();
        assertEquals(List.of("1", "2", "3", "4 同", "4 同"), ranks(ministry));
        assertTrue(ministry.page().locator("table:has(caption:text-is('順位のない案件（点がないもの、取り下げられたもの）'))").innerText().contains(MARKET), ministry.text());
        assertFalse(ministry.page().innerText("table:has(caption:has-text('並べ方を変えたときの違い')) tr:has-text('委員一')").contains("動きはありません"), ministry.text());
        outcomes(ministry);
        ministry.click("propose:conclude");
        assertTrue(ministry.page().innerText("#summary").contains("線の上で同点の案件"), ministry.text());
        ministry.page().locator("tr[id^='field-place-']").filter(new Locator.FilterOptions().setHasText(FIELDS)).locator("input").fill("1");
        ministry.page().locator("tr[id^='field-place-']").filter(new Locator.FilterOptions().setHasText(SCHOOLS)).locator("input").fill("2");
        ministry.page().fill("#why-place", "発表で示された数字の確かさによる（架空）。");
        ReviewHands.went(ministry, "placing:go");
        assertEquals(List.of("1", "2", "3", "4 委員長", "5 委員長"), ranks(ministry));
        ministry.screenshot("award-09-ranking");
        assertEquals(List.of(), ministry.barriers());
        outcomes(ministry);
        ReviewHands.went(ministry, "propose:conclude");
        assertEquals(List.of(), ministry.complaints());
    }

    private static void outcomes(Browser ministry) {
        ReviewHands.outcome(ministry, WINNER, "minister", "効果が最も大きく、すでに広がっているため");
        for (String title : List.of(BUS, SHELTER, FIELDS)) {
            ReviewHands.outcome(ministry, title, "excellence", "");
        }
        ReviewHands.outcome(ministry, SCHOOLS, "encouragement", "");
    }

    @Test
    @Order(5)
    @DisplayName("the prizes are decided, the certificates are there as A4 landscape, and the announcement brings the case pages, the search and the API")
    void prizes() throws IOException {
        e.decided("award-10-prizes");
        Browser ministry = e.desk();
        assertEquals(5, ministry.page().locator("a[href*='/download/paper/']").count());
        byte[] certificate = Errand.download(ministry, "tr:has-text('" + WINNER + "') a[href*='/download/paper/']");
        try (PDDocument document = Loader.loadPDF(certificate)) {
            var page = document.getPage(0).getMediaBox();
            assertEquals(List.of(842, 595, 1), List.of(Math.round(page.getWidth()), Math.round(page.getHeight()), document.getNumberOfPages()));
            ByteArrayOutputStream picture = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 96), "png", picture);
            Browser.keep("award-11-certificate", picture.toByteArray());
        }
        String words = text(certificate);
        for (String part : List.of("表彰状", "総務大臣賞", WINNER, "雛形市", "架空土地改良区", "平成30年8月3日")) {
            assertTrue(words.contains(part), part + " in " + words);
        }
        e.announced();
        Browser officer = e.as("hinagata-officer");
        officer.open("/app/case.xhtml?id=" + entry);
        assertEquals("総務大臣賞", officer.page().innerText("#prize"));
        assertTrue(officer.text().contains("ほかの地域に伝える工夫を聞きたい") && !officer.text().contains("横展開の見込みを確かめたい") && !officer.text().contains("委員一"), officer.text());
        try (Browser anyone = Browser.of(application)) {
            anyone.open("/awards.xhtml");
            anyone.page().fill("#words", "水田の見回りに時間がかかる");
            anyone.follow("form[role=search] button");
            assertTrue(anyone.page().locator("section[data-case]").first().innerText().contains(WINNER), anyone.text());
            anyone.screenshot("award-12-search");
            anyone.open("/award.xhtml?edition=kakuu");
            assertTrue(anyone.page().innerText("[data-prize='総務大臣賞']").contains(WINNER), anyone.text());
            assertEquals(3, anyone.page().locator("[data-prize='優秀賞'] tbody tr").count());
            assertFalse(anyone.page().innerText("#prizes ~ div").contains(MARKET));
            anyone.follow("a[href*='award-case.xhtml']:has-text('" + WINNER + "')");
            byte[] shown = anyone.page().request().get(application.at(anyone.page().locator("figure img").getAttribute("src")).toString()).body();
            assertFalse(GpsPicture.tellsWhere(shown));
            assertEquals(GpsPicture.WIDTH, ImageIO.read(new ByteArrayInputStream(shown)).getWidth());
            assertFalse(anyone.text().contains("架空計測株式会社"), "companies involved are not published");
            anyone.screenshot("award-13-case");
            assertEquals(List.of(), anyone.barriers());
            assertEquals(List.of(), anyone.complaints());
            anyone.page().navigate(application.at("/api/v1/award-editions/kakuu").toString());
            try (JsonReader json = Json.createReader(new StringReader(anyone.page().innerText("body")))) {
                JsonObject told = json.readObject();
                assertEquals(List.of(7, 5), List.of(told.getInt("entries"), told.getJsonArray("finalists").size()), "without the one that withdrew");
                assertEquals(List.of("総務大臣賞", "優秀賞", "優秀賞", "優秀賞", "奨励賞"), told.getJsonArray("prizes").getValuesAs(JsonObject.class).stream().map(p -> p.getString("prize")).toList());
                assertTrue(told.getBoolean("fictional"));
            }
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
