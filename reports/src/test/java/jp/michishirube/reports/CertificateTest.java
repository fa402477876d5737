package jp.michishirube.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A certificate")
class CertificateTest {
    private static final String WORK = "架空市の水田を見守る水位センサーと地域LPWAで結ぶスマート農業";
    private static final String LONG_WORK = "中山間地域の鳥獣被害と高齢化に地域ぐるみで向き合う、LPWAによる罠の見守り・水田の水管理・雪下ろしの助け合いを一つの基盤で支える架空広域連合の地域IoT実装と人材育成の取組";
    private static final List<String> WORDS = List.of("貴団体は、上記の取組において、情報通信技術の利活用により地域の課題の解決と活性化に優れた成果を挙げ、他の地域の範となられました。",
            "よって、その功績をたたえ、ここに総務大臣賞を贈り、表彰します。");
    /** The inner line of the frame, in points from the paper's edge. */
    private static final float FRAME = 11.6f * 72 / 25.4f;

    static Certificate certificate(String prize, List<String> recipients, String work, List<String> words) {
        return new Certificate("表彰状", "総情地第12号", prize, recipients, work, words, "平成30年3月9日", Samples.DAY, List.of("総務大臣　架空　太郎"), "架空のデータによる見本");
    }

    @Test
    @DisplayName("is one page of A4 landscape whose words can be read, in embedded subset fonts, named and dated")
    void page() throws IOException {
        byte[] pdf = kept("short", Pdf.certificate(certificate("総務大臣賞", List.of("架空県架空市　殿"), WORK, WORDS)));
        String read = PdfTest.read(pdf);
        for (String part : List.of("表彰状", "総情地第12号", "総務大臣賞", "「" + WORK + "」", "架空県架空市殿", "平成30年3月9日", "総務大臣架空太郎", "架空のデータによる見本")) {
            assertTrue(read.contains(part), part + " in " + read);
        }
        WORDS.forEach(w -> assertTrue(read.contains(w), read));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            assertEquals(List.of(1, 842f, 595f), List.of(document.getNumberOfPages(), page.getMediaBox().getWidth(), page.getMediaBox().getHeight()));
            assertEquals(List.of("表彰状", "ja-JP"), List.of(document.getDocumentInformation().getTitle(), document.getDocumentCatalog().getLanguage()));
            assertEquals(Samples.DAY.getYear(), document.getDocumentInformation().getCreationDate().get(java.util.Calendar.YEAR));
            boolean mincho = false;
            for (COSName name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertTrue(font.isEmbedded() && font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
                mincho |= font.getName().endsWith("+ZenOldMincho-Regular");
            }
            assertTrue(mincho);
        }
    }

    @Test
    @DisplayName("stays within its frame on one page, whatever the length of its title, names and words, and loses nothing of them")
    void lengths() throws IOException {
        List<String> many = IntStream.rangeClosed(1, 40).mapToObj(i -> "架空第" + i + "地域情報化協議会　殿").toList();
        List<Certificate> hard = List.of(
                certificate("総務大臣賞", List.of("架空県架空市　殿", "架空県立架空大学　情報学部　殿", "特定非営利活動法人　架空の里山ＩＣＴを守る会　殿"), LONG_WORK, WORDS),
                certificate("総務大臣賞", many, LONG_WORK, WORDS), certificate("賞".repeat(120), many.subList(0, 6), "題".repeat(900), WORDS),
                certificate("奨励賞", List.of("名".repeat(300) + "　殿"), "w".repeat(400), List.of("文。".repeat(500), "終".repeat(300))),
                new Certificate("地域情報化功労者感謝状".repeat(4), "架空架空架空架空架空架空架空架空架空架空架空架空架空第123456号", "", List.of(), "", List.of(), "日".repeat(90), Samples.DAY,
                        Collections.nCopies(12, "架空の実行委員会　委員長　" + "架空".repeat(30)), ""),
                new Certificate("表彰状", "", "", List.of(), "", List.of(), "", Samples.DAY, List.of(), ""),
                new Certificate("行\n".repeat(300), "", "", List.of(), "", List.of(), "", Samples.DAY, List.of(), ""));
        for (Certificate c : hard) {
            byte[] pdf = kept("hard" + hard.indexOf(c), Pdf.certificate(c));
            assertFramed(pdf);
            String read = PdfTest.read(pdf);
            List<String> all = new ArrayList<>(c.recipients());
            all.addAll(c.paragraphs());
            all.addAll(c.sender());
            all.addAll(List.of(c.heading(), c.prize(), c.work(), c.date(), c.number()));
            for (String text : all) {
                // names in two columns are read line by line, each whole
                assertTrue(read.contains(text.replaceAll("[\\s　]+", "")), text + " in " + read);
            }
        }
    }

    @Test
    @DisplayName("no line begins with a closing mark, and none is left with a single character")
    void lines() throws IOException {
        for (int n = 20; n < 60; n++) {
            byte[] pdf = Pdf.certificate(certificate("総務大臣賞", List.of("架空市　殿"), "題".repeat(n) + "、", List.of("文".repeat(n) + "。「" + "文".repeat(n) + "」。")));
            for (String line : lines(pdf)) {
                assertFalse(line.matches("[、。」].*"), line);
                assertTrue(line.length() > 1, line);
            }
        }
    }

    @Test
    @DisplayName("draws what the Mincho lacks in the other fonts, and what no font has as 〓")
    void fallback() throws IOException {
        byte[] pdf = kept("rare", Pdf.certificate(certificate("総務大臣賞", List.of("𠮷野　髙﨑　殿"), "①㈱≒\uE123の事業", WORDS)));
        String read = Normalizer.normalize(PdfTest.read(pdf), Normalizer.Form.NFC);
        assertTrue(read.contains("𠮷野髙﨑殿") && read.contains("①㈱≒〓の事業"), read);
        for (String text : Samples.HARD) {
            assertFramed(Pdf.certificate(certificate(text, List.of(text), text, List.of(text))));
        }
    }

    @Test
    @DisplayName("is the same file every time, and has a heading")
    void same() {
        Certificate c = certificate("総務大臣賞", List.of("架空市　殿"), WORK, WORDS);
        assertArrayEquals(Pdf.certificate(c), Pdf.certificate(c));
        assertThrows(IllegalArgumentException.class, () -> new Certificate(" ", "", "", List.of(), "", List.of(), "", Samples.DAY, List.of(), ""));
    }

    private static void assertFramed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            for (TextPosition p : positions(document)) {
                assertTrue(p.getX() > FRAME && p.getX() + p.getFontSizeInPt() * 0.9f < 842 - FRAME && p.getY() - p.getFontSizeInPt() > FRAME && p.getY() + p.getFontSizeInPt() * 0.2f < 595 - FRAME,
                        () -> p + " at " + p.getX() + ", " + p.getY());
            }
        }
    }

    private static List<TextPosition> positions(PDDocument document) throws IOException {
        List<TextPosition> all = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                all.addAll(positions);
            }
        }.getText(document);
        return all;
    }

    private static List<String> lines(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        }
    }

    /** Left under target for whoever wants to look. */
    private static byte[] kept(String name, byte[] pdf) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "certificates"));
        Files.write(directory.resolve(name + ".pdf"), pdf);
        return pdf;
    }
}
