package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Files over HTTP")
class DownloadsIT {
    private final RunningApplication application = RunningApplication.shared();

    @Test
    void an_attachment_is_saved_and_never_shown() {
        try (Browser officer = Browser.of(application).signIn("hinagata-officer")) {
            SessionsIT.section(officer, SessionsIT.draft(officer), "files");
            attach(officer, "../../CON\u202E見積\r\n書;\"x=1\u0000.csv", "text/html", "項目,金額\r\n=HYPERLINK(\"x\"),1\r\n");
            assertEquals(1, officer.page().locator("a[href*='/app/download/attachment/']").count(), officer::text);
            String link = officer.page().locator("a[href*='/app/download/attachment/']").first().getAttribute("href");
            String cookie = officer.page().context().cookies().stream().map(c -> c.name + "=" + c.value).collect(Collectors.joining("; "));
            HttpResponse<String> answer = new Caller(application).send("GET", application.at(link), null, "Cookie", cookie);
            assertEquals(200, answer.statusCode());
            String disposition = answer.headers().firstValue("Content-Disposition").orElse("");
            assertTrue(disposition.matches("attachment; filename=\"download\"; filename\\*=UTF-8''[A-Za-z0-9%._*-]+\\.csv"), disposition);
            assertFalse(disposition.contains("%2F") || disposition.contains("%0D") || disposition.contains("%E2%80%AE") || disposition.contains("%00"), disposition);
            assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertTrue(answer.headers().firstValue("Content-Security-Policy").orElse("").startsWith("sandbox;"), answer.headers().map()::toString);
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"), "the type is found by content, not as sent");
            assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("no-store"));
        }
    }

    @Test
    void a_hostile_file_is_refused_with_a_sentence_that_says_what_to_do() {
        Map<String, String> files = Map.of("page.html", "<!DOCTYPE html><script>1</script>", "picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "program.exe", "MZ\u0090", "archive.zip", "PK\u0005\u0006" + "\0".repeat(18));
        try (Browser officer = Browser.of(application).signIn("hinagata-officer")) {
            SessionsIT.section(officer, SessionsIT.draft(officer), "files");
            files.forEach((name, content) -> {
                attach(officer, name, "text/csv", content);
                assertTrue(officer.page().innerText("#summary").contains("ください。"), officer::text);
                assertEquals(0, officer.page().locator("a[href*='/app/download/attachment/']").count());
            });
        }
    }

    @Test
    void a_form_is_filled_in_as_a_spreadsheet_and_taken_over() {
        try (Browser officer = Browser.of(application).signIn("hinagata-officer")) {
            String id = SessionsIT.draft(officer);
            officer.open("/app/proposal.xhtml?id=" + id);
            officer.page().click("#form-file summary");
            byte[] form = Errand.download(officer, "a[href$='/xlsx']");
            take(officer, Spreadsheet.filled(form, Map.of("summary", "表計算で書いた概要")));
            assertTrue(officer.text().contains("1項目を取り込みました。"), officer::text);
            SessionsIT.section(officer, id, "project");
            assertEquals("表計算で書いた概要", officer.page().inputValue("[data-field=summary]"));
            officer.open("/app/proposal.xhtml?id=" + id);
            officer.page().click("#form-file summary");
            take(officer, "項目,値\r\n".getBytes(StandardCharsets.UTF_8));
            assertTrue(officer.page().innerText("#summary").contains("Excel（.xlsx）のファイルではありません。"), officer::text);
            assertEquals(List.of(), officer.barriers());
        }
    }

    @Test
    void a_calendar_program_reads_what_is_due_by_an_address_without_a_session() {
        try (Browser officer = Browser.of(application).signIn("hinagata-officer")) {
            SessionsIT.draft(officer);
            officer.open("/app/year.xhtml");
            officer.page().click("#feed summary");
            officer.click("calendar:renew");
            String address = officer.page().innerText("#feed-address");
            String read = new Caller(application).get(address.replaceAll("^https?://[^/]+", "")).body();
            assertTrue(read.startsWith("BEGIN:VCALENDAR\r\n") && read.contains("BEGIN:VEVENT"), read);
            assertEquals(List.of(), officer.barriers());
            officer.page().click("#feed summary");
            officer.click("calendar:end");
            assertEquals(404, new Caller(application).get(address.replaceAll("^https?://[^/]+", "")).statusCode());
        }
    }

    private static void take(Browser officer, byte[] file) {
        officer.page().setInputFiles("[id='fill:file']", new FilePayload("記入.xlsx", "application/octet-stream", file));
        officer.click("fill:take");
    }

    private static void attach(Browser officer, String name, String type, String content) {
        officer.page().setInputFiles("[data-field=proposalFile]", new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8)));
        officer.follow("[data-attach=proposalFile]");
    }
}
