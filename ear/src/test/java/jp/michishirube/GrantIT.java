package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.michishirube.GrantErrand.Body;
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

    private static final Body YUZAWA = new Body("yuzawa", "tohoku");

    @Test
    @DisplayName("湯沢市 applies, is granted, changes, reports, is inspected, gets its final amount and is paid; the books explain every yen")
    void toThePayment() throws IOException {
        try (RunningApplication running = RunningApplication.start(RunningApplication.emptyFolder("grant")); GrantErrand e = new GrantErrand(running, GrantErrand.Filling.PAGES)) {
            Errand proposal = new Errand(running, false);
            proposal.fillIn();
            proposal.submit("submit");
            proposal.forward();
            e.moveTo("2018-07-13");
            proposal.approveSelection(proposal.draftSelection());

            Browser officer = e.as("yuzawa-officer");
            officer.open("/app/year.xhtml");
            officer.screenshot("17-year");
            assertEquals(List.of(), officer.barriers());
            String grant = e.begunHere("yuzawa-officer", "application");
            e.fill(YUZAWA, grant, APPLICATION, "18-application", "budgetFile", "estimateFile");
            e.signOff(YUZAWA, grant);
            e.forward(YUZAWA, grant);
            e.moveTo("2018-08-20");
            e.write(grant, "mic-officer", Map.of("budgetItem", "（目）情報通信技術利活用事業費補助金", "obligationDay", "2018-08-20"), "19-decision");
            e.route("request-approval", "20-grants", grant);
            String decision = e.letter(YUZAWA, grant);
            for (String part : List.of("補助金交付決定通知書", "湯沢市長", "第6条", "12,000,000円", "平成30年9月9日", "（公印省略）")) {
                assertTrue(decision.contains(part), part + " in " + decision);
            }

            e.moveTo("2018-10-01");
            String change = e.begun(YUZAWA, grant, "change");
            e.fill(YUZAWA, change, CHANGE, null);
            e.signOff(YUZAWA, change);
            e.forward(YUZAWA, change);
            e.route("request-approval", null, change);
            assertTrue(e.letter(YUZAWA, change).contains("5,000,000円→3,000,000円"), e.letter(YUZAWA, change));

            e.moveTo("2019-03-10");
            String performance = e.begun(YUZAWA, grant, "performance");
            e.fill(YUZAWA, performance, PERFORMANCE, "21-performance", "summaryFile", "evidenceFile");
            e.signOff(YUZAWA, performance);
            e.write(performance, "tohoku-officer", Map.of("inspectionKind", "ON_SITE", "inspectedOn", "2019-03-10", "inspectionFindings", "現物・請求書・写真が一致した。"), "22-inspection");
            e.forward(YUZAWA, performance);
            e.route("request-approval", null, performance);
            assertTrue(e.letter(YUZAWA, performance).contains("11,900,000円"), e.letter(YUZAWA, performance));

            String payment = e.begun(YUZAWA, grant, "payment");
            e.fill(YUZAWA, payment, Map.of("payee", "架空銀行 本店 普通 0000000 湯沢市"), null);
            e.signOff(YUZAWA, payment);
            Browser ministry = e.as("mic-officer");
            ministry.open("/app/case.xhtml?id=" + payment);
            Errand.act(ministry, "accept");
            ministry.open("/app/grants.xhtml?year=2018");
            String csv = new String(Errand.download(ministry, "a[href*='/download/payments']"), StandardCharsets.UTF_8);
            assertTrue(csv.contains("精算払,11900000,架空銀行 本店 普通 0000000 湯沢市"), csv);
            e.write(payment, "mic-officer", Map.of("paidOn", "2019-03-10"), null);
            ministry.open("/app/case.xhtml?id=" + payment);
            Errand.act(ministry, "record-payment");
            ministry.open("/app/grants.xhtml?year=2018");
            assertEquals(List.of("11,900,000", "100,000"), List.of(ministry.page().locator("tr[data-call='chiiki_iot_jisso-2018-1'] td").nth(5).innerText(),
                    ministry.page().locator("tr[data-call='chiiki_iot_jisso-2018-1'] td").nth(7).innerText()));
            ministry.screenshot("24-budget");
            assertEquals(List.of(), ministry.complaints());
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
            Browser other = e.as("yokote-officer");
            assertEquals(404, other.open("/app/case.xhtml?id=" + grant));
            assertEquals(404, other.open("/app/proposal.xhtml?id=" + performance));
            assertEquals(403, other.open("/app/grants.xhtml"));
            assertEquals(403, other.open("/app/download/payments?year=2018"));
        }
    }
}
