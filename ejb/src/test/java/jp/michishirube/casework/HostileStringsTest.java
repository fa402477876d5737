package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.HostileStrings;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActView;
import jp.michishirube.casework.api.CommentView;
import jp.michishirube.casework.api.FieldComment;
import jp.michishirube.document.api.Content;
import jp.michishirube.form.Answers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Some hundreds of hostile texts")
class HostileStringsTest {
    private static final List<String> STRINGS = HostileStrings.all();
    private static final Map<String, Integer> FIELDS = Map.of("projectTitle", 100, "summary", 800, "site", 200, "partners", 500, "issue", 800, "effect", 800,
            "targetIndicator", 400, "ownFunding", 400, "contactDivision", 100, "contactName", 60);
    private static final String UNCARRIED = "[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]";

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("stand in every text field of a draft as they were typed")
    void drafts(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.filledDraft();
            Map<String, String> seen = new LinkedHashMap<>(Story.answers());
            for (int i = 0; i < STRINGS.size(); i++) {
                Map<String, String> typed = new LinkedHashMap<>();
                for (String field : FIELDS.keySet()) {
                    typed.put(field, STRINGS.get((i + field.length()) % STRINGS.size()));
                }
                assertEquals(List.of(), s.application.as(s.officer, () -> s.application.get(CaseService.class).saveDraft(id, Map.copyOf(seen), typed)).value().conflicts());
                Answers stored = s.application.as(s.officer, () -> s.application.get(CaseService.class).draft(id)).orElseThrow().answers();
                typed.forEach((field, text) -> assertEquals(text.replaceAll(UNCARRIED, ""), stored.get(field), field));
                assertEquals(stored, Answers.ofJson(stored.toJson()));
                seen.putAll(stored.values());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("go through submission, receipt, remark, note, history and mail unharmed")
    void submissions(TestDatabase database) throws IOException {
        List<String> left = new ArrayList<>(STRINGS);
        try (Story s = new Story(database)) {
            while (!left.isEmpty()) {
                submit(s, filled(left));
            }
            List<?> subjects = database.inTransaction(() -> database.em().createNativeQuery("select subject from outbox_mail").getResultList());
            assertTrue(subjects.size() >= 10, subjects::toString);
            subjects.forEach(subject -> assertTrue(subject.toString().codePoints().noneMatch(Character::isISOControl), subject::toString));
        }
    }

    /** As many of the texts as the fields hold, a line each. */
    private static Map<String, String> filled(List<String> left) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : List.of("projectTitle", "contactName", "summary", "issue", "effect", "targetIndicator", "ownFunding", "partners")) {
            int room = FIELDS.get(field);
            StringBuilder text = new StringBuilder("一");
            while (!left.isEmpty() && text.codePointCount(0, text.length()) + 1 + left.get(0).length() <= room
                    && (room > 100 || text.length() == 1)) {
                text.append(room > 100 ? '\n' : '・').append(left.remove(0));
            }
            typed.put(field, text.toString());
        }
        return typed;
    }

    private static void submit(Story s, Map<String, String> typed) throws IOException {
        String id = s.filledDraft();
        s.application.as(s.officer, () -> s.application.get(CaseService.class).saveDraft(id, Story.answers(), typed)).value();
        String note = typed.get("summary");
        s.act(s.officer, ActCommand.of(id, "request-signoff", note, s.revision(id))).value();
        s.act(s.approver, id, "submit").value();
        var view = s.view(s.bureauOfficer, id);
        typed.forEach((field, text) -> assertEquals(frozen(text), view.latest().answers().get(field), field));
        assertTrue(s.view(s.officer, id).history().stream().map(ActView::note).anyMatch(n -> note.replaceAll(UNCARRIED, "").strip().equals(n == null ? "" : n.strip())), note);
        receipt(s, id, typed);
        s.act(s.bureauOfficer, ActCommand.of(id, "return", note, s.revision(id)).due(LocalDateTime.of(2018, 6, 11, 17, 0),
                List.of(new FieldComment("summary", typed.get("issue"))))).value();
        List<CommentView> remarks = s.view(s.officer, id).comments();
        assertEquals(typed.get("issue").replaceAll(UNCARRIED, "").strip(), remarks.get(0).text());
        s.act(s.approver, id, "withdraw").value();
    }

    /** A submission holds the same letters in one coding (NFC) and with one kind of line end. */
    private static String frozen(String text) {
        return Normalizer.normalize(text.replaceAll(UNCARRIED, "").replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    /** Every character of the Japanese and Latin planes that was typed can be read on the receipt. */
    private static void receipt(Story s, String id, Map<String, String> typed) throws IOException {
        Content content = s.application.as(s.officer, () -> s.application.get(CaseQueryService.class).receipt(id, 1)).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        String read;
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            read = new PDFTextStripper().getText(pdf);
        }
        String shown = read;
        typed.values().stream().map(HostileStringsTest::frozen).flatMapToInt(String::codePoints).filter(c -> c > ' ' && c < 0x7F || c >= 0x3041 && c <= 0x3096 || c >= 0x30A1 && c <= 0x30FA)
                .forEach(c -> assertTrue(shown.indexOf(c) >= 0 || "ﾞﾟ".indexOf(c) >= 0, () -> Character.toString(c) + " is not in " + shown));
    }
}
