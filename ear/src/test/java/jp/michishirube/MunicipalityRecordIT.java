package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of a body in a browser")
class MunicipalityRecordIT {
    private final RunningApplication application = RunningApplication.shared();

    @Test
    void a_bureau_goes_from_the_bodies_that_stopped_to_one_of_them_and_takes_the_list_along() throws IOException {
        try (Browser officer = Browser.of(application).signIn("tohoku-officer")) {
            officer.open("/app/home.xhtml");
            Hands.KEYBOARD.follow(officer, "nav a[href$='/app/bodies.xhtml']");
            assertTrue(officer.page().locator("[data-table=bodies] tbody tr").count() > 200, "the whole territory");
            Hands.KEYBOARD.check(officer, "#stopped");
            Hands.KEYBOARD.follow(officer, "form[action$='/app/bodies.xhtml'] button");
            String iwaki = officer.page().innerText("tr[data-body='072044']");
            assertTrue(iwaki.contains("いわき市") && iwaki.contains("アドバイザー派遣") && iwaki.contains("平成28年度"), iwaki);
            assertEquals(0, officer.page().locator("tr[data-body='052078']").count(), "湯沢市 has proposed");
            officer.screenshot("record-01-stopped");
            assertTrue(new String(Errand.download(officer, "a[href$='/app/download/territory/own-stopped/csv']"), java.nio.charset.StandardCharsets.UTF_8).contains("072044"));
            Hands.KEYBOARD.follow(officer, "tr[data-body='072044'] a");
            assertTrue(officer.page().innerText("[data-stage=ADVISOR]").contains("派遣決定"), officer::text);
            assertEquals(List.of(), officer.complaints());
        }
    }

    @Test
    void a_body_reads_its_whole_way_and_another_one_what_was_announced() {
        try (Browser town = Browser.of(application).signIn("yuzawa-officer")) {
            town.open("/record.xhtml");
            assertTrue(town.page().innerText("h1").contains("湯沢市") && town.page().innerText("#sight").contains("全部"), town::text);
            assertTrue(town.page().innerText("[data-stage=GRANT]").contains("額の確定"), town::text);
            assertTrue(town.page().locator("[data-table=steps] a[href*='/app/case.xhtml']").count() > 3, "every case opens");
            town.screenshot("record-02-own");
            town.follow("[data-table=steps] a[href*='/app/case.xhtml'] >> nth=0");
            assertFalse(town.page().url().contains("record.xhtml"), town.page().url());
            assertEquals(List.of(), town.complaints());
        }
        try (Browser anybody = Browser.of(application)) {
            anybody.open("/record.xhtml");
            anybody.page().fill("#q", "ゆざわ");
            anybody.follow("form[role=search] button");
            assertTrue(anybody.page().innerText("h1").contains("湯沢市") || anybody.page().locator("a[href$='body=052078']").count() == 1, anybody::text);
            anybody.open("/record.xhtml?body=052078");
            assertTrue(anybody.page().innerText("#sight").contains("公表されたこと"), anybody::text);
            assertEquals(0, anybody.page().locator("a[href*='/app/case.xhtml']").count());
            assertFalse(anybody.page().innerText("[data-stage=REPORT]").contains("提出"), anybody::text);
            assertEquals(404, anybody.open("/record.xhtml?body=tohoku"));
        }
    }

    @Test
    void a_prefecture_sees_the_public_states_of_its_municipalities() {
        try (Browser prefecture = Browser.of(application).signIn("akita-officer")) {
            prefecture.open("/app/home.xhtml");
            Hands.KEYBOARD.follow(prefecture, "nav a[href$='/app/bodies.xhtml']");
            String yuzawa = prefecture.page().innerText("tr[data-body='052078']");
            assertTrue(yuzawa.contains("提出（今の状態：") && yuzawa.contains("架空"), yuzawa);
            assertEquals(0, prefecture.page().locator("#stopped").count(), "who stopped is the bureau's list");
            Hands.KEYBOARD.follow(prefecture, "tr[data-body='052078'] a");
            assertTrue(prefecture.page().innerText("#sight").contains("公開の状態"), prefecture::text);
            assertEquals(0, prefecture.page().locator("a[href*='/app/case.xhtml']").count());
            prefecture.screenshot("record-03-prefecture");
        }
    }
}
