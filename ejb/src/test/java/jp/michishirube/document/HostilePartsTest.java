package jp.michishirube.document;

import static jp.michishirube.document.SampleFiles.join;
import static jp.michishirube.document.SampleFiles.parts;
import static jp.michishirube.document.SampleFiles.text;
import static jp.michishirube.document.SampleFiles.with;
import static jp.michishirube.document.SampleFiles.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import jp.michishirube.TestDatabase;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What hides inside a document that is one, and the time and memory that a look at any file may take. */
class HostilePartsTest {
    private static final String SHEET = "xl/workbook.xml";
    private static final String LETTER = "word/document.xml";
    private static final String RELS = "word/_rels/document.xml.rels";
    private static final String ENTITY = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"http://192.0.2.1/x\">]><a>&b;</a>";
    private static final TestDatabase DATABASE = TestDatabase.h2();

    @TempDir
    private Path folder;

    static Stream<Arguments> hostile() {
        String laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><l>&c;</l>";
        String pdf = new String(SampleFiles.pdf(), StandardCharsets.UTF_8);
        return Stream.of(
                arguments("external entity in the shared strings", "a.xlsx", sheet("xl/sharedStrings.xml", ENTITY), "file.external"),
                arguments("external entity in the content types", "a.xlsx", sheet(SampleFiles.TYPES, ENTITY), "file.external"),
                arguments("external entity in the relationships", "a.docx", letter(RELS, ENTITY), "file.external"),
                arguments("external entity in UTF-16", "a.xlsx", zip(with(parts(SHEET), "xl/styles.xml", ENTITY.getBytes(StandardCharsets.UTF_16))), "file.external"),
                arguments("parameter entity", "a.docx", letter("docProps/core.xml", "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]><a/>"), "file.external"),
                arguments("a billion laughs", "a.xlsx", sheet("xl/sharedStrings.xml", laughs), "file.external"),
                arguments("entity behind a long beginning", "a.xlsx", zip(with(parts(SHEET), "xl/a.xml", join(text("<a>" + "1234567890".repeat(1638)), text(" <!ENTITY x SYSTEM 'y'>")))), "file.external"),
                arguments("entity in an embedded workbook", "a.docx", zip(with(parts(LETTER), "word/embeddings/a.xlsx", sheet("xl/sharedStrings.xml", ENTITY))), "file.external"),
                arguments("link to another workbook", "a.xlsx", sheet("xl/externalLinks/externalLink1.xml", "<externalLink/>"), "file.external"),
                arguments("link to a program by DDE", "a.xlsx", sheet("xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>"), "file.external"),
                arguments("field that starts a program", "a.docx", letter(LETTER, "<w:instrText>DdDDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText>"), "file.external"),
                arguments("template from outside", "a.docx", letter("word/_rels/settings.xml.rels", external("attachedTemplate", "External")), "file.external"),
                arguments("picture from outside", "a.docx", letter(RELS, external("image", "External")), "file.external"),
                arguments("object from outside, written otherwise", "a.docx", letter(RELS, external("oleObject", "External").replace('"', '\'').replace("<Relationship ", "<r:Relationship\n")), "file.external"),
                arguments("frame from outside, spelled in figures", "a.docx", letter(RELS, external("frame", "&#69;xternal")), "file.external"),
                arguments("hyperlink only by its name", "a.docx", letter(RELS, external("image", "External").replace("Id=\"r\"", "Id=\"/hyperlink\"")), "file.external"),
                arguments("relationship that cannot be read", "a.docx", letter(RELS, "<Relationships><Relationship Type=image TargetMode=External></Relationships>"), "file.broken"),
                arguments("a million empty rows", "a.xlsx", sheet("xl/worksheets/sheet1.xml", "<row/>".repeat(1_048_576)), "file.expands"),
                arguments("65,535 entries", "a.xlsx", zip(many(65_535)), "file.expands"),
                arguments("PDF with a script", "a.pdf", text(pdf.replace("/Pages 2", "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Pages 2")), "file.runs"),
                arguments("PDF with a script, its name spelled in figures", "a.pdf", text(pdf.replace("/Pages 2", "/OpenAction<</S/J#61vaScript/JS 9 0 R>>/Pages 2")), "file.runs"),
                arguments("PDF that starts a program", "a.pdf", text(pdf.replace("/Pages 2", "/OpenAction<</S/Launch/F(cmd.exe)>>/Pages 2")), "file.runs"),
                arguments("PDF with a film", "a.pdf", text(pdf.replace("/Pages 2", "/X<</Subtype/RichMedia>>/Pages 2")), "file.runs"),
                arguments("PDF with a file inside", "a.pdf", text(pdf.replace("/Pages 2", "/Names<</EmbeddedFiles 9 0 R>>/Pages 2")), "file.embedded"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @DisplayName("a document that hides something is refused for its reason")
    void refused(String what, String name, byte[] content, String code) {
        assertEquals(List.of(code), attach(name, content).violations().stream().map(v -> v.code()).toList());
    }

    static Stream<Arguments> harmless() {
        String pdf = new String(SampleFiles.pdf(), StandardCharsets.UTF_8);
        return Stream.of(
                arguments("a.docx", letter(RELS, external("hyperlink", "External"))),
                arguments("a.docx", letter(RELS, external("image", "Internal"))),
                arguments("a.docx", letter(LETTER, "<w:t>&lt;!DOCTYPE html&gt; DDE の説明</w:t><!-- d --><![CDATA[x]]>")),
                arguments("a.xlsx", sheet("xl/sharedStrings.xml", "<t>=1+1</t>")),
                arguments("a.pdf", text(pdf.replace("/Pages 2", "/Names<</LaunchPad 1>>/Pages 2"))));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    @DisplayName("a document that only looks alike is taken")
    void taken(String name, byte[] content) {
        assertEquals(List.of(), attach(name, content).violations());
    }

    static Stream<byte[]> large() {
        byte[] noise = new byte[3 * 1024 * 1024];
        new java.util.Random(3).nextBytes(noise);
        String pdf = new String(SampleFiles.pdf(), StandardCharsets.UTF_8);
        byte[] jpeg = SampleFiles.jpeg();
        return Stream.of(text(pdf.replace("trailer", "%" + "x".repeat(3_000_000) + "\ntrailer")), zip(with(parts(SHEET), "xl/media/a.png", noise)), zip(many(1500)),
                SampleFiles.ole("x".repeat(2_000_000)), text("1,2\n".repeat(500_000)), join(java.util.Arrays.copyOf(jpeg, jpeg.length - 2), new byte[3_000_000]));
    }

    @ParameterizedTest
    @MethodSource("large")
    @DisplayName("a look at a file that takes longer than five seconds ends with a refusal")
    void tooSlow(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        AtomicLong seconds = new AtomicLong();
        Refused refused = assertThrows(Refused.class, () -> FileInspection.typeOf(file, new Allowance(() -> seconds.getAndIncrement() * 1_000_000_000L,
                Duration.ofSeconds(Allowance.MOST_SECONDS), Long.MAX_VALUE)));
        assertEquals(FileRefusal.TOO_SLOW, refused.why());
        assertEquals(7, seconds.get(), "it stopped at once");
    }

    @Test
    @DisplayName("a directory or a part that would hold more than the memory allowed ends with a refusal before it is held")
    void tooMuchMemory() throws IOException {
        Path directory = Files.write(folder.resolve("many"), zip(many(1500)));
        Path types = Files.write(folder.resolve("types"), sheet(SampleFiles.TYPES, "<Types>" + "<Default/>".repeat(10_000) + "</Types>"));
        for (Path file : List.of(directory, types)) {
            Refused refused = assertThrows(Refused.class, () -> FileInspection.typeOf(file, new Allowance(() -> 0, Duration.ofSeconds(5), 100_000)));
            assertEquals(FileRefusal.EXPANDS, refused.why());
        }
    }

    @Test
    @DisplayName("the largest files that are taken are looked at within the memory allowed")
    void largestWithinMemory() {
        byte[] text = text("湯沢市,12345678\n".repeat(20 * 1024 * 1024 / 20));
        long before = allocated();
        assertTrue(attach("a.csv", text).isDone());
        // taken into chunk rows of an in-memory database besides
        assertTrue(allocated() - before < (Allowance.MOST_MEGABYTES + 4 * 20L) * 1024 * 1024, () -> (allocated() - before) / 1024 / 1024 + " MB");
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static Outcome<AttachmentView> attach(String name, byte[] content) {
        return DATABASE.inTransaction(() -> DocumentFixture.documents(DATABASE.em(), () -> java.time.Instant.EPOCH, () -> Actor.SYSTEM)
                .attach("case-1", "proposalFile", name, new ByteArrayInputStream(content), Long.MAX_VALUE));
    }

    private static byte[] sheet(String part, String xml) {
        return zip(with(parts(SHEET), part, text(xml)));
    }

    private static byte[] letter(String part, String xml) {
        return zip(with(parts(LETTER), part, text(xml)));
    }

    private static String external(String type, String mode) {
        return "<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "\" Target=\"http://192.0.2.1/a?b>c\" TargetMode=\"" + mode + "\"/></Relationships>";
    }

    private static Map<String, byte[]> many(int count) {
        Map<String, byte[]> parts = new LinkedHashMap<>(parts(SHEET));
        for (int i = parts.size(); i < count; i++) {
            parts.put("xl/" + i + ".bin", text("x"));
        }
        return parts;
    }
}
