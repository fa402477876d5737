package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jp.michishirube.GrantStory;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.casework.api.FormTaken;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Outcome;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A form filled in as a file")
class FormFileTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";

    private static Optional<byte[]> download(Story s, long user, String caseId) {
        return s.application.as(user, () -> s.application.get(FormFileService.class).download(caseId).map(FormFileTest::bytes));
    }

    private static byte[] bytes(Content content) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome<FormTaken> upload(Story s, long user, String caseId, byte[] file) {
        return s.application.as(user, () -> s.application.get(FormFileService.class).upload(caseId, "記入.xlsx", new ByteArrayInputStream(file)));
    }

    private static byte[] filled(byte[] file, Map<String, String> answers) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            answers.forEach((field, answer) -> row(book.getSheetAt(0), field).orElseThrow().getCell(3).setCellValue(answer));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with so many bytes more in a part, which say nothing. */
    private static byte[] stuffed(byte[] file, String part, int bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(in.readAllBytes());
                if (entry.getName().equals(part)) {
                    zip.write(("<!--" + new Random(1).ints(bytes, 0, 16).mapToObj(Integer::toHexString).collect(Collectors.joining()) + "-->").getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Optional<Row> row(XSSFSheet sheet, String field) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(field)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> draft(Story s, String caseId) {
        return s.application.as(s.officer, () -> s.application.get(CaseService.class).draft(caseId)).orElseThrow().answers().values();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.violations().get(0).code();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("goes into the draft as if it were typed; the costs stand beside those decided; what was not changed stays as it was")
    void filledIn(TestDatabase database) throws IOException {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String grant = g.decided();
            s.application.at(LocalDateTime.of(2019, 3, 10, 10, 0));
            String report = g.begin(grant, "performance").value();
            byte[] file = download(s, s.officer, report).orElseThrow();
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                XSSFSheet sheet = book.getSheetAt(0);
                Row cost = row(sheet, "cost-equipment").orElseThrow();
                assertEquals(5_000_000.0, cost.getCell(4).getNumericCellValue(), "the decided cost");
                assertTrue(row(sheet, "summaryFile").isEmpty(), "files are attached on the page");
                assertEquals("交付決定の経費", sheet.getRow(cost.getRowNum() - 1).getCell(4).getStringCellValue());
            }
            g.type(s.officer, report, Map.of("result", "計画のとおり。"));
            byte[] again = download(s, s.officer, report).orElseThrow();
            FormTaken taken = upload(s, s.officer, report, filled(again, Map.of("cost-equipment", "4900000", "completedOn", "平成31年2月20日", "trigger", "事業が完了した"))).value();
            assertEquals(new FormTaken(3, List.of()), taken);
            assertEquals("4,900,000", draft(s, report).get("cost-equipment"));
            assertEquals("計画のとおり。", draft(s, report).get("result"));
            assertEquals("平成31年2月20日", draft(s, report).get("completedOn"));
            assertEquals("COMPLETED", draft(s, report).get("trigger"));
            assertEquals(new FormTaken(0, List.of()), upload(s, s.officer, report, download(s, s.officer, report).orElseThrow()).value(), "an untouched file changes nothing");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("does not overwrite what a colleague changed since it was downloaded")
    void conflict(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.filledDraft();
            s.application.as(s.officer, () -> s.application.get(CaseService.class).saveDraft(id, draft(s, id), Map.of("effect", "一行目\r\n二行目"))).value();
            assertEquals(new FormTaken(1, List.of()), upload(s, s.officer, id, filled(download(s, s.officer, id).orElseThrow(), Map.of("effect", "一行目\n三行目"))).value(),
                    "the line ends of a browser are no change");
            byte[] file = download(s, s.officer, id).orElseThrow();
            s.application.as(s.officer, () -> s.application.get(CaseService.class).saveDraft(id, draft(s, id), Map.of("summary", "同僚の概要"))).value();
            FormTaken taken = upload(s, s.officer, id, filled(file, Map.of("summary", "ファイルの概要", "issue", "ファイルの課題"))).value();
            assertEquals(1, taken.taken());
            assertEquals(List.of("summary"), taken.conflicts().stream().map(c -> c.field()).toList());
            assertEquals(List.of("同僚の概要", "ファイルの課題"), List.of(draft(s, id).get("summary"), draft(s, id).get("issue")));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("is given to, and taken from, those alone who write the case; of another case, of another kind or with a choice that is none it is refused whole")
    void refused(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.filledDraft();
            byte[] file = download(s, s.officer, id).orElseThrow();
            for (long other : new long[] {s.neighbour, s.bureauOfficer, s.ministryOfficer}) {
                assertFalse(download(s, other, id).isPresent());
                assertEquals("draft.closed", code(upload(s, other, id, file)));
            }
            assertEquals("form-file.choice", code(upload(s, s.officer, id, filled(file, Map.of("summary", "概要", "option", "全額")))));
            assertEquals("form-file.other", code(upload(s, s.officer, s.filledDraft(), file)));
            assertEquals("file.no-workbook", code(upload(s, s.officer, id, "項目,値\n".getBytes(StandardCharsets.UTF_8))));
            assertEquals("file.workbook-too-large", code(upload(s, s.officer, id, stuffed(file, "xl/styles.xml", 600_000))));
            assertEquals("file.workbook-too-large", code(upload(s, s.officer, id, stuffed(file, "xl/worksheets/sheet1.xml", 4_500_000))));
            assertFalse(draft(s, id).containsValue("概要"), "nothing is taken over");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("asks in a correction only for what may be corrected")
    void correction(TestDatabase database) throws IOException {
        try (Story s = new Story(database)) {
            String id = s.submitted();
            s.returnForCorrection(id, Story.MORNING.plusDays(9), "ownFunding").value();
            byte[] file = download(s, s.officer, id).orElseThrow();
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                assertTrue(row(book.getSheetAt(0), "ownFunding").isPresent());
                assertTrue(row(book.getSheetAt(0), "projectTitle").isEmpty());
            }
            assertEquals(1, upload(s, s.officer, id, filled(file, Map.of("ownFunding", "一般会計（補正）"))).value().taken());
        }
    }
}
