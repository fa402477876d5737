package jp.michishirube.document;

import static jp.michishirube.document.SampleFiles.bytes;
import static jp.michishirube.document.SampleFiles.join;
import static jp.michishirube.document.SampleFiles.parts;
import static jp.michishirube.document.SampleFiles.text;
import static jp.michishirube.document.SampleFiles.with;
import static jp.michishirube.document.SampleFiles.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.TestDatabase;
import jp.michishirube.document.api.AttachmentView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that must not get in, made here, each refused with a sentence in both languages. */
class HostileFilesTest {
    private static final String SHEET = "xl/workbook.xml";
    private static final TestDatabase DATABASE = TestDatabase.h2();

    static Stream<Arguments> hostile() {
        byte[] pdf = SampleFiles.pdf();
        byte[] xlsx = SampleFiles.xlsx();
        byte[] png = SampleFiles.png(1, 1);
        String pdfText = new String(pdf, StandardCharsets.UTF_8);
        return Stream.of(
                arguments("nothing at all", "a.pdf", new byte[0], "file.empty"),
                arguments("20 MB and one byte", "a.txt", filled(20 * 1024 * 1024 + 1), "file.too-large"),
                arguments("PDF of a million streams", "a.pdf", text(pdfText.replace("%%EOF", "stream\n".repeat(1_000_000) + "%%EOF")), "file.expands"),
                arguments("Windows program", "a.exe", join(text("MZ"), new byte[200]), "file.type"),
                arguments("program named .pdf", "a.pdf", join(text("MZ"), new byte[200]), "file.type"),
                arguments("ELF program", "a", join(bytes(0x7F, 'E', 'L', 'F'), new byte[200]), "file.type"),
                arguments("HTML page", "a.html", text("<!DOCTYPE html><html><script>1</script></html>"), "file.type"),
                arguments("HTML named .txt", "a.txt", text("\uFEFF \n<HTML><body>x"), "file.type"),
                arguments("HTML in UTF-16 named .csv", "a.csv", "<html>".getBytes(StandardCharsets.UTF_16), "file.type"),
                arguments("SVG picture", "a.svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>"), "file.type"),
                arguments("SVG named .png", "a.png", text("<?xml version=\"1.0\"?><svg/>"), "file.type"),
                arguments("XML with an external entity named .txt", "a.txt", text("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"), "file.type"),
                arguments("GIF picture", "a.gif", join(text("GIF89a"), bytes(1, 0, 1, 0, 0, 0, 0, 0x3B)), "file.type"),
                arguments("UTF-16 text", "a.txt", "a文字".repeat(20).getBytes(StandardCharsets.UTF_16LE), "file.type"),
                arguments("text with a zero byte", "a.csv", text("a,b\0c"), "file.type"),
                arguments("text with an escape sequence", "a.txt", text("\u001b[2J"), "file.type"),
                arguments("ZIP archive", "a.zip", zip(Map.of("a.txt", text("a"))), "file.archive"),
                arguments("ZIP named .xlsx", "a.xlsx", zip(Map.of("a.txt", text("a"))), "file.archive"),
                arguments("empty ZIP", "a.xlsx", join(bytes('P', 'K', 5, 6), new byte[18]), "file.archive"),
                arguments("7-Zip archive", "a.7z", bytes('7', 'z', 0xBC, 0xAF, 0x27, 0x1C, 0, 0), "file.archive"),
                arguments("gzip", "a.gz", bytes(0x1F, 0x8B, 8, 0, 0, 0), "file.archive"),
                arguments("RAR archive", "a.rar", text("Rar!\u001a\7\0"), "file.archive"),
                arguments("old Excel", "a.xls", SampleFiles.ole("Workbook"), "file.old-office"),
                arguments("old Word named .docx", "a.docx", SampleFiles.ole("WordDocument"), "file.old-office"),
                arguments("encrypted workbook", "a.xlsx", SampleFiles.ole("EncryptedPackage"), "file.encrypted"),
                arguments("encrypted PDF", "a.pdf", text(pdfText.replace("/Size 3", "/Size 3/Encrypt 5 0 R")), "file.encrypted"),
                arguments("encrypted PDF with a written-out name", "a.pdf", text(pdfText.replace("/Size 3", "/Size 3/#45ncr#79pt\n5 0 R")), "file.encrypted"),
                arguments("encrypted PDF, dictionary in place", "a.pdf", text(pdfText.replace("/Size 3", "/Size 3/Encrypt <</Filter/Standard>>")), "file.encrypted"),
                arguments("script in a compressed object", "a.pdf", SampleFiles.pdfWith("/Type/ObjStm/Filter/FlateDecode", "<</S/JavaScript/JS(x)>>"), "file.runs"),
                arguments("script in a compressed object, names written out", "a.pdf",
                        SampleFiles.pdfWith("/Filter[/Fl#61teDecode]/Type/Obj#53tm", "<</S/Java#53cript/JS(x)>>"), "file.runs"),
                arguments("script deep in compressed objects", "a.pdf",
                        SampleFiles.pdfWith("/Type/ObjStm/Filter/FlateDecode", "(" + "x".repeat(600_000) + ")<</S/Launch>>"), "file.runs"),
                arguments("script in a compressed object whose kind stands elsewhere", "a.pdf", text(new String(SampleFiles.pdfWith("/Type 9 0 R/Filter/FlateDecode",
                        "<</S/JavaScript/JS(x)>>"), StandardCharsets.ISO_8859_1).replace("trailer", "9 0 obj /ObjStm endobj\ntrailer")), "file.broken"),
                arguments("file in a compressed object", "a.pdf", SampleFiles.pdfWith("/Type/ObjStm/Filter/FlateDecode", "<</Type/EmbeddedFile>>"), "file.embedded"),
                arguments("objects compressed in two ways", "a.pdf", text(new String(SampleFiles.pdfWith("/Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]", "<<>>"),
                        StandardCharsets.ISO_8859_1).replaceFirst("stream\r\n[^\n]*", "stream\r\n789c")), "file.broken"),
                arguments("macro workbook", "a.xlsm", zip(with(parts(SHEET), "xl/vbaProject.bin", SampleFiles.ole("VBA"))), "file.macros"),
                arguments("macro workbook named .xlsx", "a.xlsx", zip(with(parts(SHEET), "xl/VBAPROJECT.bin", text("x"))), "file.macros"),
                arguments("macro workbook by its content types", "a.xlsx", zip(with(parts(SHEET), SampleFiles.TYPES,
                        "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>".getBytes(StandardCharsets.UTF_16))), "file.macros"),
                arguments("Excel 4 macro sheet", "a.xlsx", zip(with(parts(SHEET), "xl/macrosheets/sheet1.xml", text("<x/>"))), "file.macros"),
                arguments("OLE object inside", "a.docx", zip(with(parts("word/document.xml"), "word/embeddings/oleObject1.bin", SampleFiles.ole("Ole"))), "file.embedded"),
                arguments("program inside", "a.docx", zip(with(parts("word/document.xml"), "word/media/a.png", join(text("MZ"), new byte[50]))), "file.embedded"),
                arguments("archive inside", "a.xlsx", zip(with(parts(SHEET), "xl/media/a.png", zip(Map.of("a", text("a"))))), "file.embedded"),
                arguments("archive among the embedded documents", "a.docx", zip(with(parts("word/document.xml"), "word/embeddings/a.xlsx", zip(Map.of("a", text("a"))))), "file.embedded"),
                arguments("document in document in document", "a.docx", zip(with(parts("word/document.xml"), "word/embeddings/a.docx",
                        zip(with(parts("word/document.xml"), "word/embeddings/b.xlsx", xlsx)))), "file.embedded"),
                arguments("macro in an embedded workbook", "a.docx", zip(with(parts("word/document.xml"), "word/embeddings/a.xlsx",
                        zip(with(parts(SHEET), "xl/vbaProject.bin", text("x"))))), "file.macros"),
                arguments("2,001 entries", "a.xlsx", zip(many(2001)), "file.expands"),
                arguments("one entry a thousand times its size", "a.xlsx", zip(with(parts(SHEET), "xl/sharedStrings.xml", new byte[2 * 1024 * 1024])), "file.expands"),
                arguments("201 MB within the ratio", "a.xlsx", zip(with(with(with(parts(SHEET), "xl/a.xml", loose(70)), "xl/b.xml", loose(70)), "xl/c.xml", loose(70))), "file.expands"),
                arguments("bomb in an embedded workbook", "a.docx", zip(with(parts("word/document.xml"), "word/embeddings/a.xlsx",
                        zip(with(parts(SHEET), "xl/a.xml", new byte[210 * 1024 * 1024])))), "file.expands"),
                arguments("entry that climbs out", "a.xlsx", zip(with(parts(SHEET), "../../etc/cron.d/x", text("x"))), "file.broken"),
                arguments("entry with an absolute path", "a.xlsx", zip(with(parts(SHEET), "/etc/passwd", text("x"))), "file.broken"),
                arguments("the same entry twice but for case", "a.xlsx", zip(with(parts(SHEET), "XL/workbook.xml", text("x"))), "file.broken"),
                arguments("entry whose size is a lie", "a.xlsx", lying(), "file.broken"),
                arguments("workbook and document at once", "a.xlsx", zip(with(parts(SHEET), "word/document.xml", text("x"))), "file.mixed"),
                arguments("binary workbook", "a.xlsb", zip(parts("xl/workbook.bin")), "file.type"),
                arguments("OpenDocument", "a.ods", zip(with(parts("content.xml"), "mimetype", text("x"))), "file.type"),
                arguments("workbook with something behind its end", "a.xlsx", join(xlsx, text("<script>")), "file.broken"),
                arguments("page in front of a PDF", "a.pdf", join(text("<html>"), pdf), "file.mixed"),
                arguments("bytes in front of a PDF", "a.pdf", join(bytes(0, 1, 2), pdf), "file.mixed"),
                arguments("text in front of a PDF", "a.txt", join(text("x"), pdf), "file.mixed"),
                arguments("page in the first kilobyte of a PDF", "a.pdf", text(pdfText.replace("1 0 obj", "%<script>alert(1)</script>\n1 0 obj")), "file.mixed"),
                arguments("PDF that is an archive too", "a.pdf", join(pdf, zip(Map.of("a", text("%%EOF")))), "file.mixed"),
                arguments("PNG that is a PDF too", "a.png", join(Arrays.copyOf(png, 33), png("tEXt", pdf)), "file.mixed"),
                arguments("PNG with a page behind it", "a.png", join(png, text("<html>")), "file.mixed"),
                arguments("PNG of 900 million pixels", "a.png", SampleFiles.png(30_000, 30_000), "file.pixels"),
                arguments("PNG without size", "a.png", SampleFiles.png(0, 1), "file.broken"),
                arguments("PNG cut off", "a.png", Arrays.copyOf(png, png.length - 5), "file.broken"),
                arguments("JPEG cut off", "a.jpg", Arrays.copyOf(SampleFiles.jpeg(), 24), "file.broken"),
                arguments("PDF cut off", "a.pdf", Arrays.copyOf(pdf, pdf.length - 8), "file.broken"),
                arguments("PDF named .xlsx", "a.xlsx", pdf, "file.extension"),
                arguments("workbook named .docx", "a.docx", xlsx, "file.extension"),
                arguments("workbook named .pdf", "a.pdf", xlsx, "file.extension"),
                arguments("PNG named .jpg", "a.jpg", png, "file.extension"),
                arguments("PDF with a second extension", "a.pdf.exe", pdf, "file.extension"),
                arguments("text named .js", "a.js", text("alert(1)"), "file.extension"),
                arguments("extension behind a mark of direction", "a\u202Efdp.exe", pdf, "file.extension"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @DisplayName("a hostile file is refused for its reason")
    void refused(String what, String name, byte[] content, String code) {
        var memory = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        Outcome<AttachmentView> outcome = attach(name, content);
        long megabytes = (memory.getCurrentThreadAllocatedBytes() - before) / 1024 / 1024;
        assertTrue(megabytes < Allowance.MOST_MEGABYTES, () -> "took " + megabytes + " MB");
        assertEquals(List.of(code), outcome.violations().stream().map(v -> v.code()).toList());
        assertEquals("proposalFile", outcome.violations().get(0).field());
    }

    @Test
    @DisplayName("a workbook, a PDF or a picture cut off anywhere is refused, never a fault")
    void truncated() {
        Map<String, byte[]> whole = Map.of("a.xlsx", SampleFiles.xlsx(), "a.pdf", SampleFiles.pdf(), "a.png", SampleFiles.png(1, 1), "a.jpg", SampleFiles.jpeg());
        whole.forEach((name, content) -> {
            for (int length = 9; length < content.length - 1; length += 7) {
                assertTrue(!attach(name, Arrays.copyOf(content, length)).isDone(), name + " " + length);
            }
        });
    }

    @Test
    @DisplayName("a PDF whose compressed objects do nothing gets in")
    void stillObjects() {
        assertTrue(attach("a.pdf", SampleFiles.pdfWith("/Type/ObjStm/Filter/FlateDecode", "<</Type/Page>>")).isDone());
    }

    @Test
    @DisplayName("random damage to a workbook is either refused or harmless, never a fault")
    void damaged() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] content = SampleFiles.xlsx();
            for (int k = 0; k <= i % 4; k++) {
                content[4 + random.nextInt(content.length - 4)] = (byte) random.nextInt();
            }
            attach("a.xlsx", content);
        }
    }

    @Test
    @DisplayName("every refusal speaks both languages and says what to do")
    void sentences() {
        for (FileRefusal refusal : FileRefusal.values()) {
            assertTrue(refusal.text().ja().endsWith("ください。"), refusal.text().ja());
            assertTrue(refusal.text().en().matches(".*\\. ?[A-Z].*\\."), refusal.text().en());
        }
    }

    private static Outcome<AttachmentView> attach(String name, byte[] content) {
        return DATABASE.inTransaction(() -> DocumentFixture.documents(DATABASE.em(), () -> java.time.Instant.EPOCH, () -> Actor.SYSTEM)
                .attach("case-1", "proposalFile", name, new ByteArrayInputStream(content), Long.MAX_VALUE));
    }

    private static Map<String, byte[]> many(int count) {
        Map<String, byte[]> parts = new LinkedHashMap<>(parts(SHEET));
        for (int i = parts.size(); i < count; i++) {
            parts.put("xl/" + i + ".xml", text("x"));
        }
        return parts;
    }

    private static byte[] loose(int megabytes) {
        byte[] content = new byte[megabytes * 1024 * 1024];
        Random random = new Random(1);
        byte[] noise = new byte[16];
        for (int i = 0; i + 1024 <= content.length; i += 1024) {
            random.nextBytes(noise);
            System.arraycopy(noise, 0, content, i, noise.length);
        }
        return content;
    }

    private static byte[] lying() {
        byte[] content = SampleFiles.xlsx();
        int directory = new String(content, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        content[directory + 20] = 1;
        content[directory + 21] = 0;
        return content;
    }

    private static byte[] filled(int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) 'a');
        return content;
    }

    private static byte[] png(String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(text(type));
        crc.update(content);
        int n = content.length;
        long sum = crc.getValue();
        return join(bytes(n >> 24, n >> 16, n >> 8, n), text(type), content, bytes((int) (sum >> 24), (int) (sum >> 16), (int) (sum >> 8), (int) sum),
                bytes(0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xAE, 0x42, 0x60, 0x82));
    }
}
