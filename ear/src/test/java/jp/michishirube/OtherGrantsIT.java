package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.GrantErrand.Body;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * In real browsers and one year, up to their payments: a city with a partner town by one half, with a change and an advance; a company; a
 * telework consortium by its site; commissioned work.
 */
class OtherGrantsIT {
    private static final String JISSO = "地域IoT実装推進事業";
    private static final Body CITY = new Body("hinagata", "kanto");
    private static final Body COMPANY = new Body("company", "tohoku");
    private static final Body CONSORTIUM = new Body("kakuu", "okinawa");
    private static final Body LEAD = new Body("yokote", "tohoku");
    private static final Map<String, String> BUDGET = Map.of("budgetItem", "（目）情報通信技術利活用事業費補助金", "obligationDay", "2018-08-20");
    private static final Map<String, String> INSPECTION = Map.of("inspectionKind", "PAPERS", "inspectedOn", "2019-03-10", "inspectionFindings", "書類が一致した。");

    private static Map<String, String> with(Map<String, String> answers, String... changed) {
        Map<String, String> all = new LinkedHashMap<>(answers);
        for (int i = 0; i < changed.length; i += 2) {
            all.put(changed[i], changed[i + 1]);
        }
        return all;
    }

    private static Map<String, String> application(String equipment, String software, String total, String... more) {
        return with(Map.of("needsSurvey", "DONE", "procurement", "TENDER", "cost-equipment", equipment, "cost-software", software, "cost-construction", "0", "cost-outsourcing", "0",
                "cost-other", "0", "totalCost", total, "startedBefore", "NO"), more);
    }

    private static Map<String, String> performance(String equipment, String software, String total, String... more) {
        return with(Map.of("trigger", "COMPLETED", "completedOn", "2019-02-20", "result", "計画のとおり行った。", "targetResult", "4割減った。", "cost-equipment", equipment,
                "cost-software", software, "cost-construction", "0", "cost-outsourcing", "0", "cost-other", "0", "totalCost", total), more);
    }

