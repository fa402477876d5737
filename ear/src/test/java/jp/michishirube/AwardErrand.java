package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An edition of the award, step by step, as its people do it in their browsers. Stages of the review are done by {@link ReviewHands}. */
final class AwardErrand implements AutoCloseable {
    static final String CALL = "award-2018-1";
    private static final String DESK = "/app/award-desk.xhtml?call=" + CALL;

    private final GrantErrand people;

    AwardErrand(RunningApplication application) {
        this.people = new GrantErrand(application, GrantErrand.Filling.PAGES);
    }

    Browser as(String login) {
        return people.as(login);
    }

    void moveTo(String day) {
        people.moveTo(day);
    }

    static Map<String, String> answers() {
        Map<String, String> a = new LinkedHashMap<>();
        a.put("projectTitle", "水田の水位を電話で見る（架空）");
        a.put("awardField", "農林水産業");
        a.put("summary", "水田に水位計を置き、見回りに行かずに水位を電話で見られるようにした（架空）。");
        a.put("site", "雛形市");
        a.put("partners", "架空土地改良区");
        a.put("vendors", "架空計測株式会社");
        a.put("issue", "農家が高齢になり、離れた水田の見回りに毎朝2時間かかっていた（架空）。");
        a.put("solution", "水位計を120か所に置き、値を10分ごとに送る。土地改良区が運営し、年に40万円かかる（架空）。");
        a.put("effect", "見回りが週に2回で済み、夏の水不足のときも公平に水を分けられた（架空）。");
        a.put("effect1Name", "見回りの時間（1日あたり）");
        a.put("effect1Before", "120分（平成28年6月）");
        a.put("effect1After", "35分（平成29年6月）");
        a.put("effect1How", "農家20戸の日誌の平均");
        a.put("effect2Name", "使った水の量（1haあたり）");
        a.put("effect2Before", "9,800立方メートル（平成28年）");
        a.put("effect2After", "8,600立方メートル（平成29年）");
        a.put("effect2How", "土地改良区の流量計");
        a.put("spread", "水位計と図面を公開し、隣の2市でも使い始めた（架空）。");
        a.put("cooperation", "農業と防災が同じ水位計を使い、上流と下流の市が値を見せ合う（架空）。");
        a.put("future", "土地改良区の賦課金で続け、来年度に200か所に増やす（架空）。");
        a.put("photo1Caption", "水田の端に立つ水位計と、後ろの丘（架空の絵）");
        a.put("video", "https://video.example/kakuu-suii");
        a.put("contactDivision", "総務課");
        a.put("contactName", "架空 八郎");
        a.put("contactPhone", "029-000-0000");
        a.put("contactEmail", "hinagata@kakuu.example");
        a.put("publish", "AGREED");
        return a;
    }

    /** 雛形市 enters with everything filled in and a picture that says where it was taken; the case's id. */
    String entered() {
        Browser b = as("hinagata-officer");
        b.open("/app/award-entries.xhtml");
        b.screenshot("award-01-editions");
        b.follow("[data-start='" + CALL + "']");
        String id = b.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
        b.open("/app/proposal.xhtml?id=" + id);
        List<String> sections = b.page().locator(".tasks a").all().stream().map(a -> a.getAttribute("href").replaceAll(".*section=", "")).toList();
        for (String section : sections) {
            b.open("/app/proposal-section.xhtml?id=" + id + "&section=" + section);
            if (section.equals("materials")) {
                b.page().setInputFiles("[data-field=photo1]", new FilePayload("水位計.jpg", "image/jpeg", GpsPicture.taken()));
                b.follow("[data-attach=photo1]");
                assertEquals(0, b.page().locator("#summary").count(), b.text());
            }
            Hands.MOUSE.answer(b, answers());
            b.click("answers:leave");
        }
        b.open("/app/proposal-section.xhtml?id=" + id + "&section=measured");
        b.screenshot("award-02-section");
        b.open("/app/proposal.xhtml?id=" + id);
        b.screenshot("award-03-entry");
        return id;
    }

    /** Sends an entry for the internal sign-off, and signs. */
    void submitted(String body, String id) {
        Browser officer = as(body + "-officer");
        officer.open("/app/proposal-check.xhtml?id=" + id);
        Errand.act(officer, "request-signoff");
        Browser approver = as(body + "-approver");
        approver.open("/app/case.xhtml?id=" + id);
        Errand.act(approver, "submit");
        assertTrue(approver.page().innerText("#receipt-number").endsWith("-1"));
    }

    /** The id of the case with this title, among those that somebody works on. */
    String found(String login, String title) {
        Browser b = as(login);
        b.open("/app/queue.xhtml?text=" + URLEncoder.encode(title, StandardCharsets.UTF_8));
        Locator link = b.page().locator("table.dense a[href*='id=']").first();
        return link.getAttribute("href").replaceAll(".*id=([0-9a-f-]+).*", "$1");
    }

    /** The bureau checks the entry and passes it on with its recommendation. */
    void forwarded(String bureau, String id) {
        Browser officer = as(bureau + "-officer");
        officer.open("/app/case.xhtml?id=" + id);
        officer.page().check("[data-action=forward] input[type=radio][value=FIT]");
        officer.page().fill("[data-note=forward]", "様式を確かめた。数字の根拠が明らかで、他の地域でも使える（架空）。");
        Errand.act(officer, "forward");
        Browser director = as(bureau + "-director");
        director.open("/app/case.xhtml?id=" + id);
        Errand.act(director, "approve");
    }

    Browser desk() {
        Browser b = as("mic-officer");
        b.open(DESK);
        return b;
    }

    /** All that is at the Ministry goes to the first stage; how many. */
    int judging() {
        Browser b = desk();
        List<Locator> there = b.page().locator("[data-choose]").all();
        there.forEach(Locator::check);
        b.click("deciding:startJudging");
        assertEquals(0, b.page().locator("#summary").count(), b.text());
        return there.size();
    }

    /**
     * Drafts the list as the reviewers concluded and takes it along the Ministry's route.
     *
     * @param picture of the desk; null for none
     */
    void decided(String picture) {
        Browser b = desk();
        if (picture != null) {
            b.screenshot(picture);
        }
        assertEquals(List.of(), b.barriers());
        b.click("deciding:draft");
        assertEquals(0, b.page().locator("#summary").count(), b.text());
        String list = b.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
        Errand.act(b, "request-approval");
        for (String login : List.of("mic-director", "mic-general")) {
            Browser stamps = as(login);
            stamps.open("/app/case.xhtml?id=" + list);
            Errand.act(stamps, "approve");
        }
    }

    void announced() {
        Browser b = desk();
        b.click("announcing:announce");
        assertEquals(0, b.page().locator("#summary").count(), b.text());
    }

    void withdrawn(String body, String id, String why) {
        Browser approver = as(body + "-approver");
        approver.open("/app/case.xhtml?id=" + id);
        approver.page().fill("[data-note=withdraw]", why);
        Errand.act(approver, "withdraw");
    }

    @Override
    public void close() {
        people.close();
    }
}
