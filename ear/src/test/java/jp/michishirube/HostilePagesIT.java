package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hostile texts on pages")
class HostilePagesIT {
    private static final List<String> FIELDS = List.of("summary", "issue", "effect");
    private static final int ROOM = 780;

    /** Markup, expressions and scripts; texts of which no part is white space or unseen can be looked for on a page as they are. */
    private static List<String> strings() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("../reports/src/test/resources/hostile-strings.txt"))) {
            return lines.filter(l -> !l.startsWith("#") && !l.contains("\\") && l.matches(".*[<>&#${}%'\"`].*")).toList();
        }
    }

    @Test
    void every_page_shows_them_as_text_and_runs_none() throws IOException {
        List<String> left = new ArrayList<>(strings());
        assertTrue(left.size() > 90, () -> left.size() + " texts");
        RunningApplication application = RunningApplication.shared();
        try (Browser officer = Browser.of(application).signIn("kakuu-officer")) {
            String id = SessionsIT.draft(officer);
            while (!left.isEmpty()) {
                List<String> now = new ArrayList<>();
                for (String field : FIELDS) {
                    StringBuilder text = new StringBuilder();
                    while (!left.isEmpty() && text.length() + left.get(0).length() < ROOM) {
                        now.add(left.get(0));
                        text.append(left.remove(0)).append('\n');
                    }
                    SessionsIT.section(officer, id, field.equals("summary") ? "project" : "effect");
                    officer.page().fill("[data-field=" + field + "]", text.toString());
                    officer.click("answers:leave");
                }
                SessionsIT.section(officer, id, "project");
                officer.page().fill("[data-field=projectTitle]", now.get(0));
                officer.page().fill("[data-field=site]", now.get(1));
                officer.click("answers:leave");
                shown(officer, "/app/proposal-check.xhtml?id=" + id, now);
                shown(officer, "/app/case.xhtml?id=" + id, List.of(now.get(0)));
                shown(officer, "/app/queue.xhtml", List.of(now.get(0)));
                shown(officer, "/app/proposal-section.xhtml?section=project&id=" + id, List.of());
                assertEquals(now.get(1), officer.page().inputValue("[data-field=site]"));
            }
            assertEquals(List.of(), officer.complaints());
        }
    }

    private static void shown(Browser officer, String path, List<String> texts) {
        assertEquals(200, officer.open(path), path);
        String words = officer.page().locator("main").textContent();
        for (String text : texts) {
            assertTrue(words.contains(text), () -> text + " is not on " + path + ": " + words);
        }
        assertEquals(true, officer.page().evaluate("() => window.__xss === undefined"), path);
    }
}
