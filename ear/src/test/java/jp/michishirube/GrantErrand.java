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

/** What a body, its bureau and the Ministry do with a grant in their browsers, step by step. Everybody signs in once and keeps the browser open. */
final class GrantErrand implements AutoCloseable {
    private final Map<String, Browser> people = new HashMap<>();
    private final RunningApplication application;
    private final Filling filling;

    GrantErrand(RunningApplication application, Filling filling) {
        this.application = application;
        this.filling = filling;
    }

    /** How forms are filled in: section by section on their pages, or as a spreadsheet that is taken over. */
    enum Filling { PAGES, SPREADSHEET }

    /**
     * Who acts for whom.
     *
     * @param login  of the body's officer and approver, before the dash
     * @param bureau of the bureau's people, before the dash
     */
    record Body(String login, String bureau) {
        String officer() {
            return login + "-officer";
        }

        String approver() {
            return login + "-approver";
        }
    }

    Browser as(String login) {
        return people.computeIfAbsent(login, l -> Browser.of(application).signIn(l));
    }

    void moveTo(String day) {
        Browser keeper = as("demo-admin");
        keeper.open("/app/clock.xhtml");
        keeper.page().fill("[id='clock:day']", day);
        keeper.page().fill("[id='clock:time']", "10:00");
        keeper.click("clock:move");
    }

    /** Starts a proposal on the call whose title has these words, fills it in and has it signed off; its case id. */
    String proposed(Body body, String call, Map<String, String> answers, String picture, String... files) {
        Browser officer = as(body.officer());
        officer.open("/app/calls.xhtml");
        officer.follow("section.card[aria-label*='" + call + "'] input[type=submit]");
        String id = id(officer);
        fill(body, id, answers, picture, files);
        signOff(body, id);
        return id;
    }

    /** The external evaluation and the list that adopts it, up to the last stamp. */
    void adopted(String callId, String caseId) {
        Browser ministry = as("mic-officer");
        ministry.open("/app/case.xhtml?id=" + caseId);
        String number = ministry.page().innerText("dl.pairs dd >> nth=0").replaceAll("[^0-9-].*", "").strip();
        ministry.open("/app/desk.xhtml?call=" + callId);
        ministry.page().check("[data-choose='" + number + "']");
        ministry.click("desk:startEvaluation");
        ministry.page().setInputFiles("[id='desk:file']", new FilePayload("evaluation.csv", "text/csv", ("番号,順位,評点,評価,意見\r\n" + number + ",1,88,A,よい\r\n").getBytes(StandardCharsets.UTF_8)));
        ministry.click("desk:readEvaluation");
        ministry.click("desk:recordEvaluation");
        ministry.page().selectOption("[data-decide='" + number + "']", "ADOPT");
        ministry.page().fill("[data-reason='" + number + "']", "評価会の評価が高い。");
        ministry.click("desk:preview");
        ministry.click("desk:draft");
        String list = id(ministry);
        Errand.act(ministry, "request-approval");
        for (String login : List.of("mic-director", "mic-general")) {
            as(login).open("/app/selection.xhtml?id=" + list);
            Errand.act(as(login), "approve");
        }
    }

    private static String id(Browser browser) {
        return browser.page().url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
    }

    /** Begins a procedure from the case that it follows; its case id. */
    String begun(Body body, String from, String procedure) {
        as(body.officer()).open("/app/case.xhtml?id=" + from);
        return begunHere(body.officer(), procedure);
    }

    /** The same on the page that is open. */
    String begunHere(String login, String procedure) {
        as(login).follow("[data-begin=" + procedure + "]");
        assertEquals(0, as(login).page().locator("#summary").count(), as(login).text());
        return id(as(login));
    }

    /** Fills every section, attaches the files and sends it for the internal sign-off. */
    void fill(Body body, String id, Map<String, String> answers, String picture, String... files) {
        Browser officer = as(body.officer());
        answer(officer, id, answers, picture);
        for (String slot : files) {
            officer.open("/app/proposal-section.xhtml?id=" + id + "&section=files");
            officer.page().setInputFiles("[data-field=" + slot + "]", new FilePayload(slot + ".csv", "text/csv", "項目,金額\r\n".getBytes(StandardCharsets.UTF_8)));
            officer.follow("[data-attach=" + slot + "]");
        }
        officer.open("/app/proposal-check.xhtml?id=" + id);
        assertEquals(List.of(), officer.barriers());
        Errand.act(officer, "request-signoff");
    }

    private void answer(Browser officer, String id, Map<String, String> answers, String picture) {
        if (filling == Filling.PAGES) {
            sections(officer, id, answers, picture);
        } else {
            spreadsheet(officer, id, answers, picture);
        }
    }

