package jp.michishirube.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A form to be filled in as xlsx")
class FillInXlsxTest {
    private static FillIn.Question question(String id, FillIn.Kind kind, String stored, String shown, OptionalLong compared) {
        return new FillIn.Question(id, kind, "問い " + id, "説明", true, kind == FillIn.Kind.CHOICE ? List.of("はい", "いいえ") : List.of(), stored, shown, compared);
    }

    private static final FillIn FORM = new FillIn("report/1 case-1", "実績報告書", LocalDate.of(2019, 3, 20), List.of("黄色の欄に記入してください。"), List.of(
            new FillIn.Part("事業", List.of(question("what", FillIn.Kind.LONG_TEXT, "一行目\n二行目", "一行目\n二行目", OptionalLong.empty()),
                    question("when", FillIn.Kind.DATE, "平成31年3月1日", "2019-03-01", OptionalLong.empty()),
                    question("done", FillIn.Kind.CHOICE, "YES", "はい", OptionalLong.empty()), question("formula", FillIn.Kind.TEXT, "=1+1 _x0041_", "=1+1 _x0041_", OptionalLong.empty())),
                    Optional.empty(), List.of()),
            new FillIn.Part("支出総括表", List.of(question("cost-a", FillIn.Kind.AMOUNT, "12,000,000", "12000000", OptionalLong.of(14_000_000)),
                    question("cost-b", FillIn.Kind.AMOUNT, "", "", OptionalLong.of(1_000_000))), Optional.of("交付決定の額"), List.of("cost-a", "cost-b"))));

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FillInXlsx.write(FORM, out);
        return out.toByteArray();
    }

    private static byte[] changed(Consumer<XSSFSheet> change) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written())); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Cell answer(XSSFSheet sheet, String id) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getCellType() == CellType.STRING && row.getCell(0).getStringCellValue().equals(id)) {
                return row.getCell(3);
            }
        }
        throw new AssertionError("no row " + id);
    }

    @Test
    void comes_back_as_it_was_written_and_the_same_form_gives_the_same_bytes() throws IOException {
        FillIn.Filled filled = FillInReading.read(written()).orElseThrow();
        assertEquals("report/1 case-1", filled.key());
        assertEquals(Map.of("what", "一行目\n二行目", "when", "2019-03-01", "done", "はい", "formula", "=1+1 _x0041_", "cost-a", "12000000", "cost-b", ""), filled.answers());
        assertEquals(Map.of("what", "一行目\n二行目", "when", "平成31年3月1日", "done", "YES", "formula", "=1+1 _x0041_", "cost-a", "12,000,000", "cost-b", ""), filled.before());
        assertArrayEquals(written(), written());
    }

    @Test
    void gives_days_amounts_and_the_results_of_formulas_as_text_that_the_form_understands() throws IOException {
        Map<String, String> answers = FillInReading.read(changed(sheet -> {
            Cell when = answer(sheet, "when");
            when.setCellValue(LocalDate.of(2019, 3, 31));
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy/m/d"));
            when.setCellStyle(style);
            Cell cost = answer(sheet, "cost-b");
            cost.setCellFormula("400000*2");
            cost.setCellValue(800_000.0);
            answer(sheet, "cost-a").setCellValue(1.5);
            answer(sheet, "what").setCellValue(90.0);
        })).orElseThrow().answers();
        assertEquals(List.of("2019-03-31", "800000", "1.5", "90"), List.of(answers.get("when"), answers.get("cost-b"), answers.get("cost-a"), answers.get("what")));
    }

    @Test
    void only_the_answers_can_be_written_and_totals_and_differences_are_live() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertTrue(sheet.getProtect());
            assertTrue(sheet.isColumnHidden(0) && sheet.isColumnHidden(1) && !sheet.isColumnHidden(4));
            Row cost = answer(sheet, "cost-a").getRow();
            assertFalse(cost.getCell(3).getCellStyle().getLocked());
            assertTrue(cost.getCell(2).getCellStyle().getLocked() && cost.getCell(4).getCellStyle().getLocked());
            assertEquals(-2_000_000.0, cost.getCell(5).getNumericCellValue());
            Row total = sheet.getRow(cost.getRowNum() + 2);
            assertEquals("SUM(D" + (cost.getRowNum() + 1) + ",D" + (cost.getRowNum() + 2) + ")", total.getCell(3).getCellFormula());
            assertEquals(List.of(12_000_000.0, 15_000_000.0, -2_000_000.0), List.of(total.getCell(3).getNumericCellValue(), total.getCell(4).getNumericCellValue(),
                    total.getCell(5).getNumericCellValue()));
            assertEquals(CellType.STRING, answer(sheet, "formula").getCellType());
            assertEquals(1, sheet.getDataValidations().size());
        }
    }

    @Test
    @DisplayName("a file of very many rows is read no further than a form goes, and is none")
    void manyRows() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written())); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(part.getName()));
                zip.write(part.getName().equals("xl/worksheets/sheet1.xml")
                        ? new String(bytes, StandardCharsets.UTF_8).replace("</sheetData>", "<row/>".repeat(600_000) + "</sheetData>").getBytes(StandardCharsets.UTF_8) : bytes);
                zip.closeEntry();
            }
        }
        assertEquals(Optional.empty(), FillInReading.read(out.toByteArray()));
    }

    @Test
    void what_is_no_such_form_reads_as_nothing() throws IOException {
        assertEquals(Optional.empty(), FillInReading.read(new byte[] {1, 2, 3}));
        try (XSSFWorkbook other = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            other.createSheet("別の表");
            other.write(out);
            assertEquals(Optional.empty(), FillInReading.read(out.toByteArray()));
        }
        byte[] cut = written();
        assertEquals(Optional.empty(), FillInReading.read(java.util.Arrays.copyOf(cut, cut.length / 2)));
    }
}
