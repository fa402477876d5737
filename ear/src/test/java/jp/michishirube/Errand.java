package jp.michishirube;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The main errand, step by step, as its people do it in a browser. Pictures are taken only where asked for. */
final class Errand {
    static final String DESK = "nav a[href$='/app/desk.xhtml']";
    private static final String QUEUE = "nav a[href$='/app/queue.xhtml']";
    private static final String LEAVE = "[id='answers:leave']";

    private final Function<String, Browser> people;
    private final Hands hands;
    private final boolean pictures;
    private final Map<String, String> answers = answers();
    /** Where the demonstration has other calls too, its own. */
    private String desk = "/app/desk.xhtml";
    private String id;
    private String number;

    /** With the demonstration's people, by mouse. */
    Errand(RunningApplication application, boolean pictures) {
        this(login -> Browser.of(application).signIn(login), Hands.MOUSE, pictures);
        desk = "/app/desk.xhtml?call=chiiki_iot_jisso-2018-1";
    }

    /** @param people who opens a browser and signs in, by login */
    Errand(Function<String, Browser> people, Hands hands, boolean pictures) {
        this.people = people;
        this.hands = hands;
        this.pictures = pictures;
    }

    /** Another answer than the usual one. */
    Errand with(String field, String answer) {
        answers.put(field, answer);
        return this;
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
        try (Browser officer = people.apply("yuzawa-officer")) {
            hands.visit(officer, "/app/calls.xhtml", "nav a[href$='/app/calls.xhtml']");
            picture(officer, "01-calls");
            hands.follow(officer, "section.card[aria-label*='地域IoT実装推進事業'] input[type=submit]");
            id = officer.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
            section(officer, "project");
            section(officer, "effect");
        }
        try (Browser officer = people.apply("yuzawa-officer")) {
            tasks(officer);
            picture(officer, "02-task-list");
            for (String section : List.of("plan", "plan", "cost", "schedule", "contact")) {
                section(officer, section);
            }
            for (String slot : List.of("proposalFile", "estimateFile")) {
                toSection(officer, "files");
                hands.attach(officer, "[data-field=" + slot + "]", csv(slot + ".csv", "項目,金額\r\n" + slot + ",1\r\n"));
                hands.follow(officer, "[data-attach=" + slot + "]");
            }
            check(officer);
            picture(officer, "04-check");
            take(officer, "request-signoff");
        }
    }

    /** From the first page after signing in to the task list. */
    private void tasks(Browser officer) {
        hands.visit(officer, "/app/proposal.xhtml?id=" + id, row("case"), "main a[href*='/app/proposal.xhtml?id=']");
    }

    /** From the task list, from another section, or from nowhere if it is there already. */
    private void toSection(Browser officer, String section) {
        String address = "/app/proposal-section.xhtml?id=" + id + "&section=" + section;
        if (officer.page().url().endsWith(address)) {
            return;
        }
        String link = ".tasks a[href$='section=" + section + "']";
        if (officer.page().url().contains("/app/proposal-section.xhtml")) {
            hands.visit(officer, address, LEAVE, link);
        } else {
            hands.visit(officer, address, link);
        }
    }

    private void check(Browser officer) {
        String address = "/app/proposal-check.xhtml?id=" + id;
        String link = "a[href*='/app/proposal-check.xhtml']";
        if (officer.page().url().contains("/app/proposal-section.xhtml")) {
            hands.visit(officer, address, LEAVE, link);
        } else {
            hands.visit(officer, address, link);
        }
    }

    /** The case, from a list that it stands in. */
    private void toCase(Browser browser, String... links) {
        List<String> way = new java.util.ArrayList<>(List.of(links));
        way.add(row("case"));
        hands.visit(browser, "/app/case.xhtml?id=" + id, way.toArray(String[]::new));
    }

    private String row(String page) {
        return "table.dense a[href*='/app/" + page + ".xhtml?id=" + id + "']";
    }

    private void section(Browser officer, String section) {
        toSection(officer, section);
        hands.answer(officer, answers);
        if (section.equals("cost")) {
            picture(officer, "03-section");
        }
        hands.follow(officer, "[id='answers:next']");
    }

    /** The town's own approver signs and submits. Gives the receipt's number. */
    String submit(String action) {
        try (Browser approver = people.apply("yuzawa-approver")) {
            toCase(approver);
            take(approver, action);
            picture(approver, "05-receipt");
            String receipt = approver.page().innerText("#receipt-number");
            number = receipt.substring(0, receipt.lastIndexOf('-'));
            return receipt;
        }
    }