    private static void spreadsheet(Browser officer, String id, Map<String, String> answers, String picture) {
        officer.open("/app/proposal.xhtml?id=" + id);
        officer.page().click("#form-file summary");
        byte[] form = Errand.download(officer, "a[href$='/app/download/form/" + id + "/xlsx']");
        officer.page().setInputFiles("[id='fill:file']", new FilePayload("記入.xlsx", "application/octet-stream", Spreadsheet.filled(form, answers)));
        officer.click("fill:take");
        assertEquals(0, officer.page().locator("#summary").count(), officer::text);
        if (picture != null) {
            List<String> sections = sections(officer);
            officer.open("/app/proposal-section.xhtml?id=" + id + "&section=" + (sections.contains("cost") && sections.size() > 2 ? "cost" : sections.get(0)));
            officer.screenshot(picture);
            assertEquals(List.of(), officer.barriers());
        }
    }

    private static List<String> sections(Browser officer) {
        return officer.page().locator(".tasks a").all().stream().map(a -> a.getAttribute("href").replaceAll(".*section=", "")).toList();
    }

    /** Twice, as an answer may open another question. */
    private static void sections(Browser officer, String id, Map<String, String> answers, String picture) {
        officer.open("/app/proposal.xhtml?id=" + id);
        List<String> sections = sections(officer);
        for (String section : sections) {
            officer.open("/app/proposal-section.xhtml?id=" + id + "&section=" + section);
            int asked = officer.page().locator("[data-field]").count();
            Hands.MOUSE.answer(officer, answers);
            if (picture != null && (section.equals("cost") || sections.size() < 3 && section.equals(sections.get(0)))) {
                officer.screenshot(picture);
                assertEquals(List.of(), officer.barriers());
            }
            officer.click("answers:leave");
            officer.open("/app/proposal-section.xhtml?id=" + id + "&section=" + section);
            if (officer.page().locator("[data-field]").count() != asked) {
                Hands.MOUSE.answer(officer, answers);
                officer.click("answers:leave");
            }
        }
    }

    void signOff(Body body, String id) {
        Browser approver = as(body.approver());
        approver.open("/app/case.xhtml?id=" + id);
        Errand.act(approver, "submit");
        assertTrue(approver.page().innerText("#receipt-number").endsWith("-1"));
    }

    /** An office writes its form and goes back to the case. */
    void write(String id, String login, Map<String, String> answers, String picture) {
        Browser officer = as(login);
        officer.open("/app/case.xhtml?id=" + id);
        String form = "a.button[href*='/app/proposal.xhtml?id=" + id + "']";
        assertEquals(1, officer.page().locator(form).count(), officer::text);
        officer.follow(form);
        answer(officer, id, answers, picture);
    }

    void forward(Body body, String id) {
        Browser bureau = as(body.bureau() + "-officer");
        bureau.open("/app/case.xhtml?id=" + id);
        bureau.page().check("[data-action=forward] input[type=radio][value=FIT]");
        bureau.page().fill("[data-note=forward]", "内容は適当である。");
        Errand.act(bureau, "forward");
        for (String post : List.of("-director", "-general")) {
            as(body.bureau() + post).open("/app/case.xhtml?id=" + id);
            Errand.act(as(body.bureau() + post), "approve");
        }
    }

    /** The Ministry's officer sends cases on their way, and everybody stamps all that waits together. */
    void route(String request, String picture, String... ids) {
        for (String id : ids) {
            as("mic-officer").open("/app/case.xhtml?id=" + id);
            Errand.act(as("mic-officer"), request);
        }
        if (picture != null) {
            as("mic-director").open("/app/grants.xhtml?year=2018");
            as("mic-director").screenshot(picture);
            assertEquals(List.of(), as("mic-director").barriers());
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

    /** The request is sent to payment and paid on this day. */
    void pay(String payment, Map<String, String> paid) {
        Browser ministry = as("mic-officer");
        ministry.open("/app/case.xhtml?id=" + payment);
        Errand.act(ministry, "accept");
        write(payment, "mic-officer", paid, null);
        ministry.open("/app/case.xhtml?id=" + payment);
        Errand.act(ministry, "record-payment");
    }

    /** The newest letter of a case as its body may read it, without blanks. */
    String letter(Body body, String id) throws IOException {
        Browser officer = as(body.officer());
        officer.open("/app/case.xhtml?id=" + id);
        Download download = officer.page().waitForDownload(() -> officer.page().locator("a[href*='/download/paper/']").first().click());
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Override
    public void close() {
        people.values().forEach(Browser::close);
    }
}