    @Test
    @DisplayName("a city by one half with change and advance, a company, a telework consortium by site with a lowered decision and a commission go to their payments")
    void toTheirPayments() throws IOException {
        try (RunningApplication running = RunningApplication.start(RunningApplication.emptyFolder("grants")); GrantErrand e = new GrantErrand(running, GrantErrand.Filling.SPREADSHEET)) {
            Map<String, String> usual = Errand.answers();
            String[] files = {"proposalFile", "estimateFile"};
            String[] consortium = {"proposalFile", "agreementFile", "estimateFile"};
            String city = e.proposed(CITY, JISSO, with(usual, "site", "雛形市、架空町", "partners", "架空町（架空）", "option", "HALF", "totalCost", "30,000,000", "eligibleCost", "24,000,000",
                    "ownFunding", "一般会計"), null, files);
            String company = e.proposed(COMPANY, JISSO, with(usual, "planAdopted", "NOT_APPLICABLE", "option", "HALF", "totalCost", "9,000,001", "eligibleCost", "9,000,001",
                    "ownFunding", "自己資金"), null, files);
            String telework = e.proposed(CONSORTIUM, "ふるさとテレワーク推進事業", with(usual, "sitePrefecture", "47", "site", "沖縄県の架空の拠点", "partners", "架空テレワーク株式会社",
                    "totalCost", "8,000,000", "eligibleCost", "7,654,321"), "25-telework", consortium);
            String commission = e.proposed(LEAD, "IoTサービス創出支援事業", with(usual, "fieldModel", "農業", "rules", "水位のデータの扱い", "partners", "架空大学", "totalCost", "20,000,000",
                    "eligibleCost", "18,000,000"), "26-commission", consortium);
            e.as("tohoku-officer").open("/app/queue.xhtml");
            assertFalse(e.as("tohoku-officer").text().contains("架空の拠点") || e.as("tohoku-officer").page().locator("a[href*='" + telework + "']").count() > 0);
            assertEquals(404, e.as("tohoku-officer").open("/app/case.xhtml?id=" + telework), "its site is in 沖縄県");
            for (var proposed : Map.of(city, CITY, company, COMPANY, telework, CONSORTIUM, commission, LEAD).entrySet()) {
                e.forward(proposed.getValue(), proposed.getKey());
            }

            e.moveTo("2018-07-13");
            e.adopted("chiiki_iot_jisso-2018-1", city);
            e.adopted("chiiki_iot_jisso-2018-1", company);
            e.adopted("furusato_telework-2018-1", telework);
            e.adopted("iot_service-2018-1", commission);
            assertTrue(e.letter(CONSORTIUM, telework).contains("採択候補決定通知"));
            String chosen = e.letter(LEAD, commission);
            assertTrue(chosen.contains("委託先候補決定通知") && !chosen.contains("補助"), chosen);

            String cityGrant = e.begun(CITY, city, "application");
            e.fill(CITY, cityGrant, application("14,000,000", "10,000,000", "30,000,000", "securityPolicy", "DONE", "ownFunding", "一般会計。架空町（架空）が300万円を負担", "taxCredit", "NOT_APPLICABLE",
                    "taxCreditReason", "一般会計のため"), null, "budgetFile", "estimateFile");
            String companyGrant = e.begun(COMPANY, company, "application");
            e.fill(COMPANY, companyGrant, application("5,000,001", "4,000,000", "9,000,001", "securityPolicy", "NOT_APPLICABLE", "taxCredit", "DEDUCTED", "taxCreditYen", "300,000"), null,
                    "budgetFile", "estimateFile");
            String teleworkGrant = e.begun(CONSORTIUM, telework, "application");
            e.fill(CONSORTIUM, teleworkGrant, application("7,000,000", "654,321", "8,000,000", "securityPolicy", "DONE", "taxCredit", "NOT_APPLICABLE", "taxCreditReason", "一般会計のため"), null,
                    "budgetFile", "estimateFile");
            String contract = e.begun(LEAD, commission, "contract");
            e.fill(LEAD, contract, Map.of("cost-labour", "8,000,000", "cost-activity", "9,000,000", "cost-subcontract", "0", "cost-overhead", "1,000,000"), null, "planFile", "estimateFile");
            List<Body> bodies = List.of(CITY, COMPANY, CONSORTIUM, LEAD);
            List<String> grants = List.of(cityGrant, companyGrant, teleworkGrant, contract);
            for (int i = 0; i < grants.size(); i++) {
                e.signOff(bodies.get(i), grants.get(i));
                e.forward(bodies.get(i), grants.get(i));
            }
            e.moveTo("2018-08-20");
            for (String grant : grants) {
                e.write(grant, "mic-officer", BUDGET, null);
            }
            e.route("request-approval", null, grants.toArray(String[]::new));
            assertTrue(e.letter(CITY, cityGrant).contains("交付決定額12,000,000円"), e.letter(CITY, cityGrant));
            assertTrue(e.letter(COMPANY, companyGrant).contains("交付決定額4,200,000円"), "half of 9,000,001 in thousands, less the credit: " + e.letter(COMPANY, companyGrant));
            assertTrue(e.letter(CONSORTIUM, teleworkGrant).contains("交付決定額7,654,000円"), e.letter(CONSORTIUM, teleworkGrant));
            String contracted = e.letter(LEAD, contract);
            assertTrue(contracted.contains("委託契約締結通知書") && contracted.contains("契約額18,000,000円") && !contracted.contains("補助") && !contracted.contains("適正化"), contracted);

            String change = e.begun(CITY, cityGrant, "change");
            e.fill(CITY, change, Map.of("changeContent", "機器を減らしソフトウェアを増やす。", "changeReason", "仕様の見直し", "purposeKept", "YES", "cost-equipment", "10,000,000", "cost-software",
                    "14,000,000"), null);
            e.signOff(CITY, change);
            e.forward(CITY, change);
            e.route("request-approval", null, change);
            String advance = e.begun(CITY, cityGrant, "payment");
            e.fill(CITY, advance, Map.of("paymentKind", "ADVANCE", "paymentYen", "5,000,000", "advanceReason", "資金繰りのため", "payee", "架空銀行 雛形市"), null);
            e.signOff(CITY, advance);
            e.pay(advance, Map.of("paidOn", "2018-08-20", "consent", "平成30年8月1日 財計第1号"));

            e.as("mic-officer").open("/app/case.xhtml?id=" + teleworkGrant);
            String lowered = e.begunHere("mic-officer", "circumstances");
            e.write(lowered, "mic-officer", Map.of("ground", "CANNOT", "extent", "PART", "circumstances", "連携する団体の一つが事業をやめ、その分を行えなくなったため。", "elapsed",
                    "その分にはまだ着手しておらず、支払もない。", "cost-software", "600,000"), "29-circumstances");
            assertEquals(404, e.as(CONSORTIUM.approver()).open("/app/case.xhtml?id=" + lowered), "hidden until it is decided");
            e.route("request-approval", null, lowered);
            String told = e.letter(CONSORTIUM, lowered);
            assertTrue(told.contains("補助金交付決定取消（変更）通知書") && told.contains("7,600,000円") && told.contains("連携する団体の一つが事業をやめ"), told);

            e.moveTo("2019-03-10");
            String cityReport = e.begun(CITY, cityGrant, "performance");
            e.fill(CITY, cityReport, performance("10,000,000", "13,999,999", "29,999,999", "securityPolicy", "DONE", "taxCredit", "NOT_APPLICABLE"), null, "summaryFile", "evidenceFile");
            String companyReport = e.begun(COMPANY, companyGrant, "performance");
            e.fill(COMPANY, companyReport, performance("5,000,001", "4,000,000", "9,000,001", "securityPolicy", "NOT_APPLICABLE", "taxCredit", "DEDUCTED", "taxCreditYen", "300,000"), null,
                    "summaryFile", "evidenceFile");
            String teleworkReport = e.begun(CONSORTIUM, teleworkGrant, "performance");
            e.fill(CONSORTIUM, teleworkReport, performance("7,000,000", "600,000", "8,000,000", "securityPolicy", "DONE", "taxCredit", "NOT_APPLICABLE"), null, "summaryFile", "evidenceFile");
            String report = e.begun(LEAD, contract, "report");
            e.fill(LEAD, report, Map.of("completedOn", "2019-02-20", "result", "実証した。", "model", "参照モデル", "targetResult", "4割減った。", "cost-labour", "7,500,000", "cost-activity",
                    "9,000,000", "cost-subcontract", "0", "cost-overhead", "1,000,000"), null, "resultFile", "evidenceFile");
            List<String> reports = List.of(cityReport, companyReport, teleworkReport, report);
            for (int i = 0; i < reports.size(); i++) {
                e.signOff(bodies.get(i), reports.get(i));
                e.write(reports.get(i), bodies.get(i).bureau() + "-officer", INSPECTION, null);
                e.forward(bodies.get(i), reports.get(i));
            }
            e.route("request-approval", null, reports.toArray(String[]::new));
            for (int i = 0; i < grants.size(); i++) {
                String payment = e.begun(bodies.get(i), grants.get(i), "payment");
                e.fill(bodies.get(i), payment, Map.of("payee", "架空銀行"), null);
                e.signOff(bodies.get(i), payment);
                e.pay(payment, Map.of("paidOn", "2019-03-10"));
            }
            for (int i = 0; i < grants.size(); i++) {
                Browser officer = e.as(bodies.get(i).officer());
                officer.open("/app/case.xhtml?id=" + grants.get(i));
                assertTrue(officer.text().contains("支払済"), officer.text());
                assertEquals(List.of(), officer.barriers());
                assertEquals(List.of(), officer.complaints());
            }
            assertTrue(e.letter(CITY, cityReport).contains("確定額11,999,000円") && e.letter(CITY, cityReport).contains("既に支払った額5,000,000円"), e.letter(CITY, cityReport));
            assertTrue(e.letter(LEAD, report).contains("委託費の額の確定通知書") && e.letter(LEAD, report).contains("確定額17,500,000円"), e.letter(LEAD, report));
            e.as(LEAD.officer()).open("/app/case.xhtml?id=" + contract);
            String words = e.as(LEAD.officer()).page().innerText("main").replace("情報通信技術利活用事業費補助金", "the report that a check cites");
            assertFalse(words.contains("補助") || words.contains("交付"), words);
            e.as(LEAD.officer()).screenshot("27-contract");
            e.as("mic-officer").open("/app/grants.xhtml?year=2018");
            e.as("mic-officer").screenshot("28-programmes");
            assertEquals("17,500,000", e.as("mic-officer").page().locator("tr[data-call='iot_service-2018-1'] td").nth(5).innerText());
        }
    }
}
