package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Help and events in a browser")
class OutreachIT {
    private static final Pattern LINK = Pattern.compile("/booking\\.xhtml\\?token=[A-Za-z0-9_-]+");
    private static final long PATIENCE_MS = 30_000;

    private final RunningApplication application = RunningApplication.shared();

    @Test
    void a_town_finds_what_it_can_use_and_hears_why_something_is_not_for_it() {
        try (Browser browser = Browser.of(application)) {
            browser.open("/use.xhtml");
            browser.follow("main button[type=submit]");
            assertTrue(browser.page().locator(".in-error, #error-field").count() > 0, browser::text);
            browser.page().check("main input[name=budget]");
            browser.page().check("main input[name=people]");
            browser.page().selectOption("#field", "防災");
            browser.page().fill("#body", "湯沢市");
            browser.follow("main button[type=submit]");
            String answer = browser.page().innerText("main");
            assertTrue(answer.contains("条件不利地域") && answer.contains("地域IoT実装推進事業") && answer.contains("アドバイザー"), answer);
            browser.screenshot("outreach-01-use");
            browser.open("/use.xhtml?asked=1&budget=1&field=%E9%98%B2%E7%81%BD&body=050008");
            assertTrue(browser.page().innerText("main").contains("都道府県は地域IoT実装推進事業の対象に入りません"), browser::text);
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void a_disadvantaged_town_and_a_big_city_get_different_answers_to_the_same_question() {
        String small = answer("052078", "outreach-04-use-small-town");
        assertTrue(small.contains("湯沢市 市町村・特別区 条件不利地域") && small.contains("定額と2分の1のどちらかを選べます"), small);
        assertTrue(small.contains("対象になります 平成30年度 地域IoT実装推進事業") && small.contains("定額補助（10/10、上限15,000,000円）、1/2補助（1/2、上限20,000,000円）"), small);
        assertTrue(small.contains("見本 樹 同じ都道府県"), "an advisor of its own prefecture is named as such: " + small);
        String big = answer("141003", "outreach-05-use-big-city");
        assertTrue(big.contains("横浜市 指定都市") && big.contains("指定都市は地域IoT実装推進事業の対象に入りません"), big);
        assertFalse(big.contains("条件不利地域") || big.contains("平成30年度 地域IoT実装推進事業") || big.contains("同じ都道府県"), big);
        for (String both : List.of("IoTサービス創出支援事業 委託先の公募", "アドバイザーの派遣", "研修・人材育成")) {
            assertTrue(small.contains(both) && big.contains(both), both);
        }
    }

    /** What somebody reads who asks for money and people against disasters, for a body by its code. */
    private String answer(String body, String picture) {
        try (Browser browser = Browser.of(application)) {
            browser.open("/use.xhtml");
            browser.page().check("main input[name=budget]");
            browser.page().check("main input[name=people]");
            browser.page().selectOption("#field", "防災");
            browser.page().fill("#body", body);
            browser.follow("main button[type=submit]");
            browser.screenshot(picture);
            assertEquals(List.of(), browser.complaints());
            return browser.page().innerText("main").replaceAll("[ \\u00a0]+", " ");
        }
    }

    @Test
    void an_event_goes_from_its_making_over_sign_up_and_waiting_list_to_the_attendance_list_and_the_figures_of_its_bureau() throws MessagingException, IOException {
        List<Integer> before = figures();
        try (Browser officer = Browser.of(application).signIn("kanto-officer")) {
            String id = published(officer, "見本の道筋の催し（架空）", "3");
            book(id, "kami@kakuu.example", "2", false, "申込みを受け付けました");
            book(id, "naka@kakuu.example", "2", true, "キャンセル待ち");
            book(id, "shimo@kakuu.example", "2", true, "キャンセル待ち");
            try (Browser town = Browser.of(application)) {
                town.open(link("kami@kakuu.example"));
                assertTrue(town.text().contains("見本の道筋の催し（架空）"), town::text);
            }
            officer.open("/app/event.xhtml?id=" + id);
            write(officer, "seats", "4");
            officer.click("keep:go");
            assertTrue(officer.page().innerText("[data-booking='naka@kakuu.example']").contains("受付済み"), "two more seats go to the first who waits");
            assertTrue(officer.page().innerText("[data-booking='shimo@kakuu.example']").contains("キャンセル待ち"), officer::text);
            officer.click("attendance:go");
            assertTrue(officer.page().innerText("#summary").contains("当日から"), "not before the day");
            officer.open("/app/event.xhtml?id=" + id);
            write(officer, "onDay", "平成30年5月10日");
            write(officer, "closes", "2018-05-10 08:00");
            officer.click("keep:go");
            mail("naka@kakuu.example", Pattern.compile("5月10日"));
            came(officer, "kami@kakuu.example", "二人");
            officer.click("attendance:go");
            assertTrue(officer.page().innerText("#summary").contains("0から999の整数"), officer::text);
            came(officer, "kami@kakuu.example", "2");
            came(officer, "naka@kakuu.example", "１");
            officer.click("attendance:go");
            officer.page().fill("[id='results:text']", "質問が多く、事例の紹介が好評だった（架空）。");
            officer.click("results:go");
            officer.screenshot("outreach-06-attendance");
            List<List<String>> list = Spreadsheet.rows(Errand.download(officer, "a[href$='/" + id + "/xlsx']"));
            assertTrue(list.get(0).get(0).equals("見本の道筋の催し（架空）　出席者名簿"), list::toString);
            assertEquals(List.of("052078|湯沢市|企画課|kami@kakuu.example|受付済み|2|2", "052078|湯沢市|企画課|naka@kakuu.example|受付済み|2|1", "052078|湯沢市|企画課|shimo@kakuu.example|キャンセル待ち|2|"),
                    list.stream().filter(r -> r.size() > 4 && r.get(4).contains("@")).map(r -> String.join("|", r.subList(1, r.size()))).toList());
            assertEquals(List.of(), officer.complaints());
        }
        try (Browser anybody = Browser.of(application)) {
            anybody.open("/events.xhtml?year=2018");
            assertEquals(List.of(before.get(0) + 1, before.get(1) + 4, before.get(2) + 3), figures().subList(0, 3), "events, seats and people who came");
            anybody.screenshot("outreach-07-figures");
        }
    }

    /** What the public page tells of events of 関東 in fiscal 2018: events, people with a seat, people who came, bodies. */
    private List<Integer> figures() {
        try (Browser anybody = Browser.of(application)) {
            anybody.open("/events.xhtml?year=2018");
            return anybody.page().locator("#figures tr[data-bureau=kanto] td").allInnerTexts().stream().limit(4).map(Integer::valueOf).toList();
        }
    }

    private static void came(Browser officer, String email, String people) {
        officer.page().fill("[data-booking='" + email + "'] input[type=text]", people);
    }

    private static void write(Browser officer, String field, String text) {
        officer.page().fill("[id='keep:" + field + "']", text);
    }

    /** Makes an event of 10 July 2018 and publishes it; its id. */
    private static String published(Browser officer, String title, String seats) {
        officer.open("/app/event.xhtml");
        officer.page().selectOption("[id='keep:kind']", "HANDS_ON");
        for (String[] typed : List.of(new String[] {"title", title}, new String[] {"onDay", "平成30年7月10日"}, new String[] {"hours", "13:30～16:00"}, new String[] {"place", "見本市の会議室（架空）"},
                new String[] {"seats", seats}, new String[] {"opens", "2018-05-01 10:00"}, new String[] {"closes", "2018-07-09 17:00"})) {
            write(officer, typed[0], typed[1]);
        }
        officer.click("keep:go");
        officer.click("publish:go");
        return officer.page().url().replaceAll(".*[?&]id=([^&]+).*", "$1");
    }

    @Test
    void a_seat_given_back_goes_to_the_first_who_waits() throws MessagingException, IOException {
        try (Browser officer = Browser.of(application).signIn("tohoku-officer")) {
            officer.open("/app/event.xhtml");
            officer.click("keep:go");
            assertTrue(officer.page().innerText("#summary").length() > 10, officer::text);
            String id = published(officer, "見本の席の催し（架空）", "2");
            book(id, "ichi@kakuu.example", "2", false, "申込みを受け付けました");
            book(id, "ni@kakuu.example", "1", false, "満席");
            book(id, "san@kakuu.example", "1", true, "キャンセル待ち");
            try (Browser guest = Browser.of(application)) {
                guest.open(link("ichi@kakuu.example"));
                assertEquals(List.of(), guest.barriers());
                guest.click("cancel:go");
                assertTrue(guest.page().innerText("#cancelled").contains("取り消しました"), guest::text);
            }
            officer.open("/app/event.xhtml?id=" + id);
            assertTrue(officer.page().innerText("[data-booking='san@kakuu.example']").contains("受付済み"), officer::text);
            officer.page().locator("[data-duty=VENUE] input[type=submit]").click();
            officer.page().waitForLoadState();
            officer.open("/app/event.xhtml?id=" + id);
            assertTrue(officer.page().innerText("[data-duty=VENUE]").contains("済み"), officer::text);
            officer.screenshot("outreach-03-desk");
            assertEquals(List.of(), officer.complaints());
        }
    }

    /** Somebody without an account signs up; what the page then says contains the words. */
    private void book(String id, String email, String people, boolean waits, String words) {
        try (Browser guest = Browser.of(application)) {
            guest.open("/event.xhtml?id=" + id);
            guest.page().fill("[id='book:body']", "湯沢市");
            guest.page().fill("[id='book:division']", "企画課");
            guest.page().fill("[id='book:email']", email);
            guest.page().fill("[id='book:people']", people);
            guest.page().setChecked("[id='book:waits']", waits);
            if (waits) {
                guest.screenshot("outreach-02-event");
            }
            guest.click("book:go");
            assertTrue(guest.text().contains(words), guest::text);
        }
    }

    /** The link to cancel in the mail to this address. */
    private String link(String email) throws MessagingException, IOException {
        return mail(email, LINK);
    }

    /** What is looked for in a mail to this address. */
    private String mail(String email, Pattern sought) throws MessagingException, IOException {
        for (long end = System.currentTimeMillis() + PATIENCE_MS; System.currentTimeMillis() < end;) {
            MimeMessage[] mails = application.mails().getReceivedMessages();
            for (MimeMessage mail : mails) {
                Matcher m = sought.matcher(mail.getContent().toString());
                if (Arrays.toString(mail.getAllRecipients()).contains(email) && m.find()) {
                    return m.group();
                }
            }
            application.mails().waitForIncomingEmail(1_000, mails.length + 1);
        }
        throw new AssertionError("nothing like " + sought + " was mailed to " + email);
    }
}
