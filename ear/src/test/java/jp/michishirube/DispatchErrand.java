package jp.michishirube;

import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dispatch, step by step, as its people do it in a browser. Pictures are taken only where a name is given. */
final class DispatchErrand {
    private static final Pattern LINK = Pattern.compile("/accept\\.xhtml\\?token=[A-Za-z0-9_-]+");
    private static final int PATIENCE_MS = 60_000;

    private final RunningApplication application;
    private final String officer;
    private final String approver;
    private final String bureau;
    private final boolean pictures;
    private final Map<String, String> answers = answers();
    private String id;

    DispatchErrand(RunningApplication application, String body, String bureau, boolean pictures) {
        this.application = application;
        this.officer = body + "-officer";
        this.approver = body + "-approver";
        this.bureau = bureau;
        this.pictures = pictures;
    }

    static Map<String, String> answers() {
        Map<String, String> a = new LinkedHashMap<>();
        a.put("projectTitle", "オープンデータの進め方に関する講演");
        a.put("dispatchField", "オープンデータ");
        a.put("project", "オープンデータの推進");
        a.put("issue", "職員がオープンデータの意義を知らず、公開が進まない。");
        a.put("support", "全職員に向けた講演と、公開するデータの選び方の助言。");
        a.put("briefing", "NOT_YET");
        a.put("way", "ON_SITE");
        a.put("visits", "1");
        a.put("hours", "2");
        a.put("firstDay", "2018-05-10");
        a.put("secondDay", "2018-07-11");
        a.put("choice", "LEFT");
        a.put("team", "1");
        a.put("contactDivision", "情報政策課");
        a.put("contactName", "架空 花子");
        a.put("contactPhone", "0183-00-0000");
        a.put("contactEmail", "officer@yuzawa.example");
        return a;
    }

    /** Another answer than the usual one. */
    DispatchErrand with(String field, String answer) {
        answers.put(field, answer);
        return this;
    }

    String id() {
        return id;
    }

    Browser signedIn(String login) {
        return Browser.of(application).signIn(login);
    }

    void picture(Browser browser, String name) {
        if (pictures) {
            browser.screenshot("dispatch-" + name);
        }
    }

    /** Starts a request in a round and fills in every section. */
    void fillIn(String round, String... files) {
        try (Browser b = signedIn(officer)) {
            b.open("/app/dispatches.xhtml");
            picture(b, "01-rounds");
            b.follow("[data-start='" + round + "']");
            id = b.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
            for (String section : List.of("project", "body", "body", "days", "advisors", "advisors", "contact")) {
                section(b, section);
            }
            for (String slot : files) {
                b.open("/app/proposal-section.xhtml?id=" + id + "&section=body");
                b.page().setInputFiles("[data-field=" + slot + "]", new FilePayload(slot + ".csv", "text/csv", "推薦,（架空）\r\n".getBytes(StandardCharsets.UTF_8)));
                b.follow("[data-attach=" + slot + "]");
            }
        }
    }

    private void section(Browser b, String section) {
        b.open("/app/proposal-section.xhtml?id=" + id + "&section=" + section);
        if (section.equals("days")) {
            picture(b, "02-section");
        }
        Hands.MOUSE.answer(b, answers);
        b.click("answers:next");
    }

    /** Changes an answer of the draft. */
    void change(String section, String field, String answer) {
        answers.put(field, answer);
        try (Browser b = signedIn(officer)) {
            section(b, section);
        }
    }

    /** What the check before sending says. */
    String check() {
        try (Browser b = signedIn(officer)) {
            b.open("/app/proposal-check.xhtml?id=" + id);
            picture(b, "03-check");
            return b.text();
        }
    }

    void submit() {
        try (Browser b = signedIn(officer)) {
            b.open("/app/proposal-check.xhtml?id=" + id);
            take(b, "request-signoff");
        }
        try (Browser b = signedIn(approver)) {
            b.open("/app/case.xhtml?id=" + id);
            take(b, "submit");
        }
    }

    /** Presses an action of the case's page. */
    static void take(Browser b, String action) {
        if (b.page().locator("[data-act=" + action + "]").count() == 0) {
            throw new AssertionError(action + " is not offered: " + b.text());
        }
        b.follow("[data-act=" + action + "]");
        if (b.page().locator("#summary").count() > 0) {
            throw new AssertionError(action + ": " + b.page().innerText("#summary"));
        }
    }

    private void act(String login, String action, String note) {
        try (Browser b = signedIn(login)) {
            b.open("/app/case.xhtml?id=" + id);
            if (!note.isEmpty()) {
                b.page().fill("[data-note=" + action + "]", note);
            }
            take(b, action);
        }
    }

    /** The bureau's opinion, which fiscal 2018 asks for. */
    void opinion() {
        act("secretariat-officer", "ask-opinion", "");
        try (Browser b = signedIn(bureau + "-officer")) {
            b.open("/app/case.xhtml?id=" + id);
            b.page().check("[data-action=forward] input[type=radio] >> nth=0");
            b.page().fill("[data-note=forward]", "地域の取組に合う。");
            take(b, "forward");
        }
        act(bureau + "-director", "approve", "");
    }

