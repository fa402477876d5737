package jp.michishirube.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Some hundreds of texts that break careless programs, through every kind of file and back. */
class HostileStringsTest {
    private static final List<String> STRINGS = strings();
    private static final int A_FORM = 8;

    private static List<String> strings() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/hostile-strings.txt")).stream().filter(l -> !l.startsWith("#"))
                    .map(HostileStringsTest::unescaped).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != '\\') {
                text.append(line.charAt(i));
            } else if (line.charAt(i + 1) == '\\') {
                text.append(line.charAt(++i));
            } else {
                text.append((char) Integer.parseInt(line, i + 2, i + 6, 16));
                i += 5;
            }
        }
        return text.toString();
    }

    @Test
    @DisplayName("there are at least 300 of them, no two the same")
    void enough() {
        assertTrue(STRINGS.stream().distinct().count() >= 300, () -> STRINGS.size() + " strings");
        assertEquals(STRINGS.size(), STRINGS.stream().distinct().count());
    }

    @Test
    @DisplayName("xlsx gives each back as it was and makes none a formula")
    void workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(table(), out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            int first = 0;
            while (book.getSheetAt(0).getRow(first) == null || !"文字".equals(string(book.getSheetAt(0).getRow(first).getCell(0)))) {
                first++;
            }
            for (int i = 0; i < STRINGS.size(); i++) {
                XSSFCell cell = book.getSheetAt(0).getRow(first + 1 + i).getCell(0);
                String want = STRINGS.get(i).replace("\r\n", "\n").replace('\r', '\n')
                        .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]|\\p{Cs}", "\uFFFD");
                assertEquals(want, string(cell));
                assertEquals(CellType.STRING, cell.getCellType());
                assertEquals(SheetText.looksLikeFormula(STRINGS.get(i)), cell.getCellStyle().getQuotePrefixed(), want);
            }
        }
    }

    private static String string(XSSFCell cell) {
        return cell == null ? "" : cell.getStringCellValue();
    }

    @Test
    @DisplayName("csv gives each back as it was, with an apostrophe before what might be a formula")
    void csv() throws IOException {
        StringWriter out = new StringWriter();
        Csv.write(table(), out, false);
        List<List<String>> records = CsvTest.records(out.toString());
        for (int i = 0; i < STRINGS.size(); i++) {
            String text = STRINGS.get(i);
            String bare = text.stripLeading();
            boolean formula = !bare.isEmpty() && "=+-@＝＋－＠".indexOf(bare.charAt(0)) >= 0 || !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
            assertEquals(formula ? "'" + text : text, records.get(i + 1).get(0));
        }
        assertEquals(STRINGS.size() + 1, records.size());
    }

    @Test
    @DisplayName("a PDF shows each character, or 〓 where no font has it")
    void pdf() throws IOException {
        List<String> missing = new ArrayList<>();
        for (int from = 0; from < STRINGS.size(); from += A_FORM) {
            List<String> some = STRINGS.subList(from, Math.min(from + A_FORM, STRINGS.size()));
            Form form = new Form("", "様式", Samples.DAY, List.of(), List.of(new Form.Section("答え", some.stream().map(s -> new Item("項目", s)).toList())), List.of(), "");
            String read = alike(PdfTest.read(Pdf.form(form)));
            for (String text : some) {
                // extraction spells right-to-left text in reading order and cannot name U+FFFD and what is no character
                boolean comparable = text.codePoints().noneMatch(c -> c >= 0x0590 && c <= 0x06FF || c >= 0xFFFD && c <= 0xFFFF);
                if (comparable && !read.contains(alike(PdfTest.drawn(text)))) {
                    missing.add(text + " in " + read);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    /** The font draws 〜 and ～ with one glyph; read back, either may stand for it. */
    private static String alike(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('〜', '~');
    }

    private static Table table() {
        List<Column> columns = List.of(new Column("文字", Column.Kind.TEXT, 40), new Column("件数", Column.Kind.COUNT, 8));
        Rows rows = new Rows(columns);
        STRINGS.forEach(text -> rows.detail(new Cell.Words(text), Cell.of(1)));
        return new Table("一覧", "", "", List.of(), Samples.DAY, columns, rows.list(), Optional.empty(), false);
    }
}
