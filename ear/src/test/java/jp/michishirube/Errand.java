package jp.michishirube;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The main errand, step by step, as its people do it in a browser. Pictures are taken only where asked for. */
final class Errand {
    private final RunningApplication application;
    private final boolean pictures;
    private String id;
    private String number;

    Errand(RunningApplication application, boolean pictures) {
        this.application = application;
        this.pictures = pictures;
    }

    String id() {
        return id;
    }

    String number() {
        return number;
    }

    static Map<String, String> answers() {
        Map<String, String> a = new LinkedHashMap<>();
        a.put("projectTitle", "水田センサーの横展開による見回りの省力化");
        a.put("fieldModel", "スマート農業・林業・漁業モデル");
        a.put("summary", "水田の水位と温度を計り、見回りの手間を減らす。");
        a.put("site", "秋田県湯沢市");
        a.put("issue", "担い手が減り、見回りに時間がかかる。");
        a.put("effect", "見回りの時間が半分になる。");
        a.put("targetIndicator", "見回りの時間を平成31年度末までに5割減らす。");
        a.put("planAdopted", "YES");
        a.put("planUrl", "https://www.example.lg.jp/plan");
        a.put("totalCost", "12,345,678");
        a.put("eligibleCost", "１２，３４５，６７８円");
        a.put("deductions", "0");
        a.put("option", "FIXED");
        a.put("ownFunding", "なし");
        a.put("startDate", "平成30年9月1日");
        a.put("endDate", "2019-02-28");
        a.put("contactDivision", "情報政策課");
        a.put("contactName", "架空 花子");
        a.put("contactPhone", "0183-00-0000");
        a.put("contactEmail", "officer@yuzawa.example");
        return a;
    }

    /** Starts a proposal and fills in every section; in the middle the browser is closed and another one goes on. */
    void fillIn() {
        try (Browser officer = Browser.of(application).signIn("yuzawa-officer")) {
            officer.open("/app/calls.xhtml");
            picture(officer, "01-calls");
            officer.page().locator("section.card", new Page.LocatorOptions().setHasText("地域IoT実装推進事業")).locator("input[type=submit]").first().click();
            officer.page().waitForURL("**/proposal.xhtml*");
            id = officer.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
            section(officer, "project");
            section(officer, "effect");
        }
        try (Browser officer = Browser.of(application).signIn("yuzawa-officer")) {
            officer.open("/app/proposal.xhtml?id=" + id);
            picture(officer, "02-task-list");
            for (String section : List.of("plan", "plan", "cost", "schedule", "contact")) {
                section(officer, section);
            }
            for (String slot : List.of("proposalFile", "estimateFile")) {
                officer.open("/app/proposal-section.xhtml?id=" + id + "&section=files");
                officer.page().setInputFiles("[data-field=" + slot + "]", new FilePayload(slot + ".csv", "text/csv",
                        ("項目,金額\r\n" + slot + ",1\r\n").getBytes(StandardCharsets.UTF_8)));
                officer.follow("[data-attach=" + slot + "]");
            }
            officer.open("/app/proposal-check.xhtml?id=" + id);
            picture(officer, "04-check");
            act(officer, "request-signoff");
        }
    }

    private void section(Browser officer, String section) {
        officer.open("/app/proposal-section.xhtml?id=" + id + "&section=" + section);
        for (Locator field : officer.page().locator("[data-field]").all()) {
            String answer = answers().get(field.getAttribute("data-field"));
            if (answer != null && field.evaluate("e => e.tagName").equals("SELECT")) {
                field.selectOption(answer);
            } else if (answer != null) {
                field.fill(answer);
            }
        }
        if (section.equals("cost")) {
            picture(officer, "03-section");
        }
        officer.click("answers:next");
    }

    /** The town's own approver signs and submits. Gives the receipt's number. */
    String submit(String action) {
        try (Browser approver = Browser.of(application).signIn("yuzawa-approver")) {
            approver.open("/app/case.xhtml?id=" + id);
            act(approver, action);
            picture(approver, "05-receipt");
            String receipt = approver.page().innerText("#receipt-number");
            number = receipt.substring(0, receipt.lastIndexOf('-'));
            return receipt;
        }
    }

