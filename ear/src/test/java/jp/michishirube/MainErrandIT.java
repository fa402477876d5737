package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The main errand in a real browser, on the embedded database, with pictures for the documents; {@link EmptyOfficeIT} does it on PostgreSQL. */
class MainErrandIT {

    @Test
    @DisplayName("湯沢市's proposal goes from the town through its bureau to the Ministry, is adopted, and stands in the announced figures")
    void onTheEmbeddedDatabase() throws IOException, MessagingException {
        RunningApplication application = RunningApplication.shared();
        Errand errand = new Errand(application, true);
        errand.fillIn();
        try (Browser neighbour = Browser.of(application).signIn("yokote-officer")) {
            assertEquals(404, neighbour.open("/app/case.xhtml?id=" + errand.id()));
            assertEquals(404, neighbour.open("/app/proposal-section.xhtml?section=cost&id=" + errand.id()));
            assertEquals(403, neighbour.open("/app/desk.xhtml"));
        }
        String receipt = errand.submit("submit");
        assertTrue(receipt.endsWith("-1"), receipt);
        assertMailed(application, receipt);
        try (Browser other = Browser.of(application).signIn("kanto-officer")) {
            assertEquals(404, other.open("/app/case.xhtml?id=" + errand.id()));
            assertEquals(404, other.open("/app/download/receipt/" + errand.id() + "/1"));
        }
        errand.returnForCorrection("2018-06-11");
        errand.correct();
        assertTrue(errand.submit("resubmit").endsWith("-2"));
        errand.forward();
        errand.approveSelection(errand.draftSelection());
        try (Browser officer = Browser.of(application).signIn("yuzawa-officer")) {
            officer.open("/app/case.xhtml?id=" + errand.id());
            errand.picture(officer, "14-adopted");
            String notice = text(Errand.download(officer, "a[href*='/download/paper/']"));
            for (String part : List.of("採択候補決定通知", "湯沢市長", "12,345,000円", "交付の決定ではありません", "（公印省略）", "平成30年5月10日")) {
                assertTrue(notice.contains(part), part + " in " + notice);
            }
            officer.open("/app/receipt.xhtml?no=2&id=" + errand.id());
            assertTrue(text(Errand.download(officer, "a[href*='/download/receipt/']")).contains(errand.number() + "-2"));
            assertEquals(List.of(), officer.complaints());
        }
        try (Browser ministry = Browser.of(application).signIn("mic-officer")) {
            ministry.open("/app/desk.xhtml?call=chiiki_iot_jisso-2018-1");
            ministry.click("desk:announce");
            ministry.open("/app/statistics.xhtml?year=2018");
            errand.picture(ministry, "15-statistics");
            assertEquals("1", ministry.page().locator("#table-adopted [data-total]").innerText());
            assertEquals("12,345,000", ministry.page().locator("#table-adopted-yen [data-total]").innerText());
        }
        try (Browser auditor = Browser.of(application).signIn("auditor")) {
            auditor.open("/app/verify.xhtml");
            auditor.click("verify:go");
            errand.picture(auditor, "16-verify");
            assertTrue(auditor.text().contains("改ざん・欠落はありません"), auditor.text());
        }
    }

    private static void assertMailed(RunningApplication application, String receipt) throws MessagingException {
        assertTrue(application.mails().waitForIncomingEmail(60_000, 1), "no mail arrived");
        long until = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < until) {
            for (MimeMessage mail : application.mails().getReceivedMessages()) {
                if (mail.getSubject().contains(receipt)) {
                    assertTrue(Arrays.toString(mail.getAllRecipients()).contains("yuzawa"));
                    return;
                }
            }
            application.mails().waitForIncomingEmail(1_000, application.mails().getReceivedMessages().length + 1);
        }
        throw new AssertionError("the receipt " + receipt + " was not mailed");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
