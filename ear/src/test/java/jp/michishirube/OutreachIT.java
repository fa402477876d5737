package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    void a_seat_given_back_goes_to_the_first_who_waits() throws MessagingException, IOException {
        try (Browser officer = Browser.of(application).signIn("tohoku-officer")) {
            officer.open("/app/event.xhtml");
            officer.click("keep:go");
            assertTrue(officer.page().innerText("#summary").length() > 10, officer::text);
            officer.page().selectOption("[id='keep:kind']", "HANDS_ON");
            for (String[] typed : List.of(new String[] {"title", "見本の席の催し（架空）"}, new String[] {"onDay", "平成30年7月10日"}, new String[] {"hours", "13:30～16:00"}, new String[] {"place", "見本市の会議室（架空）"},
                    new String[] {"seats", "2"}, new String[] {"opens", "2018-05-01 10:00"}, new String[] {"closes", "2018-07-09 17:00"})) {
                officer.page().fill("[id='keep:" + typed[0] + "']", typed[1]);
            }
            officer.click("keep:go");
            officer.click("publish:go");
            String desk = officer.page().url();
            String id = desk.replaceAll(".*[?&]id=([^&]+).*", "$1");
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
        for (long end = System.currentTimeMillis() + PATIENCE_MS; System.currentTimeMillis() < end;) {
            MimeMessage[] mails = application.mails().getReceivedMessages();
            for (MimeMessage mail : mails) {
                Matcher m = LINK.matcher(mail.getContent().toString());
                if (Arrays.toString(mail.getAllRecipients()).contains(email) && m.find()) {
                    return m.group();
                }
            }
            application.mails().waitForIncomingEmail(1_000, mails.length + 1);
        }
        throw new AssertionError("no link was mailed to " + email);
    }
}
