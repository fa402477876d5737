package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From the adoption to the payment in a real browser, with pictures for the documents: 湯沢市, a disadvantaged town, by the fixed amount. */
class GrantIT {
    private static final Map<String, String> APPLICATION = Map.ofEntries(Map.entry("needsSurvey", "DONE"), Map.entry("securityPolicy", "DONE"),
            Map.entry("procurement", "TENDER"), Map.entry("cost-equipment", "5,000,000"), Map.entry("cost-software", "4,000,000"), Map.entry("cost-construction", "1,000,000"),
            Map.entry("cost-outsourcing", "2,000,000"), Map.entry("cost-other", "0"), Map.entry("taxCredit", "NOT_APPLICABLE"),
            Map.entry("taxCreditReason", "地方公共団体の一般会計のため"), Map.entry("startedBefore", "NO"));
    private static final Map<String, String> CHANGE = Map.of("changeContent", "機器を減らし、ソフトウェアを増やす。", "changeReason", "仕様の見直しのため", "purposeKept", "YES",
            "cost-equipment", "3,000,000", "cost-software", "6,000,000");
    private static final Map<String, String> PERFORMANCE = Map.ofEntries(Map.entry("trigger", "COMPLETED"), Map.entry("completedOn", "2019-02-20"),
            Map.entry("result", "水田にセンサーを置き、水位を見られるようにした。"), Map.entry("targetResult", "見回りの時間が4割減った。"), Map.entry("cost-equipment", "3,000,000"),
            Map.entry("cost-software", "5,900,500"), Map.entry("cost-construction", "1,000,000"), Map.entry("cost-outsourcing", "2,000,000"), Map.entry("cost-other", "0"),
            Map.entry("totalCost", "12,345,678"), Map.entry("taxCredit", "NOT_APPLICABLE"));

    private final Map<String, Browser> people = new HashMap<>();
    private RunningApplication application;

    @Test
    @DisplayName("湯沢市 applies, is granted, changes, reports, is inspected, gets its final amount and is paid; the books explain every yen")
    void toThePayment() throws IOException {
        try (RunningApplication running = RunningApplication.start(RunningApplication.emptyFolder("grant"))) {
            application = running;
            Errand errand = new Errand(application, false);
            errand.fillIn();
            errand.submit("submit");
            errand.forward();
            moveTo("2018-07-13");
            errand.approveSelection(errand.draftSelection());

            String grant = begun(errand.id(), "application", "17-year");
            fill(grant, "yuzawa-officer", APPLICATION, "18-application", "budgetFile", "estimateFile");
            signOff(grant);
            forward(grant);
            moveTo("2018-08-20");
            write(grant, "mic-officer", Map.of("budgetItem", "（目）情報通信技術利活用事業費補助金", "obligationDay", "2018-08-20"), "19-decision");
            route(grant, "request-approval", "20-grants");
            String decision = letter(grant);
            for (String part : List.of("補助金交付決定通知書", "湯沢市長", "第6条", "12,000,000円", "平成30年9月9日", "（公印省略）")) {
                assertTrue(decision.contains(part), part + " in " + decision);
            }

            moveTo("2018-10-01");
            String change = begun(grant, "change", null);
            fill(change, "yuzawa-officer", CHANGE, null);
            signOff(change);
            forward(change);
            route(change, "request-approval", null);
            assertTrue(letter(change).contains("5,000,000円→3,000,000円"), letter(change));

            moveTo("2019-03-10");
            String performance = begun(grant, "performance", null);
            fill(performance, "yuzawa-officer", PERFORMANCE, "21-performance", "summaryFile", "evidenceFile");
            signOff(performance);
            write(performance, "tohoku-officer", Map.of("inspectionKind", "ON_SITE", "inspectedOn", "2019-03-10", "inspectionFindings", "現物・請求書・写真が一致した。"), "22-inspection");
            forward(performance);
            route(performance, "request-approval", null);
            assertTrue(letter(performance).contains("11,900,000円"), letter(performance));

            String payment = begun(grant, "payment", null);
            fill(payment, "yuzawa-officer", Map.of("payee", "架空銀行 本店 普通 0000000 湯沢市"), null);
            signOff(payment);
            Browser ministry = as("mic-officer");
            ministry.open("/app/case.xhtml?id=" + payment);
            Errand.act(ministry, "accept");
            ministry.open("/app/grants.xhtml?year=2018");
            String csv = new String(Errand.download(ministry, "a[href*='/download/payments']"), StandardCharsets.UTF_8);
            assertTrue(csv.contains("精算払,11900000,架空銀行 本店 普通 0000000 湯沢市"), csv);
            write(payment, "mic-officer", Map.of("paidOn", "2019-03-10"), null);
            ministry.open("/app/case.xhtml?id=" + payment);
            Errand.act(ministry, "record-payment");
            ministry.open("/app/grants.xhtml?year=2018");
            assertEquals(List.of("11,900,000", "100,000"), List.of(ministry.page().locator("tr[data-call$='2018-1'] td").nth(5).innerText(),
                    ministry.page().locator("tr[data-call$='2018-1'] td").nth(7).innerText()));
            ministry.screenshot("24-budget");
            assertEquals(List.of(), ministry.complaints());
            Browser officer = as("yuzawa-officer");
            officer.open("/app/case.xhtml?id=" + grant);
            officer.page().locator("details[data-entry=FINAL] > summary").click();
            officer.screenshot("23-books");
            assertTrue(officer.text().contains("支払済"), officer.text());
            assertTrue(officer.page().innerText("details[data-entry=FINAL]").contains("千円未満") || officer.page().innerText("details[data-entry=FINAL]").contains("1,000円未満"),
                    officer.page().innerText("details[data-entry=FINAL]"));
            assertEquals(List.of(), officer.barriers());
            officer.open("/app/year.xhtml");
            assertTrue(new String(Errand.download(officer, "a[href*='/download/calendar']"), StandardCharsets.UTF_8).contains("消費税仕入控除税額報告"));
            assertEquals(List.of(), officer.complaints());
            Browser other = as("yokote-officer");
            assertEquals(404, other.open("/app/case.xhtml?id=" + grant));
            assertEquals(404, other.open("/app/proposal.xhtml?id=" + performance));
            assertEquals(403, other.open("/app/grants.xhtml"));
            assertEquals(403, other.open("/app/download/payments?year=2018"));
            people.values().forEach(Browser::close);
        }
    }