    /** Lists whoever is advised first; their names. */
    List<String> list(int count) {
        try (Browser b = signedIn("secretariat-officer")) {
            b.open("/app/case.xhtml?id=" + id);
            List<String> names = b.page().locator("[data-ranked]").all().stream().limit(count).map(r -> r.getAttribute("data-ranked")).toList();
            names.forEach(n -> b.page().check("[data-pick='" + n + "']"));
            picture(b, "04-ranking");
            b.click("pick:go");
            return names;
        }
    }

    void present() {
        act("secretariat-officer", "present-candidates", "");
    }

    void askDirectly() {
        act("secretariat-officer", "ask-directly", "");
    }

    /** Puts the candidates in this order and asks them. */
    void order(List<String> names) {
        try (Browser b = signedIn(officer)) {
            b.open("/app/case.xhtml?id=" + id);
            for (int i = 0; i < names.size(); i++) {
                b.page().fill("[data-place='" + names.get(i) + "']", Integer.toString(i + 1));
            }
            picture(b, "05-order");
            b.click("order:save");
            take(b, "give-order");
        }
    }

    /** The path behind the link that was mailed last to an advisor. */
    String link(String name) throws MessagingException, IOException {
        long until = System.nanoTime() + PATIENCE_MS * 1_000_000L;
        while (System.nanoTime() < until) {
            MimeMessage[] mails = application.mails().getReceivedMessages();
            for (int i = mails.length - 1; i >= 0; i--) {
                String body = mails[i].getContent().toString();
                Matcher m = LINK.matcher(body);
                if (mails[i].getSubject().contains("派遣の御相談") && body.contains(name) && body.contains(answers.get("projectTitle")) && m.find()) {
                    return m.group();
                }
            }
            application.mails().waitForIncomingEmail(1_000, mails.length + 1);
        }
        throw new AssertionError("no link was mailed to " + name);
    }

    /** An advisor answers on the one screen behind the link, by keyboard alone. */
    void answer(String link, boolean accepts, String words) {
        try (Browser b = Browser.of(application)) {
            b.open(link);
            if (accepts) {
                Hands.KEYBOARD.check(b, "#field-days input[type=checkbox]");
            }
            Hands.KEYBOARD.fill(b, "#words", words);
            picture(b, accepts ? "06-accept" : "06-decline");
            Hands.KEYBOARD.follow(b, accepts ? "[id='accept:yes']" : "[id='accept:no']");
            if (b.page().locator("#answered").count() == 0) {
                throw new AssertionError(b.text());
            }
        }
    }

    void telephone(String name) {
        try (Browser b = signedIn("secretariat-officer")) {
            b.open("/app/case.xhtml?id=" + id);
            b.page().fill("[data-words='" + name + "']", "5月10日に電話で本人から受諾の回答");
            picture(b, "07-telephone");
            b.follow("[data-yes='" + name + "']");
        }
    }

    /** Plans a visit and settles the days. */
    void plan(String day, String hours, boolean online) {
        try (Browser b = signedIn("secretariat-officer")) {
            b.open("/app/case.xhtml?id=" + id);
            b.page().fill("[data-day='0']", day);
            b.page().fill("[data-hours='0']", hours);
            b.page().selectOption("[data-way='0']", online ? "ONLINE" : "ON_SITE");
            picture(b, "08-plan");
            b.click("plan:go");
            take(b, "agree");
        }
    }

    /** The Ministry decides the round along its route. */
    void decide(String round) {
        String list;
        try (Browser b = signedIn("mic-officer")) {
            b.open("/app/dispatch-desk.xhtml?call=" + round);
            String number = b.page().locator("tr:has(a[href*='" + id + "'])").getAttribute("data-request");
            b.page().selectOption("[data-decision='" + number + "']", "YES");
            picture(b, "09-desk");
            b.click("deciding:draft");
            list = b.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
            take(b, "request-approval");
            picture(b, "10-list");
        }
        for (String login : List.of("mic-director", "mic-general")) {
            try (Browser b = signedIn(login)) {
                b.open("/app/case.xhtml?id=" + list);
                take(b, "approve");
            }
        }
    }

    /** Writes the report and takes it through the body's sign-off; its case id. */
    String report() {
        String report;
        try (Browser b = signedIn(officer)) {
            b.open("/app/case.xhtml?id=" + id);
            b.follow("[data-begin=report]");
            report = b.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
            for (Map.Entry<String, Map<String, String>> section : Map.of("result", Map.of("done", "職員80人に講演した。", "result", "公開するデータを5件選び、来月公開する。"), "rating", Map.of("rating", "5")).entrySet()) {
                b.open("/app/proposal-section.xhtml?id=" + report + "&section=" + section.getKey());
                Hands.MOUSE.answer(b, section.getValue());
                b.click("answers:next");
            }
            b.open("/app/proposal-check.xhtml?id=" + report);
            take(b, "request-signoff");
        }
        try (Browser b = signedIn(approver)) {
            b.open("/app/case.xhtml?id=" + report);
            take(b, "submit");
        }
        try (Browser b = signedIn("secretariat-officer")) {
            b.open("/app/case.xhtml?id=" + report);
            picture(b, "13-report");
            take(b, "accept");
        }
        return report;
    }

    void moveClock(String day) {
        try (Browser b = signedIn("demo-admin")) {
            b.open("/app/clock.xhtml");
            b.page().fill("[id='clock:day']", day);
            b.page().fill("[id='clock:time']", "10:00");
            b.click("clock:move");
        }
    }
}