    void returnForCorrection(String due) {
        try (Browser bureau = people.apply("tohoku-officer")) {
            hands.visit(bureau, "/app/queue.xhtml", QUEUE);
            picture(bureau, "06-queue");
            toCase(bureau);
            picture(bureau, "07-case");
            hands.fill(bureau, "[data-action=return] [data-input=dueDay]", due);
            hands.open(bureau, "[data-action=return] details:has([data-remark=ownFunding]) > summary");
            hands.fill(bureau, "[data-action=return] [data-remark=ownFunding]", "予算科目を書いてください。");
            hands.fill(bureau, "[data-note=return]", "財源の記載が足りません。");
            picture(bureau, "08-return");
            take(bureau, "return");
        }
    }

    void correct() {
        try (Browser officer = people.apply("yuzawa-officer")) {
            tasks(officer);
            toSection(officer, "cost");
            hands.fill(officer, "[data-field=ownFunding]", "一般会計（6月補正予算）");
            hands.follow(officer, LEAVE);
            check(officer);
            take(officer, "request-signoff");
        }
    }

    /** The bureau forwards; the division director's step is stamped by the acting holder. */
    void forward() {
        forward("tohoku-deputy");
    }

    /** @param director who stamps for the division director */
    void forward(String director) {
        try (Browser bureau = people.apply("tohoku-officer")) {
            toCase(bureau);
            picture(bureau, "09-changes");
            hands.check(bureau, "[data-action=forward] input[type=radio][value=FIT]");
            hands.fill(bureau, "[data-note=forward]", "要件を満たし、横展開の効果が見込まれる。");
            take(bureau, "forward");
        }
        for (String login : List.of(director, "tohoku-general")) {
            try (Browser stamps = people.apply(login)) {
                toCase(stamps);
                if (login.equals("tohoku-deputy")) {
                    picture(stamps, "10-deputy");
                }
                take(stamps, "approve");
            }
        }
    }

    /** External evaluation and the drafted list. Gives the list's case id. */
    String draftSelection() {
        try (Browser ministry = people.apply("mic-officer")) {
            hands.visit(ministry, desk, DESK);
            picture(ministry, "11-desk");
            hands.check(ministry, "[data-choose='" + number + "']");
            hands.follow(ministry, "[id='desk:startEvaluation']");
            hands.attach(ministry, "[id='desk:file']", csv("evaluation.csv", "番号,順位,評点,評価,意見\r\n" + number + ",1,88,A,横展開の効果が大きい\r\n"));
            hands.follow(ministry, "[id='desk:readEvaluation']");
            hands.follow(ministry, "[id='desk:recordEvaluation']");
            hands.choose(ministry, "[data-decide='" + number + "']", "ADOPT");
            hands.fill(ministry, "[data-reason='" + number + "']", "評価会の評価が高く、横展開の効果が大きい。");
            hands.follow(ministry, "[id='desk:preview']");
            picture(ministry, "12-preview");
            hands.follow(ministry, "[id='desk:draft']");
            String list = ministry.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
            hands.follow(ministry, "#edit");
            hands.fill(ministry, "[data-reason='" + number + "']", "評価会の評価が高く、横展開の効果が大きい。近隣への波及も見込める。");
            hands.follow(ministry, "[id='desk:preview']");
            hands.follow(ministry, "[id='desk:draft']");
            take(ministry, "request-approval");
            return list;
        }
    }

    void approveSelection(String list) {
        for (String login : List.of("mic-director", "mic-general")) {
            try (Browser stamps = people.apply(login)) {
                hands.visit(stamps, "/app/selection.xhtml?id=" + list, "table.dense a[href*='/app/selection.xhtml?id=" + list + "']");
                if (login.equals("mic-general")) {
                    picture(stamps, "13-selection");
                }
                take(stamps, "approve");
            }
        }
    }

    private static FilePayload csv(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private void take(Browser browser, String action) {
        act(browser, action, hands);
    }

    /** Clicks an action's button and waits for what follows. */
    static void act(Browser browser, String action) {
        act(browser, action, Hands.MOUSE);
    }

    private static void act(Browser browser, String action, Hands hands) {
        hands.follow(browser, "[data-act=" + action + "]");
        if (browser.page().locator("#summary").count() > 0) {
            throw new IllegalStateException(action + " was refused: " + browser.page().innerText("#summary"));
        }
    }

    /** Follows a link that downloads. */
    static byte[] download(Browser browser, String selector) {
        return download(browser, selector, Hands.MOUSE);
    }

    /** The notice that the body may read at the end. */
    byte[] notice(Browser officer) {
        toCase(officer);
        return download(officer, "a[href*='/download/paper/']", hands);
    }

    private static byte[] download(Browser browser, String selector, Hands hands) {
        Download download = browser.page().waitForDownload(() -> hands.open(browser, selector));
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
