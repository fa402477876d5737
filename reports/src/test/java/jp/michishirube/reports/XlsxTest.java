package jp.michishirube.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {
    private static final int FIRST = 5;

    private static byte[] bytes(Table table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Xlsx.write(table, bytes);
        return bytes.toByteArray();
    }

    private static XSSFWorkbook book(Table table) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(table)));
    }

    @Test
    @DisplayName("every cell reads back as it was given, totals as live formulas with their stored values")
    void cells() throws IOException {
        Table table = Samples.table("四国");
        try (XSSFWorkbook book = book(table)) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int r = 0; r < table.rows().size(); r++) {
                for (int c = 0; c < table.columns().size(); c++) {
                    assertSame(table.rows().get(r).cells().get(c), sheet.getRow(FIRST + r).getCell(c));
                }
            }
            assertEquals("SUM(B6,C6)", sheet.getRow(5).getCell(3).getCellFormula());
            assertEquals("SUM(B6:B7)", sheet.getRow(7).getCell(1).getCellFormula());
            assertEquals("SUM(B6:B7,B9)", sheet.getRow(10).getCell(1).getCellFormula());
        }
    }

    private static void assertSame(Cell value, XSSFCell cell) {
        if (value instanceof Cell.Words w) {
            assertEquals(w.text(), cell.getStringCellValue());
        } else if (value instanceof Cell.Day d) {
            assertEquals(d.day(), cell.getLocalDateTimeCellValue().toLocalDate());
            assertEquals("yyyy/mm/dd", cell.getCellStyle().getDataFormatString());
        } else if (value instanceof Cell.Blank) {
            assertEquals(CellType.BLANK, cell.getCellType());
        } else if (value instanceof Cell.Share s) {
            assertEquals(s.whole() == 0 ? "－" : "0.0%", s.whole() == 0 ? cell.getStringCellValue() : cell.getCellStyle().getDataFormatString());
        } else {
            assertEquals(value.figure(), cell.getNumericCellValue());
            assertEquals("#,##0", cell.getCellStyle().getDataFormatString());
            assertEquals(value instanceof Cell.Sum ? CellType.FORMULA : CellType.NUMERIC, cell.getCellType());
        }
    }

    @Test
    @DisplayName("recalculating gives the stored values")
    void recalculated() throws IOException {
        try (XSSFWorkbook book = book(Samples.table("四国"))) {
            XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(book);
            int formulas = 0;
            for (var row : book.getSheetAt(0)) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        assertEquals(cell.getNumericCellValue(), evaluator.evaluate(cell).getNumberValue());
                        formulas++;
                    }
                }
            }
            assertEquals(3 + 3 * 4, formulas);
        }
    }

    @Test
    @DisplayName("title, unit, merged group heads, frozen and repeated header, A4 landscape on one page's width, print area, page numbers")
    void official() throws IOException {
        try (XSSFWorkbook book = book(Samples.table("四国"))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals("応募・採択状況", sheet.getSheetName());
            assertEquals("応募・採択状況", sheet.getRow(0).getCell(0).getStringCellValue());
            assertTrue(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold());
            assertEquals("単位：件、円", sheet.getRow(2).getCell(0).getStringCellValue());
            List<CellRangeAddress> merged = sheet.getMergedRegions();
            for (String range : List.of("A1:G1", "A2:G2", "A3:G3", "B4:D4", "A4:A5", "E4:E5")) {
                assertTrue(merged.contains(CellRangeAddress.valueOf(range)), range + " in " + merged);
            }
            assertEquals("件数", sheet.getRow(3).getCell(1).getStringCellValue());
            assertEquals("採択", sheet.getRow(4).getCell(2).getStringCellValue());
            assertTrue(sheet.getPaneInformation().isFreezePane());
            assertEquals(5, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals("4:5", sheet.getRepeatingRows().formatAsString());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertEquals(9, sheet.getPrintSetup().getPaperSize());
            assertTrue(sheet.getFitToPage());
            assertEquals(1, sheet.getPrintSetup().getFitWidth());
            assertEquals(0, sheet.getPrintSetup().getFitHeight());
            assertEquals("&P / &N", sheet.getFooter().getCenter());
            assertTrue(book.getPrintArea(0).contains("$A$1:$G$"), book.getPrintArea(0));
            assertTrue(sheet.getColumnWidth(0) >= 16 * 256);
            var properties = book.getProperties().getCoreProperties();
            assertEquals("応募・採択状況", properties.getTitle());
            assertEquals("2018-07-13T00:00:00Z", properties.getUnderlyingProperties().getCreatedPropertyString());
            assertEquals("ja-JP", properties.getUnderlyingProperties().getLanguageProperty().orElse(""));
        }
    }

    @Test
    @DisplayName("a chart stands under a short table and on a sheet of its own after a long one; each series is filled")
    void charts() throws IOException {
        try (XSSFWorkbook book = book(Samples.table("四国"))) {
            XSSFChart chart = book.getSheetAt(0).getDrawingPatriarch().getCharts().get(0);
            assertEquals("応募と採択", chart.getTitleText().toString());
            String xml = chart.getCTChart().toString();
            assertEquals(2, xml.split("<c:ser>", -1).length - 1);
            assertTrue(xml.contains("0031D8") && xml.contains("E25100") && xml.contains("件数 応募"), xml);
        }
        try (XSSFWorkbook book = book(Samples.longTable(60))) {
            assertNull(book.getSheetAt(0).getDrawingPatriarch());
            XSSFChart chart = book.getSheet("グラフ 一覧").getDrawingPatriarch().getCharts().get(0);
            assertTrue(chart.getCTChart().toString().contains("<c:f>一覧!$B$6:$B$65</c:f>"), chart.getCTChart().toString());
        }
    }

    @Test
    @DisplayName("a table too wide to be read on one page's width is printed over several, cut between groups, with the names of its rows")
    void wide() throws IOException {
        try (XSSFWorkbook book = book(Samples.wideTable())) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertFalse(sheet.getFitToPage());
            assertEquals(60, sheet.getPrintSetup().getScale());
            assertEquals("A:A", sheet.getRepeatingColumns().formatAsString());
            assertEquals("4:5", sheet.getRepeatingRows().formatAsString());
            assertTrue(sheet.getColumnBreaks().length >= 2);
            for (int column : sheet.getColumnBreaks()) {
                assertEquals(0, column % 4);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x", " =1", "=HYPERLINK(\"http://x\")"})
    @DisplayName("no text becomes a formula")
    void injection(String text) throws IOException {
        try (XSSFWorkbook book = book(Samples.table(text))) {
            for (XSSFCell cell : List.of(book.getSheetAt(0).getRow(FIRST + 3).getCell(0), book.getSheet("集計用").getRow(3).getCell(0))) {
                assertEquals(CellType.STRING, cell.getCellType());
                assertEquals(text.replace('\r', '\n'), cell.getStringCellValue());
                assertTrue(cell.getCellStyle().getQuotePrefixed());
            }
        }
    }

    @Test
    @DisplayName("hard texts come back as they were; only what XML forbids is replaced, and a text too long for a cell says that it was cut")
    void hardTexts() throws IOException {
        for (String hard : Samples.HARD) {
            try (XSSFWorkbook book = book(Samples.table(hard))) {
                String want = hard.replace("\r\n", "\n").replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]|\\p{Cs}", "\uFFFD");
                assertEquals(want, book.getSheetAt(0).getRow(FIRST + 3).getCell(0).getStringCellValue());
            }
        }
        String tooLong = java.util.stream.IntStream.range(0, 20_000).map(i -> 0x20000 + i * 7919 % 40_000).collect(StringBuilder::new,
                StringBuilder::appendCodePoint, StringBuilder::append).toString();
        try (XSSFWorkbook book = book(Samples.table(tooLong))) {
            assertTrue(book.getSheetAt(0).getRow(FIRST + 3).getCell(0).getStringCellValue().endsWith("以下略）"));
        }
    }

    @Test
    @DisplayName("the sheet for machines has one header row, details only, no formulas and no merged cells")
    void machines() throws IOException {
        try (XSSFWorkbook book = book(Samples.table("四国"))) {
            XSSFSheet plain = book.getSheet("集計用");
            assertEquals(3, plain.getLastRowNum());
            assertEquals("件数 応募", plain.getRow(0).getCell(1).getStringCellValue());
            assertEquals(5, plain.getRow(2).getCell(1).getNumericCellValue());
            assertEquals(CellType.NUMERIC, plain.getRow(2).getCell(3).getCellType());
            assertEquals(7, plain.getRow(2).getCell(3).getNumericCellValue());
            assertNull(plain.getRow(2).getCell(5));
            assertTrue(plain.getMergedRegions().isEmpty());
        }
    }

    @Test
    @DisplayName("several tables stand on several sheets, also under one title or a title that no sheet may have")
    void manyTables() throws IOException {
        Table t = Samples.table("四国");
        Table odd = new Table("応募[1]/採択:*?\\" + "長".repeat(40), "", "", List.of(), t.day(), t.columns(), t.rows(), t.chart(), false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Xlsx.write(List.of(t, t, odd), true, bytes);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(6, book.getNumberOfSheets());
            assertNotNull(book.getSheet("応募・採択状況（2）"));
            assertFalse(book.getSheetAt(4).getPrintSetup().getLandscape());
        }
        ByteArrayOutputStream without = new ByteArrayOutputStream();
        Xlsx.write(List.of(t), false, without);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(without.toByteArray()))) {
            assertEquals(1, book.getNumberOfSheets());
        }
    }

    @Test
    @DisplayName("the same table gives the same bytes, whatever the clock and the time zone say")
    void sameBytes() throws IOException {
        byte[] first = bytes(Samples.table("四国"));
        java.util.TimeZone zone = java.util.TimeZone.getDefault();
        try {
            java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Asia/Tokyo"));
            assertArrayEquals(first, bytes(Samples.table("四国")));
        } finally {
            java.util.TimeZone.setDefault(zone);
        }
    }

    @Test
    @DisplayName("an empty table and a table of a thousand rows are written too")
    void sizes() throws IOException {
        Table t = Samples.table("x");
        try (XSSFWorkbook book = book(new Table("空", "", "", List.of(), t.day(), t.columns(), new Rows(t.columns()).total("合計").list(), t.chart(), true))) {
            assertEquals(0, book.getSheetAt(0).getRow(FIRST).getCell(1).getNumericCellValue());
        }
        try (XSSFWorkbook book = book(Samples.longTable(1000))) {
            assertEquals("SUM(B6:B1005)", book.getSheetAt(0).getRow(FIRST + 1000).getCell(1).getCellFormula());
        }
    }
}
