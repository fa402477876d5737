package jp.michishirube.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the proposals that the load copies, through the pages. */
final class Proposals {
    private static final Pattern ID = Pattern.compile("id=([0-9a-f-]{36})");
    private static final Pattern CALL = Pattern.compile("<section class=\"card.*?</section>", Pattern.DOTALL);
    private final Line line;
    private final Member officer = new Member("yuzawa-officer", null, List.of());

    Proposals(int port) throws IOException {
        line = new Line(port);
        officer.signIn(line);
    }

    /** A proposal with all its answers. */
    String draft() throws IOException {
        String page = officer.get(line, "/app/calls.xhtml").text();
        Matcher call = CALL.matcher(page);
        String found = null;
        while (call.find() && found == null) {
            found = call.group().contains("地域IoT実装推進事業") ? call.group() : null;
        }
        Matcher form = Pattern.compile("<form id=\"([^\"]*)\"").matcher(found == null ? "" : found);
        Matcher button = Pattern.compile("<input\\b[^>]*type=\"submit\"[^>]*>").matcher(found == null ? "" : found);
        if (!button.find()) {
            throw new IOException("no call is open");
        }
        String name = button.group().replaceAll(".*\\bname=\"([^\"]*)\".*", "$1");
        String formId = form.find() ? form.group(1) : name.substring(0, name.indexOf(':'));
        Line.Answer started = officer.post(line, "/app/calls.xhtml", Form.of(page, formId).with(name, "start"));
        Matcher id = ID.matcher(started.header("location"));
        if (!id.find()) {
            throw new IOException("no proposal was started: " + started.status());
        }
        for (String section : List.of("project", "effect", "plan", "plan", "cost", "schedule", "contact")) {
            fill(id.group(1), section);
        }
        return id.group(1);
    }

    /** One with its files, sent to the approver. */
    String waiting() throws IOException {
        String id = draft();
        for (String slot : List.of("proposalFile", "estimateFile")) {
            Form form = Form.of(officer.get(line, "/app/proposal-section.xhtml?id=" + id + "&section=files").text(), "answers");
            attach(form, slot);
        }
        Form act = Form.of(officer.get(line, "/app/proposal-check.xhtml?id=" + id).text(), "act");
        Line.Answer answer = officer.post(line, "/app/proposal-check.xhtml", act.with(act.name("data-act", "request-signoff"), "request-signoff"));
        if (answer.status() != 302) {
            throw new IOException("the proposal was not sent: " + answer.text().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
        }
        return id;
    }

    private void fill(String id, String section) throws IOException {
        Form form = Form.of(officer.get(line, "/app/proposal-section.xhtml?id=" + id + "&section=" + section).text(), "answers");
        for (Map.Entry<String, String> answer : answers().entrySet()) {
            if (form.has("data-field", answer.getKey())) {
                form.with(form.name("data-field", answer.getKey()), answer.getValue());
            }
        }
        if (officer.post(line, "/app/proposal-section.xhtml", form.with("answers:next", "next")).status() != 302) {
            throw new IOException("section " + section + " was not saved");
        }
    }

    private void attach(Form form, String slot) throws IOException {
        Line.Answer answer = officer.attach(line, form, slot);
        if (answer.status() != 302) {
            throw new IOException(slot + " was not taken: " + answer.status());
        }
    }

    private static Map<String, String> answers() {
        Map<String, String> a = new LinkedHashMap<>();
        a.put("projectTitle", "水田センサーの横展開による省力化");
        a.put("fieldModel", "スマート農業・林業・漁業モデル");
        a.put("summary", "水田の水位と温度を計り、見回りの手間を減らす。");
        a.put("site", "秋田県湯沢市");
        a.put("issue", "担い手が減り、見回りに時間がかかる。");
        a.put("effect", "見回りの時間が半分になる。");
        a.put("targetIndicator", "見回りの時間を平成31年度末までに5割減らす。");
        a.put("planAdopted", "YES");
        a.put("planUrl", "https://www.example.lg.jp/plan");
        a.put("totalCost", "12,345,678");
        a.put("eligibleCost", "12,345,678");
        a.put("deductions", "0");
        a.put("option", "FIXED");
        a.put("ownFunding", "なし");
        a.put("startDate", "平成30年9月1日");
        a.put("endDate", "2019-02-28");
        a.put("contactDivision", "情報政策課");
        a.put("contactName", "架空 花子");
        a.put("contactPhone", "0183-00-0000");
        a.put("contactEmail", "officer@bench.example");
        return a;
    }
}