    /** Everybody signs in once and keeps the browser open. */
    private Browser as(String login) {
        return people.computeIfAbsent(login, l -> Browser.of(application).signIn(l));
    }

    private void moveTo(String day) {
        Browser keeper = as("demo-admin");
        keeper.open("/app/clock.xhtml");
        keeper.page().fill("[id='clock:day']", day);
        keeper.page().fill("[id='clock:time']", "10:00");
        keeper.click("clock:move");
    }

    /** Begins a procedure from the case that it follows; the first one from the year's page. */
    private String begun(String from, String procedure, String picture) {
        Browser officer = as("yuzawa-officer");
        officer.open(picture == null ? "/app/case.xhtml?id=" + from : "/app/year.xhtml");
        if (picture != null) {
            officer.screenshot(picture);
            assertEquals(List.of(), officer.barriers());
        }
        officer.follow("[data-begin=" + procedure + "]");
        assertEquals(0, officer.page().locator("#summary").count(), officer.text());
        return officer.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
    }

    private void fill(String id, String login, Map<String, String> answers, String picture, String... files) {
        Browser officer = as(login);
        sections(officer, id, answers, picture);
        for (String slot : files) {
            officer.open("/app/proposal-section.xhtml?id=" + id + "&section=files");
            officer.page().setInputFiles("[data-field=" + slot + "]", new FilePayload(slot + ".csv", "text/csv", "項目,金額\r\n".getBytes(StandardCharsets.UTF_8)));
            officer.follow("[data-attach=" + slot + "]");
        }
        officer.open("/app/proposal-check.xhtml?id=" + id);
        assertTrue(!answers.containsKey("cost-equipment") || officer.page().locator("p.big").first().innerText().matches("1[12],[09]00,000円"), officer.text());
        assertEquals(List.of(), officer.barriers());
        Errand.act(officer, "request-signoff");
    }

    private static void sections(Browser officer, String id, Map<String, String> answers, String picture) {
        officer.open("/app/proposal.xhtml?id=" + id);
        List<String> sections = officer.page().locator(".tasks a").all().stream().map(a -> a.getAttribute("href").replaceAll(".*section=", "")).toList();
        for (String section : sections) {
            officer.open("/app/proposal-section.xhtml?id=" + id + "&section=" + section);
            Hands.MOUSE.answer(officer, answers);
            if (picture != null && (section.equals("cost") || sections.size() < 3 && section.equals(sections.get(0)))) {
                officer.screenshot(picture);
                assertEquals(List.of(), officer.barriers());
            }
            officer.click("answers:next");
        }
        if (sections.stream().anyMatch(s -> s.equals("cost")) && answers.containsKey("taxCreditReason")) {
            officer.open("/app/proposal-section.xhtml?id=" + id + "&section=cost");
            Hands.MOUSE.answer(officer, answers);
            officer.click("answers:leave");
        }
    }

    private void signOff(String id) {
        Browser approver = as("yuzawa-approver");
        approver.open("/app/case.xhtml?id=" + id);
        Errand.act(approver, "submit");
        assertTrue(approver.page().innerText("#receipt-number").endsWith("-1"));
    }

    /** An office writes its form and goes back to the case. */
    private void write(String id, String login, Map<String, String> answers, String picture) {
        Browser officer = as(login);
        officer.open("/app/case.xhtml?id=" + id);
        officer.follow("a.button[href*='/app/proposal.xhtml?id=" + id + "']");
        sections(officer, id, answers, picture);
    }

    private void forward(String id) {
        Browser bureau = as("tohoku-officer");
        bureau.open("/app/case.xhtml?id=" + id);
        bureau.page().check("[data-action=forward] input[type=radio][value=FIT]");
        bureau.page().fill("[data-note=forward]", "内容は適当である。");
        Errand.act(bureau, "forward");
        for (String login : List.of("tohoku-director", "tohoku-general")) {
            stamp(login, "approve");
        }
    }

    private void route(String id, String request, String picture) {
        Browser ministry = as("mic-officer");
        ministry.open("/app/case.xhtml?id=" + id);
        Errand.act(ministry, request);
        if (picture != null) {
            Browser director = as("mic-director");
            director.open("/app/grants.xhtml?year=2018");
            director.screenshot(picture);
            assertEquals(List.of(), director.barriers());
        }
        stamp("mic-director", "approve");
        stamp("mic-consulted", "consent");
        stamp("mic-general", "approve");
    }

    /** Chooses all that waits and stamps it together. */
    private void stamp(String login, String action) {
        Browser stamps = as(login);
        stamps.open("/app/grants.xhtml?year=2018");
        stamps.page().locator("[data-choose]").all().forEach(box -> box.check());
        stamps.click("waiting:" + action);
        assertEquals(0, stamps.page().locator("#summary").count(), stamps.text());
    }

    private String letter(String id) throws IOException {
        Browser officer = as("yuzawa-officer");
        officer.open("/app/case.xhtml?id=" + id);
        Download download = officer.page().waitForDownload(() -> officer.page().locator("a[href*='/download/paper/']").first().click());
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
