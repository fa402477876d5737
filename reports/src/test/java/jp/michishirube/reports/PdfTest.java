package jp.michishirube.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** What can be read, without spaces and line ends: where lines break is not what these tests ask. */
    static String read(byte[] pdf) throws IOException {
        return text(pdf).replaceAll("[\\s　]+", "");
    }

    static String drawn(String text) {
        return Drawn.characters(text).filter(c -> !Character.isWhitespace(c) && c != '　').mapToObj(c -> Character.toString(Fonts.glyph(c, false).character()))
                .collect(Collectors.joining());
    }

    private static void assertEmbedded(PDResources resources) throws IOException {
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            assertTrue(font.isEmbedded(), font.getName());
            assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
        }
    }

    @Test
    @DisplayName("a letter holds all its words, in embedded subset fonts")
    void letters() throws IOException {
        byte[] pdf = Pdf.letter(Samples.letter("𠮷野髙﨑①㈱の事業"));
        String text = text(pdf);
        for (String part : List.of("総情地第12号", "平成30年7月13日", "秋田県湯沢市長　殿", "（公印省略）", "採択候補決定通知", "記", "𠮷野髙﨑①㈱の事業", "12,345,000円", "以上",
                "架空のデータによる見本", "（担当）")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals("ja-JP", document.getDocumentCatalog().getLanguage());
            assertEquals("平成30年度地域IoT実装推進事業 採択候補決定通知", document.getDocumentInformation().getTitle());
            for (PDPage page : document.getPages()) {
                assertEmbedded(page.getResources());
                assertEquals(842, page.getMediaBox().getHeight());
            }
        }
    }

    @Test
    @DisplayName("a letter without items has neither 記 nor 以上; one with a small table shows it under 記")
    void shapesOfLetters() throws IOException {
        Letter l = Samples.letter("本文");
        String plain = text(Pdf.letter(new Letter("", l.number(), l.date(), l.day(), l.addressee(), l.sender(), false, l.title(), l.paragraphs(), List.of(),
                List.of(), List.of())));
        assertFalse(plain.contains("以上") || plain.contains("\n記") || plain.contains("公印省略"), plain);
        String tabled = text(Pdf.letter(new Letter("", l.number(), l.date(), l.day(), l.addressee(), l.sender(), false, l.title(), l.paragraphs(), List.of(),
                List.of(), List.of(), Optional.of(Samples.table("四国")))));
        assertTrue(tabled.contains("記") && tabled.contains("四国") && tabled.contains("32,344,000"), tabled);
    }

    @Test
    @DisplayName("many letters in one file are numbered each for itself and listed in the outline")
    void manyLetters() throws IOException {
        byte[] pdf = Pdf.letters(List.of(Samples.letter("短い"), Samples.letter("長い文。".repeat(900)), Samples.letter("短い")));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 5);
            assertEquals("総情地第12号 秋田県湯沢市長　殿", document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle());
        }
        String text = text(pdf);
        assertTrue(text.contains("1 / 5") || text.contains("1 / 4") || text.contains("1 / 3") || text.contains("1 / 6"), text);
        assertEquals(3, text.split("採択候補決定通知", -1).length - 1);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    @Test
    @DisplayName("a letter among many of the same words reads as it does alone, also where its words are only pointed at or go over a page")
    void repeatedWords() throws IOException {
        for (String words : List.of("同じ文が続く。".repeat(8), "長い文。".repeat(500), "一行目\n二行目の文はもう少し長い\n三行目")) {
            List<String> alone = pages(Pdf.letter(Samples.letter(words)));
            List<String> four = pages(Pdf.letters(Collections.nCopies(4, Samples.letter(words))));
            for (int i = 0; i < four.size(); i++) {
                assertEquals(alone.get(i % alone.size()), four.get(i));
            }
            assertEquals(4 * alone.size(), four.size());
        }
    }

    @Test
    @DisplayName("hard texts are drawn in letters, forms and tables without loss")
    void hardTexts() throws IOException {
        for (String hard : Samples.HARD) {
            // extraction spells right-to-left text in reading order and cannot name a lone U+FFFD
            boolean comparable = hard.codePoints().noneMatch(c -> c >= 0x0590 && c <= 0x06FF || c == 0xFFFD || c == 0xFFFE);
            for (byte[] pdf : List.of(Pdf.letter(Samples.letter(hard)), Pdf.form(Samples.form(hard)), Pdf.table(Samples.table(hard)))) {
                String want = Normalizer.normalize(drawn(hard), Normalizer.Form.NFKC);
                // a text that runs over a page is read with a foot in its middle
                boolean whole = hard.length() < 300;
                assertTrue(!comparable || !whole || Normalizer.normalize(read(pdf), Normalizer.Form.NFKC).contains(want), hard + " in " + read(pdf));
            }
        }
    }

    @Test
    @DisplayName("a character that no font has becomes 〓, and one that only the second font has is drawn by it")
    void geta() throws IOException {
        assertTrue(read(Pdf.letter(Samples.letter("a\uE123b😀"))).contains("a〓b〓"));
        byte[] second = Pdf.form(Samples.form("甲≒乙"));
        assertTrue(read(second).contains("甲≒乙"));
        try (PDDocument document = Loader.loadPDF(second)) {
            assertEmbedded(document.getPage(0).getResources());
            List<String> fonts = new java.util.ArrayList<>();
            document.getPage(0).getResources().getFontNames().forEach(n -> fonts.add(n.getName()));
            assertEquals(3, fonts.size());
        }
    }

    @Test
    @DisplayName("a table shows every cell, repeats its head and numbers its pages")
    void tables() throws IOException {
        String one = text(Pdf.table(Samples.table("四国")));
        for (String part : List.of("応募・採択状況", "平成30年度", "単位：件、円", "総合通信局", "件数", "採択率", "北海道", "12,345,000", "2018/07/13", "33.3%", "－", "小計", "四国", "-1,000",
                "合計", "32,344,000", "出典：みちしるべ", "（注）採択候補は交付決定ではない。", "1 / 1")) {
            assertTrue(one.contains(part), part + " in " + one);
        }
        try (PDDocument document = Loader.loadPDF(Pdf.table(Samples.longTable(120)))) {
            int pages = document.getNumberOfPages();
            assertTrue(pages > 2);
            assertTrue(document.getPage(0).getMediaBox().getWidth() > document.getPage(0).getMediaBox().getHeight());
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(pages);
            String text = last.getText(document);
            assertTrue(text.contains("総合通信局") && text.contains("団体119") && text.contains(pages + " / " + pages), text);
        }
        String all = text(Pdf.table(Samples.longTable(120)));
        for (int i = 0; i < 120; i++) {
            assertTrue(all.contains("団体" + i), "団体" + i);
        }
    }

    @Test
    @DisplayName("a block of rows stands on one page with its subtotal, and no total stands alone, however many rows come before")
    void blocks() throws IOException {
        for (int count = 1; count < 60; count++) {
            try (PDDocument document = Loader.loadPDF(Pdf.table(Samples.longTable(count)))) {
                PDFTextStripper last = new PDFTextStripper();
                last.setStartPage(document.getNumberOfPages());
                String text = last.getText(document);
                // at most the notes alone run over
                assertEquals(text.contains("合計"), text.contains("団体" + (count - 1)), count + ": " + text);
            }
        }
        Rows rows = new Rows(Samples.COLUMNS);
        for (int block = 0; block < 4; block++) {
            for (int i = 0; i < 11; i++) {
                rows.detail(Cell.of("区分" + block), Cell.of(i), Cell.of(0), Cell.of(i), Cell.of(i), Cell.blank(), Cell.blank());
            }
            rows.subtotal("小計" + block);
        }
        byte[] pdf = Pdf.table(new Table("一覧", "", "", List.of(), Samples.DAY, Samples.COLUMNS, rows.list(), Optional.empty(), true));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                for (int block = 0; block < 4; block++) {
                    int details = text.split("区分" + block, -1).length - 1;
                    assertTrue(details == (text.contains("小計" + block) ? 11 : 0), "page " + page + ": " + text);
                }
            }
        }
    }

    @Test
    @DisplayName("a cell longer than a page runs on over the next one, and a wide table keeps its figures whole")
    void overflow() throws IOException {
        String running = "あいうえおかきくけこ".repeat(600);
        String text = read(Pdf.table(Samples.table(running)));
        assertEquals(600, text.split("く", -1).length - 1);
        List<Column> wide = java.util.stream.IntStream.range(0, 30).mapToObj(i -> new Column("列" + i, i < 1 ? Column.Kind.TEXT : Column.Kind.YEN, 14)).toList();
        Rows rows = new Rows(wide).detail(wide.stream().map(c -> c.isNumber() ? Cell.of(123_456_789) : Cell.of("沖縄総合通信事務所")).toList());
        String figures = text(Pdf.table(new Table("広い表", "", "", List.of(), Samples.DAY, wide, rows.list(), Optional.empty(), true)));
        assertEquals(29, figures.split("123,456,789", -1).length - 1);
    }

    @Test
    @DisplayName("a table too wide to be read is cut between groups, each part with the names of its rows")
    void bands() throws IOException {
        Table wide = Samples.wideTable();
        try (PDDocument document = Loader.loadPDF(Pdf.table(wide))) {
            int pages = document.getNumberOfPages();
            assertTrue(pages > 1 && pages < 6, pages + " pages");
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document).replaceAll("\\s", "");
                assertTrue(text.contains("沖縄総合通信事務所") && text.contains("（" + page + "／" + pages + "）"), text);
            }
        }
        String all = text(Pdf.table(wide));
        for (int group = 0; group < 11; group++) {
            assertEquals(1, all.split("分野" + group + "モデル", -1).length - 1, "分野" + group);
            assertEquals(2, all.split(String.format("%,d", 123_456_000L + group), -1).length - 1);
        }
    }

    @Test
    @DisplayName("every character of windows-31j is drawn, and read back as itself, in both weights")
    void everyCharacter() throws IOException {
        var encoder = java.nio.charset.Charset.forName("windows-31j").newEncoder();
        String all = java.util.stream.IntStream.range(0x80, 0xFFFF).filter(c -> !(c >= 0xD800 && c < 0xF900) && encoder.canEncode((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        assertTrue(all.length() > 7_000);
        Form regular = new Form("", "題", Samples.DAY, List.of(), List.of(new Form.Section("答", List.of(new Item("", all)))), List.of(), "");
        Form bold = new Form("", "題", Samples.DAY, List.of(), List.of(new Form.Section("答", List.of(new Item(all, "")))), List.of(), "");
        for (Form form : List.of(regular, bold)) {
            java.util.Set<Integer> read = text(Pdf.form(form)).codePoints().boxed().collect(Collectors.toSet());
            String lost = Drawn.characters(all).filter(c -> !read.contains(c)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertEquals("", lost);
        }
    }

    @Test
    @DisplayName("the same input is the same file, a different one has another id")
    void sameBytes() {
        byte[] pdf = Pdf.form(Samples.form("𠮷"));
        assertArrayEquals(pdf, Pdf.form(Samples.form("𠮷")));
        assertArrayEquals(Pdf.table(Samples.longTable(50)), Pdf.table(Samples.longTable(50)));
        byte[] letter = Pdf.letter(Samples.letter("甲"));
        assertArrayEquals(letter, Pdf.letter(Samples.letter("甲")));
        assertFalse(id(letter).equals(id(Pdf.letter(Samples.letter("乙")))));
        assertTrue(id(letter).length() > 30);
    }

    private static String id(byte[] pdf) {
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.substring(text.lastIndexOf("/ID")).replaceAll("(?s)>.*", "").replaceAll("[^0-9a-f]", "");
    }

    @Test
    @DisplayName("sixteen letters drawn at once are the letters drawn one by one")
    void concurrent() {
        List<byte[]> alone = java.util.stream.IntStream.range(0, 16).mapToObj(i -> Pdf.letter(Samples.letter("事業" + i + "𠮷"))).toList();
        List<byte[]> together = java.util.stream.IntStream.range(0, 16).parallel().mapToObj(i -> Pdf.letter(Samples.letter("事業" + i + "𠮷"))).toList();
        for (int i = 0; i < 16; i++) {
            assertTrue(Arrays.equals(alone.get(i), together.get(i)), "letter " + i);
        }
    }

    @Test
    @DisplayName("the file is dated by its document, not by the clock")
    void dated() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.letter(Samples.letter("本文")))) {
            assertEquals(LocalDate.of(2018, 7, 13), document.getDocumentInformation().getCreationDate().toInstant().atZone(java.time.ZoneId.of("Asia/Tokyo"))
                    .toLocalDate());
        }
    }
}
