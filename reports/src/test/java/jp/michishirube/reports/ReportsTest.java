package jp.michishirube.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final LocalDate DAY = LocalDate.of(2018, 7, 13);
    private static final List<String> HARD = List.of("𠮷野家", "髙﨑①㈱", "ｶﾞｷﾞ", "か\u3099", "葛\uDB40\uDD00城", "\uE000外字", "😀", "a\u200Bb", "\u202Eabc",
            "行\n改め", "長".repeat(400), "\uFFFD", "\u0000x", "=1+1", "");

    static Letter letter(String text) {
        return new Letter("架空のデータによる見本", "総情地第12号", "平成30年7月13日", DAY, List.of("秋田県湯沢市長　様"), List.of("総務省情報流通行政局長"), true,
                "平成30年度地域IoT実装推進事業 採択候補決定通知", List.of("標記について、下記のとおり採択候補として決定したので通知します。", text),
                List.of(new Item("事業名", text), new Item("補助予定額", "12,345,000円")), List.of("この通知は交付決定ではありません。"), List.of("担当：地域通信振興課"));
    }

    static Table table() {
        List<Column> columns = List.of(new Column("総合通信局", "", Column.Kind.TEXT, 16), new Column("応募", "件数", Column.Kind.COUNT, 8),
                new Column("採択", "件数", Column.Kind.COUNT, 8), new Column("申請額", "", Column.Kind.YEN, 16));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(false, List.of(Cell.of("北海道"), Cell.of(3), Cell.of(1), Cell.of(12_345_000))));
        rows.add(new Row(false, List.of(Cell.of("=HYPERLINK(1)"), Cell.of(5), Cell.of(2), Cell.of(20_000_000))));
        rows.add(new Row(true, List.of(Cell.of("合計"), sum(8, 1), sum(3, 2), sum(32_345_000, 3))));
        return new Table("応募・採択状況", "平成30年度", "単位：件、円", List.of("採択候補は交付決定ではありません。"), DAY, columns, rows,
                Optional.of(new Chart("応募と採択", 0, List.of(1, 2))), true);
    }

    private static Cell sum(long value, int column) {
        return new Cell.Sum(value, List.of(new Cell.Block(0, 1, column, column)));
    }

    @Test
    @DisplayName("a letter holds all its words, in embedded subset fonts, and is the same file twice")
    void letters() throws IOException {
        byte[] pdf = Pdf.letter(letter("𠮷野髙﨑①㈱の事業"));
        assertArrayEquals(pdf, Pdf.letter(letter("𠮷野髙﨑①㈱の事業")));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            for (String part : List.of("総情地第12号", "（公印省略）", "採択候補決定通知", "記", "𠮷野髙﨑①㈱の事業", "以上", "架空のデータによる見本")) {
                assertTrue(text.contains(part), part + " in " + text);
            }
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
                }
            }
        }
    }

    @Test
    @DisplayName("hard strings are drawn everywhere, and a character that no font has becomes 〓, never nothing")
    void hardStrings() throws IOException {
        for (String hard : HARD) {
            Pdf.letter(letter(hard));
            Pdf.form(new Form("", "受付票", DAY, List.of(new Item("件名", hard)), List.of(new Form.Section("答え", List.of(new Item("概要", hard)))),
                    List.of(new Form.Line(0, hard, "1円", hard)), hard));
        }
        try (PDDocument document = Loader.loadPDF(Pdf.letter(letter("a\uE123b")))) {
            assertTrue(new PDFTextStripper().getText(document).contains("a〓b"));
        }
    }

    @Test
    @DisplayName("a table on paper repeats its header and numbers its pages")
    void tablesOnPaper() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            rows.add(new Row(false, List.of(Cell.of("団体" + i), Cell.of(i), Cell.of(0), Cell.of(i * 1000L))));
        }
        Table long1 = new Table("一覧", "", "単位：円", List.of("注"), DAY, table().columns(), rows, Optional.empty(), true);
        try (PDDocument document = Loader.loadPDF(Pdf.table(long1))) {
            assertTrue(document.getNumberOfPages() > 2);
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(document.getNumberOfPages());
            String text = last.getText(document);
            assertTrue(text.contains("総合通信局") && text.contains("団体119") && text.contains("- " + document.getNumberOfPages() + " -"), text);
        }
        assertArrayEquals(Pdf.table(long1), Pdf.table(long1));
    }

    @Test
    @DisplayName("a sheet has live totals with stored values, a frozen and repeated header, A4 landscape, a chart, and no formula from data")
    void sheets() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Xlsx.write(table(), bytes);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        Xlsx.write(table(), again);
        assertArrayEquals(bytes.toByteArray(), again.toByteArray());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals("応募・採択状況", sheet.getRow(0).getCell(0).getStringCellValue());
            assertEquals("単位：件、円", sheet.getRow(2).getCell(3).getStringCellValue());
            assertEquals("SUM(B6:B7)", sheet.getRow(7).getCell(1).getCellFormula());
            assertEquals(8, sheet.getRow(7).getCell(1).getNumericCellValue());
            assertEquals(32_345_000, sheet.getRow(7).getCell(3).getNumericCellValue());
            assertEquals(CellType.STRING, sheet.getRow(6).getCell(0).getCellType());
            assertTrue(sheet.getRow(6).getCell(0).getCellStyle().getQuotePrefixed());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertEquals(9, sheet.getPrintSetup().getPaperSize());
            assertEquals(1, sheet.getPrintSetup().getFitWidth());
            assertEquals(5, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals("4:5", sheet.getRepeatingRows().formatAsString());
            assertEquals(1, sheet.createDrawingPatriarch().getCharts().size());
            XSSFSheet plain = book.getSheet("集計用");
            assertEquals(2, plain.getLastRowNum());
            assertEquals("件数 応募", plain.getRow(0).getCell(1).getStringCellValue());
            assertEquals(5, plain.getRow(2).getCell(1).getNumericCellValue());
        }
    }

    @Test
    @DisplayName("csv has a byte order mark, quotes what needs it and defuses formulas")
    void csv() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Csv.write(table(), bytes);
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF総合通信局,件数 応募,件数 採択,申請額\r\n北海道,3,1,12345000\r\n'=HYPERLINK(1),"));
        assertFalse(text.contains("合計"));
    }

    @Test
    @DisplayName("a total that does not equal its cells cannot be made")
    void totalsMustAgree() {
        Table t = table();
        List<Row> rows = new ArrayList<>(t.rows());
        rows.set(2, new Row(true, List.of(Cell.of("合計"), sum(9, 1), sum(3, 2), sum(32_345_000, 3))));
        assertThrows(IllegalArgumentException.class, () -> new Table(t.title(), "", "", List.of(), DAY, t.columns(), rows, Optional.empty(), true));
    }

}