    void returnForCorrection(String due) {
        try (Browser bureau = Browser.of(application).signIn("tohoku-officer")) {
            bureau.open("/app/queue.xhtml");
            picture(bureau, "06-queue");
            bureau.open("/app/case.xhtml?id=" + id);
            picture(bureau, "07-case");
            Locator card = bureau.page().locator("[data-action=return]");
            card.locator("[data-input=dueDay]").fill(due);
            card.locator("details", new Locator.LocatorOptions().setHasText("自己負担分の財源")).locator("summary").click();
            card.locator("[data-remark=ownFunding]").fill("予算科目を書いてください。");
            card.locator("[data-note=return]").fill("財源の記載が足りません。");
            picture(bureau, "08-return");
            act(bureau, "return");
        }
    }

    void correct() {
        try (Browser officer = Browser.of(application).signIn("yuzawa-officer")) {
            officer.open("/app/proposal-section.xhtml?id=" + id + "&section=cost");
            officer.page().fill("[data-field=ownFunding]", "一般会計（6月補正予算）");
            officer.click("answers:leave");
            officer.open("/app/proposal-check.xhtml?id=" + id);
            act(officer, "request-signoff");
        }
    }

    /** The bureau forwards; the division director's step is stamped by the acting holder. */
    void forward() {
        try (Browser bureau = Browser.of(application).signIn("tohoku-officer")) {
            bureau.open("/app/case.xhtml?id=" + id);
            picture(bureau, "09-changes");
            bureau.page().locator("[data-action=forward] input[type=radio]").first().check();
            bureau.page().fill("[data-note=forward]", "要件を満たし、横展開の効果が見込まれる。");
            act(bureau, "forward");
        }
        for (String login : List.of("tohoku-deputy", "tohoku-general")) {
            try (Browser stamps = Browser.of(application).signIn(login)) {
                stamps.open("/app/case.xhtml?id=" + id);
                if (login.equals("tohoku-deputy")) {
                    picture(stamps, "10-deputy");
                }
                act(stamps, "approve");
            }
        }
    }

    /** External evaluation and the drafted list. Gives the list's case id. */
    String draftSelection() {
        try (Browser ministry = Browser.of(application).signIn("mic-officer")) {
            ministry.open("/app/desk.xhtml");
            picture(ministry, "11-desk");
            ministry.page().check("[data-choose='" + number + "']");
            ministry.click("desk:startEvaluation");
            ministry.page().setInputFiles("[id='desk:file']", new FilePayload("evaluation.csv", "text/csv",
                    ("番号,順位,評点,評価,意見\r\n" + number + ",1,88,A,横展開の効果が大きい\r\n").getBytes(StandardCharsets.UTF_8)));
            ministry.click("desk:readEvaluation");
            ministry.click("desk:recordEvaluation");
            ministry.page().selectOption("[data-decide='" + number + "']", "ADOPT");
            ministry.page().fill("[data-reason='" + number + "']", "評価会の評価が高く、横展開の効果が大きい。");
            ministry.click("desk:preview");
            picture(ministry, "12-preview");
            ministry.click("desk:draft");
            String list = ministry.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
            ministry.follow("#edit");
            ministry.page().fill("[data-reason='" + number + "']", "評価会の評価が高く、横展開の効果が大きい。近隣への波及も見込める。");
            ministry.click("desk:preview");
            ministry.click("desk:draft");
            act(ministry, "request-approval");
            return list;
        }
    }

    void approveSelection(String list) {
        for (String login : List.of("mic-director", "mic-general")) {
            try (Browser stamps = Browser.of(application).signIn(login)) {
                stamps.open("/app/selection.xhtml?id=" + list);
                if (login.equals("mic-general")) {
                    picture(stamps, "13-selection");
                }
                act(stamps, "approve");
            }
        }
    }

    /** Clicks an action's button and waits for what follows. */
    static void act(Browser browser, String action) {
        browser.follow("[data-act=" + action + "]");
        if (browser.page().locator("#summary").count() > 0) {
            throw new IllegalStateException(action + " was refused: " + browser.page().innerText("#summary"));
        }
    }

    /** Follows a link that downloads. */
    static byte[] download(Browser browser, String selector) {
        Download download = browser.page().waitForDownload(() -> browser.page().locator(selector).first().click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void picture(Browser browser, String name) {
        if (pictures) {
            browser.screenshot(name);
        }
    }
}
