package jp.michishirube.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.michishirube.TestDatabase;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {
    private static final Instant NOW = Instant.parse("2018-05-10T00:00:00Z");
    private static final Actor OFFICER = new Actor(42, "officer", "架空 花子", List.of());

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("every allowed type comes in and out byte for byte, with its type and digest")
    void storesEveryType(TestDatabase database) {
        Map<String, byte[]> files = Map.of("a.pdf", SampleFiles.pdf(), "a.xlsx", SampleFiles.xlsx(), "a.docx", SampleFiles.docx(),
                "a.pptx", SampleFiles.pptx(), "a.png", SampleFiles.png(1, 1), "a.jpeg", SampleFiles.jpeg(), "a.csv", SampleFiles.csv(), "a.txt", SampleFiles.shiftJis());
        Map<String, String> types = Map.of("a.pdf", "application/pdf", "a.png", "image/png", "a.jpeg", "image/jpeg",
                "a.csv", "text/csv;charset=UTF-8", "a.txt", "text/plain;charset=Shift_JIS");
        files.forEach((name, bytes) -> {
            AttachmentView view = attach(database, "case-1", name, bytes).value();
            assertEquals(List.of(name, (long) bytes.length, Sha256.hex(bytes), 42L, NOW),
                    List.of(view.fileName(), view.size(), view.sha256(), view.addedBy(), view.addedAt()));
            assertTrue(view.mediaType().equals(types.getOrDefault(name, view.mediaType())), view.mediaType());
            assertArrayEquals(bytes, read(database, view.id()));
        });
        assertEquals(8, database.inTransaction(() -> documents(database).of("case-1")).size());
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a file of exactly 20 MB is taken, the same bytes are kept once, and 100 MB is the end")
    void limits(TestDatabase database) throws Exception {
        byte[] large = largeCsv(20 * 1024 * 1024);
        for (int i = 0; i < 5; i++) {
            assertTrue(attach(database, "case-1", i + ".csv", large).isDone(), "file " + i);
        }
        assertEquals("file.total-too-large", attach(database, "case-1", "6.csv", SampleFiles.csv()).violations().get(0).code());
        assertTrue(attach(database, "case-2", "6.csv", SampleFiles.csv()).isDone(), "another owner");
        assertEquals(2L, count(database, "select count(*) from blob_content"));
        assertArrayEquals(large, read(database, first(database, "case-1")));

        database.inTransaction(() -> documents(database).remove(first(database, "case-1")));
        assertTrue(attach(database, "case-1", "6.csv", SampleFiles.csv()).isDone(), "room after a removal");
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a removed file leaves the list but can still be opened")
    void removal(TestDatabase database) {
        AttachmentView view = attach(database, "case-1", "a.pdf", SampleFiles.pdf()).value();
        database.inTransaction(() -> documents(database).remove(view.id()));
        assertEquals(List.of(), database.inTransaction(() -> documents(database).of("case-1")));
        assertArrayEquals(SampleFiles.pdf(), read(database, view.id()));
        assertTrue(database.inTransaction(() -> documents(database).open("unknown")).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("the same bytes sent by many at once are kept once and belong to all")
    void sameBytesAtOnce(TestDatabase database) throws Exception {
        byte[] bytes = largeCsv(600_000);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<Outcome<AttachmentView>>> calls = IntStream.range(0, 12)
                .<Callable<Outcome<AttachmentView>>>mapToObj(i -> () -> attach(database, "case-" + i, "a.csv", bytes)).toList();
        for (Future<Outcome<AttachmentView>> one : threads.invokeAll(calls)) {
            assertEquals(Sha256.hex(bytes), one.get().value().sha256());
        }
        threads.shutdown();
        assertEquals(1L, count(database, "select count(*) from blob_content"));
        assertEquals(12L, count(database, "select count(*) from attachment"));
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a connection cut in the middle and a rolled-back act leave nothing behind")
    void nothingHalf(TestDatabase database) {
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThrows(UncheckedIOException.class, () -> database.inTransaction(
                () -> documents(database).attach("case-1", "s", "a.pdf", cut, Long.MAX_VALUE)));
        assertThrows(IllegalStateException.class, () -> database.inTransaction(() -> {
            documents(database).attach("case-1", "s", "a.pdf", new ByteArrayInputStream(SampleFiles.pdf()), Long.MAX_VALUE);
            throw new IllegalStateException("fault");
        }));
        assertEquals(0L, count(database, "select (select count(*) from attachment) + (select count(*) from blob_content) + (select count(*) from blob_chunk)"));
    }

    @Test
    @DisplayName("damaged bytes in the store are noticed when the same file comes again")
    void damagedStore() {
        TestDatabase database = TestDatabase.h2();
        attach(database, "case-1", "a.csv", SampleFiles.csv());
        database.inTransaction(() -> database.em().createNativeQuery("update blob_chunk set bytes = X'00'").executeUpdate());
        assertThrows(IllegalStateException.class, () -> attach(database, "case-2", "a.csv", SampleFiles.csv()));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("見積書.pdf", "見積書.pdf"),
                arguments("C:\\fakepath\\見積書.PDF", "見積書.pdf"),
                arguments("../../etc/見積書.pdf", "見積書.pdf"),
                arguments("見積\u0000書\r\n.pdf", "見積書.pdf"),
                arguments("見積\u202Efdp.pdf", "見積fdp.pdf"),
                arguments("か\u3099き.pdf", "がき.pdf"),
                arguments("髙橋㈱①.pdf", "髙橋㈱①.pdf"),
                arguments("葛\uDB40\uDD00城市.pdf", "葛\uDB40\uDD00城市.pdf"),
                arguments("a\"b<c>:d.pdf", "a_b_c__d.pdf"),
                arguments("CON.pdf", "_CON.pdf"),
                arguments("aux.2018.pdf", "_aux.2018.pdf"),
                arguments(".pdf", "添付ファイル.pdf"),
                arguments(" . 計画 . .pdf", "計画.pdf"),
                arguments("計画", "計画.pdf"),
                arguments("計画\uD800.pdf", "計画.pdf"));
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("a file name loses whatever could mislead and nothing else")
    void fileNames(String sent, String kept) {
        FileName name = FileName.of(sent);
        assertEquals(kept, name.with(name.extension().isEmpty() ? "pdf" : name.extension()));
    }

    @Test
    @DisplayName("a long name is cut to 200 characters, never inside a character, and keeps its extension")
    void longNames() {
        String kept = FileName.of("𠮷".repeat(300) + ".xlsx").with("xlsx");
        assertEquals(200, kept.codePointCount(0, kept.length()));
        assertTrue(kept.endsWith("𠮷.xlsx"));
        assertEquals("添付ファイル.txt", FileName.of(null).with("txt"));
        assertFalse(FileName.of("x").with("txt").isEmpty());
    }

    private static Documents documents(TestDatabase database) {
        return DocumentFixture.documents(database.em(), () -> NOW, () -> OFFICER);
    }

    private static Outcome<AttachmentView> attach(TestDatabase database, String owner, String name, byte[] bytes) {
        return database.inTransaction(() -> documents(database).attach(owner, "proposalFile", name, new ByteArrayInputStream(bytes), Long.MAX_VALUE));
    }

    private static String first(TestDatabase database, String owner) {
        return database.inTransaction(() -> documents(database).of(owner).get(0).id());
    }

    private static byte[] read(TestDatabase database, String id) {
        return database.inTransaction(() -> {
            Content content = documents(database).open(id).orElseThrow();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                content.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    private static long count(TestDatabase database, String sql) {
        return database.inTransaction(() -> ((Number) database.em().createNativeQuery(sql).getSingleResult()).longValue());
    }

    private static byte[] largeCsv(int size) {
        byte[] bytes = new byte[size];
        Random random = new Random(size);
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) ('0' + random.nextInt(10));
        }
        return bytes;
    }
}
