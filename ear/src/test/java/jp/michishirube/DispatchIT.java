package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The dispatch of advisors in a real browser, on an application of its own, whose clock goes on to fiscal 2025. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DispatchIT {
    private static final String ROUND = "advisor-2018-1";

    private static RunningApplication application;

    @BeforeAll
    static void start() {
        application = RunningApplication.start(RunningApplication.emptyFolder("dispatch"));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @Order(1)
    @DisplayName("a town's request goes over opinion and candidates to a decline, the next one's acceptance, the decision, a cancelled visit and the report")
    void town() throws IOException, MessagingException {
        DispatchErrand e = new DispatchErrand(application, "yuzawa", "tohoku", true).with("visits", "4");
        e.fillIn(ROUND);
        assertTrue(e.check().contains("現地を含む派遣は3日までです"), "the fourth day is refused with what remains");
        e.change("days", "visits", "2");
        e.submit();
        try (Browser kanto = e.signedIn("kanto-officer"); Browser neighbour = e.signedIn("yokote-officer")) {
            assertEquals(404, kanto.open("/app/case.xhtml?id=" + e.id()));
            assertEquals(404, neighbour.open("/app/case.xhtml?id=" + e.id()));
            assertEquals(403, neighbour.open("/app/dispatch-desk.xhtml"));
        }
        e.opinion();
        List<String> listed = e.list(3);
        e.present();
        List<String> order = List.of(listed.get(1), listed.get(0));
        e.order(order);
        String first = e.link(order.get(0));
        e.answer(first, false, "都合により");
        String second = e.link(order.get(1));
        e.answer(second, true, "よろしくお願いします。");
        try (Browser again = Browser.of(application)) {
            assertEquals(200, again.open(second));
            assertTrue(again.text().contains("このリンクは使えません"), again.text());
        }
        e.plan("2018-05-10", "2", false);
        e.decide(ROUND);
        try (Browser officer = e.signedIn("yuzawa-officer")) {
            officer.open("/app/case.xhtml?id=" + e.id());
            e.picture(officer, "11-decided");
            String notice = text(Errand.download(officer, "a[href*='/download/paper/']"));
            for (String part : List.of("地域情報化アドバイザー派遣決定通知", "湯沢市長", order.get(1).replace(" ", ""), "平成30年5月10日", "（公印省略）")) {
                assertTrue(notice.contains(part), part + " in " + notice);
            }
            officer.page().locator("#add > summary").click();
            officer.page().fill("#day-new", "2018-06-01");
            officer.page().fill("#hours-new", "8");
            officer.click("more:go");
            assertTrue(officer.text().contains("7時間まで"), officer.text());
            officer.page().locator("#add > summary").click();
            assertEquals("2018-06-01", officer.page().inputValue("#day-new"), "nothing typed is lost");
            officer.page().fill("#day-new", "2018-06-01");
            officer.page().fill("#hours-new", "3");
            officer.click("more:go");
            officer.page().fill("[data-reason='2018-06-01']", "台風のため");
            officer.follow("[data-cancel='2018-06-01']");
            officer.follow("[data-done='2018-05-10']");
            e.picture(officer, "12-visits");
            assertEquals(List.of(), officer.complaints());
        }
        e.report();
        try (Browser ministry = e.signedIn("mic-officer")) {
            ministry.open("/app/case.xhtml?id=" + e.id());
            assertTrue(ministry.page().innerText("#state").contains("完了"));
            e.picture(ministry, "14-completed");
        }
        try (Browser anyone = Browser.of(application)) {
            anyone.open("/dispatch-cases.xhtml");
            anyone.page().fill("#text", "オープンデータを公開したいが、選び方が分からない");
            anyone.follow("form[role=search] button");
            assertTrue(anyone.text().contains("公開するデータを5件選び"), "the result helps the next one");
            assertFalse(anyone.text().contains("評価"), "a rating is not published");
            e.picture(anyone, "15-alike");
        }
    }

    @Test
    @Order(2)
    @DisplayName("a prefecture leaves the choice to the secretariat, whose candidate accepts by telephone")
    void prefecture() {
        DispatchErrand e = new DispatchErrand(application, "akita", "tohoku", false).with("dispatchField", "観光").with("projectTitle", "観光データの活用に関する助言").with("project", "観光DX");
        e.fillIn(ROUND);
        e.submit();
        e.opinion();
        String name = e.list(1).get(0);
        e.askDirectly();
        e.telephone(name);
        e.plan("2018-07-11", "3", false);
        e.decide(ROUND);
        try (Browser officer = e.signedIn("akita-officer")) {
            officer.open("/app/case.xhtml?id=" + e.id());
            assertTrue(officer.page().innerText("#state").contains("派遣決定"));
        }
    }

    @Test
    @Order(3)
    @DisplayName("a university asks with the recommendation of a city, and not without")
    void university() {
        DispatchErrand e = new DispatchErrand(application, "univ", "tohoku", false).with("dispatchField", "教育").with("projectTitle", "プログラミング教育の公開講座")
                .with("asks", "RECOMMENDED").with("bodyKind", "UNIVERSITY").with("recommender", "052035");
        e.fillIn(ROUND);
        assertTrue(e.check().contains("推薦書"), "the letter is missing");
        e.with("recommender", "052035").fillIn(ROUND, "recommendationFile");
        e.submit();
        try (Browser secretary = e.signedIn("secretariat-officer")) {
            secretary.open("/app/case.xhtml?id=" + e.id());
            assertTrue(secretary.text().contains("横手市の推薦を受けた団体です"), secretary.text());
        }
    }

    @Test
    @Order(4)
    @DisplayName("the secretariat has a proposal for the whole round, with why not for whoever is left out, and takes it over")
    void proposal() {
        DispatchErrand e = new DispatchErrand(application, "yuzawa", "tohoku", true);
        try (Browser secretary = e.signedIn("secretariat-officer")) {
            secretary.open("/app/dispatch-desk.xhtml?call=" + ROUND);
            secretary.click("propose:go");
            e.picture(secretary, "16-proposal");
            assertTrue(secretary.page().locator("[data-line]").count() >= 1);
            assertEquals(List.of(), secretary.complaints());
        }
    }

    @Test
    @Order(5)
    @DisplayName("the figures of fiscal 2017 on the page and in the API are those of the slide; a cell opens to its requests")
    void statistics() throws IOException {
        DispatchErrand e = new DispatchErrand(application, "yuzawa", "tohoku", true);
        Map<String, Map<String, String>> slide = new HashMap<>();
        Files.readAllLines(Path.of("..", "ejb", "src", "test", "resources", "dispatch_stats_2017.csv")).stream().skip(1).map(l -> l.split(",")).filter(c -> !c[2].equals("合計"))
                .forEach(c -> slide.computeIfAbsent(c[1], k -> new HashMap<>()).put(c[2], c[3]));
        try (Browser anyone = Browser.of(application)) {
            anyone.open("/dispatch-statistics.xhtml?year=2017");
            e.picture(anyone, "17-statistics");
            assertEquals("203", anyone.page().innerText("#total"));
            slide.forEach((axis, rows) -> rows.forEach((key, count) -> assertEquals(count, anyone.page().innerText("[data-by='" + axis + "'] [data-key='" + key + "'] a >> nth=0"), axis + " " + key)));
            for (String axis : List.of("field", "bureau")) {
                anyone.page().navigate(application.at("/api/v1/statistics/dispatch-requests?fiscalYear=2017&by=" + axis).toString());
                try (JsonReader json = Json.createReader(new StringReader(anyone.page().innerText("body")))) {
                    JsonObject told = json.readObject();
                    assertEquals(203, told.getInt("total"));
                    Map<String, String> items = new HashMap<>();
                    told.getJsonArray("items").getValuesAs(JsonObject.class).forEach(i -> items.put(i.getString("key"), Integer.toString(i.getInt("count"))));
                    assertEquals(slide.get(axis), items);
                }
            }
            anyone.open("/dispatch-statistics.xhtml?year=2017");
            anyone.follow("[data-by=bureau] [data-key=九州] a");
            assertEquals(18, anyone.page().locator("[data-request]").count());
            assertTrue(anyone.text().contains("公表していない依頼 1"), anyone.text());
            e.picture(anyone, "18-requests");
            anyone.open("/advisors.xhtml?year=2017&field=%E6%95%99%E8%82%B2");
            assertTrue(anyone.page().locator("[data-advisor]").count() > 3, "a Japanese word in an address is read as it is");
            anyone.open("/advisors.xhtml?year=2017");
            assertEquals(132, anyone.page().locator("[data-advisor]").count());
            e.picture(anyone, "19-advisors");
        }
    }

    @Test
    @Order(6)
    @DisplayName("the secretariat keeps the pool and the Ministry appoints, with the letter; what is wrong is said and nothing typed is lost")
    void pool() throws IOException {
        DispatchErrand e = new DispatchErrand(application, "yuzawa", "tohoku", true);
        String id;
        try (Browser secretary = e.signedIn("secretariat-officer")) {
            secretary.open("/app/advisor.xhtml");
            secretary.page().fill("[id='keep:name']", "架空 新人");
            secretary.page().fill("[id='keep:absences']", "きのうから");
            secretary.click("keep:go");
            assertTrue(secretary.text().contains("ふりがなを") && secretary.text().contains("都合のつかない日は"), secretary.text());
            assertEquals("架空 新人", secretary.page().inputValue("[id='keep:name']"));
            secretary.page().fill("[id='keep:kana']", "かくう しんじん");
            secretary.page().fill("[id='keep:absences']", "2018-08-01〜2018-08-10");
            secretary.page().fill("[id='keep:affiliations']", "架空大学 教授 | 架空大学長 | 2018-04-01 |");
            secretary.page().check("text=観光");
            secretary.click("keep:go");
            id = secretary.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
            e.picture(secretary, "20-advisor");
        }
        try (Browser ministry = e.signedIn("mic-officer")) {
            ministry.open("/app/advisor.xhtml?id=" + id);
            ministry.page().locator("#appointing > summary").click();
            ministry.click("appoint:go");
            String letter = text(Errand.download(ministry, "a[href*='/download/appointment/']"));
            assertTrue(letter.contains("委嘱状") && letter.contains("架空新人") && letter.contains("平成31年3月31日まで"), letter);
        }
    }

    @Test
    @Order(7)
    @DisplayName("in fiscal 2025 a dispatch may be online only: ten hours, not eleven, and only after the briefing")
    void onlineOnly() throws IOException, MessagingException {
        DispatchErrand e = new DispatchErrand(application, "yuzawa", "tohoku", false).with("way", "ONLINE").with("visits", "11").with("hours", "1").with("firstDay", "2025-06-10").with("secondDay", "")
                .with("projectTitle", "生成AIの活用に関するオンライン研修").with("dispatchField", "働き方").with("project", "庁内DX");
        e.moveClock("2025-04-10");
        e.fillIn("advisor-2025-1");
        String told = e.check();
        assertTrue(told.contains("オンラインのみの派遣は計10時間まで"), told);
        assertTrue(told.contains("説明会の受講か説明動画の閲覧が必要"), told);
        e.change("days", "visits", "10");
        e.change("body", "briefing", "ATTENDED");
        e.submit();
        String name = e.list(1).get(0);
        e.askDirectly();
        e.answer(e.link(name), true, "");
        e.plan("2025-06-10", "2", true);
        e.decide("advisor-2025-1");
        try (Browser officer = e.signedIn("yuzawa-officer")) {
            officer.open("/app/case.xhtml?id=" + e.id());
            assertTrue(officer.page().innerText("#state").contains("派遣決定"));
            assertTrue(officer.page().innerText("#remains").contains("オンライン8時間"), officer.text());
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
