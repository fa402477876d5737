package jp.michishirube.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.michishirube.TestDatabase;
import jp.michishirube.document.DocumentFixture.Slip;
import jp.michishirube.document.PaperWorker.Result;
import jp.michishirube.document.api.Content;
import jp.michishirube.document.api.PaperOrder;
import jp.michishirube.document.api.PaperStatus;
import jp.michishirube.document.api.PaperView;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.Text;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PapersTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final LocalDate JULY = LocalDate.of(2018, 7, 2);

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a paper is numbered at once, drawn by the worker, and opens as the same bytes every time")
    void issuesAndDraws(TestDatabase database) {
        String id = issue(database, "総情地", JULY, "採択候補に決定しました。");
        PaperView pending = find(database, id);
        assertEquals(List.of("総情地第1号", PaperStatus.PENDING, JULY, new Text("採択候補決定通知", "Notice of adoption"), true),
                List.of(pending.number(), pending.status(), pending.issuedOn(), pending.title(), pending.visibleToApplicant()));
        assertNull(pending.sha256());

        assertEquals(List.of(Result.DRAWN, Result.NOTHING_DUE), List.of(draw(database, NOW), draw(database, NOW)));
        Content content = database.inTransaction(() -> papers(database).open(id)).orElseThrow();
        String pdf = text(database, content);
        assertEquals("%PDF-1.4\n総情地第1号採択候補に決定しました。\n%%EOF", pdf);
        assertEquals(List.of("採択候補決定通知（総情地第1号）.pdf", "application/pdf", Sha256.hex(pdf), (long) pdf.getBytes(StandardCharsets.UTF_8).length),
                List.of(content.fileName(), content.mediaType(), content.sha256(), content.size()));
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("numbers run by office, symbol and fiscal year, which begins on 1 April")
    void registers(TestDatabase database) {
        List<String> numbers = new ArrayList<>();
        for (String id : List.of(issue(database, "総情地", LocalDate.of(2018, 3, 31), "a"), issue(database, "総情地", LocalDate.of(2018, 4, 1), "a"),
                issue(database, "総情地", LocalDate.of(2019, 3, 31), "a"), issue(database, "東北総通情", JULY, "a"))) {
            numbers.add(find(database, id).number());
        }
        assertEquals(List.of("総情地第1号", "総情地第1号", "総情地第2号", "東北総通情第1号"), numbers);
        assertEquals(4, database.inTransaction(() -> papers(database).of("case-1")).size());
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("threads that number at once, some of which roll back, leave no gap and no double")
    void numbersConcurrently(TestDatabase database) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> calls = IntStream.range(0, 120).<Callable<Boolean>>mapToObj(i -> () -> {
            try {
                database.inTransaction(() -> {
                    papers(database).issue(order("総情地", JULY, "a"));
                    if (i % 3 == 0) {
                        throw new IllegalArgumentException("rolled back");
                    }
                });
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }).toList();
        long issued = 0;
        for (Future<Boolean> call : threads.invokeAll(calls)) {
            issued += call.get() ? 1 : 0;
        }
        threads.shutdown();
        assertEquals(80, issued);
        List<Long> numbers = database.inTransaction(() -> papers(database).of("case-1").stream()
                .map(paper -> Long.valueOf(paper.number().replaceAll("\\D", ""))).sorted().toList());
        assertEquals(LongStream.rangeClosed(1, 80).boxed().toList(), numbers);
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("several workers at once draw every paper exactly once")
    void workersShare(TestDatabase database) throws Exception {
        for (int i = 0; i < 40; i++) {
            issue(database, "総情地", JULY, "text " + i);
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> workers = IntStream.range(0, 4).<Callable<Integer>>mapToObj(w -> () -> {
            int drawn = 0;
            while (draw(database, NOW) == Result.DRAWN) {
                drawn++;
            }
            return drawn;
        }).toList();
        int drawn = 0;
        for (Future<Integer> worker : threads.invokeAll(workers)) {
            drawn += worker.get();
        }
        threads.shutdown();
        List<PaperView> papers = database.inTransaction(() -> papers(database).of("case-1"));
        assertEquals(40, drawn);
        assertTrue(papers.stream().allMatch(paper -> paper.status() == PaperStatus.DRAWN && paper.attempts() == 1));
        assertEquals(40, papers.stream().map(PaperView::sha256).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a paper that cannot be drawn keeps its number and its reason, waits longer each time and holds up no other")
    void failures(TestDatabase database) {
        String broken = issue(database, "総情地", JULY, "broken");
        String sound = issue(database, "総情地", JULY, "sound");
        assertEquals(java.util.Set.of(Result.FAILED, Result.DRAWN), java.util.Set.of(draw(database, NOW), draw(database, NOW)), "in any order");
        assertEquals(Result.NOTHING_DUE, draw(database, NOW.plusSeconds(14)));
        assertEquals(Result.FAILED, draw(database, NOW.plusSeconds(15)));
        assertEquals(Result.NOTHING_DUE, draw(database, NOW.plusSeconds(44)));
        PaperView paper = find(database, broken);
        assertEquals(List.of(PaperStatus.PENDING, 2), List.of(paper.status(), paper.attempts()));
        assertTrue(paper.failure().contains("no glyph"));
        assertTrue(database.inTransaction(() -> papers(database).open(broken)).isEmpty());
        assertEquals(PaperStatus.DRAWN, find(database, sound).status());
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a paper opened before its turn is drawn at once, also while several open it")
    void drawnOnDemand(TestDatabase database) throws Exception {
        String id = issue(database, "総情地", JULY, "本文");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<String>> readers = IntStream.range(0, 8)
                .<Callable<String>>mapToObj(i -> () -> database.inTransaction(() -> papers(database).open(id).orElseThrow().sha256())).toList();
        for (Future<String> reader : threads.invokeAll(readers)) {
            assertEquals(Sha256.hex("%PDF-1.4\n総情地第1号本文\n%%EOF"), reader.get());
        }
        threads.shutdown();
        assertEquals(1, find(database, id).attempts());
        assertTrue(database.inTransaction(() -> papers(database).open("unknown")).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("content that cannot be drawn at all is refused before a number is spent")
    void unknownContent(TestDatabase database) {
        record Other(String text) {
        }
        database.inTransaction(() -> assertThrows(IllegalArgumentException.class, () -> papers(database).issue(
                new PaperOrder("case-1", "k", "mic", "総情地", JULY, new Text("a", "a"), number -> new Other(number), true))));
        assertEquals("総情地第1号", find(database, issue(database, "総情地", JULY, "a")).number());
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a certificate is ordered from its definition, numbered, kept and drawn like any other paper")
    void certificate(TestDatabase database) throws IOException {
        LetterDefinition letter = new LetterDefinitions().get("award-certificate/1");
        Map<String, String> words = Map.of("prize", "総務大臣賞", "work", "架空の取組", "recipient", "架空市　殿\n架空大学　殿", "sender", "総務大臣　架空　太郎");
        String id = database.inTransaction(() -> papers(database).issue(new PaperOrder("case-1", "award-certificate", "mic", "総情地", JULY, letter.title(),
                number -> letter.certificate(words, number, JULY, "架空のデータによる見本"), true)));
        assertEquals("総情地第1号", find(database, id).number());
        assertEquals(Result.DRAWN, draw(database, NOW));
        Content content = database.inTransaction(() -> papers(database).open(id)).orElseThrow();
        assertEquals("表彰状（総情地第1号）.pdf", content.fileName());
        try (PDDocument pdf = Loader.loadPDF(bytes(database, content))) {
            String read = new PDFTextStripper().getText(pdf).replaceAll("[\\s　]+", "");
            for (String part : List.of("表彰状", "総情地第1号", "総務大臣賞", "「架空の取組」", "架空市殿", "架空大学殿", "平成30年7月2日", "総務大臣架空太郎")) {
                assertTrue(read.contains(part), part + " in " + read);
            }
        }
    }

    private static Papers papers(TestDatabase database) {
        return DocumentFixture.papers(database.em(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Result draw(TestDatabase database, Instant now) {
        return database.inTransaction(() -> DocumentFixture.worker(database.em(), Clock.fixed(now, ZoneOffset.UTC)).drawOne());
    }

    private static PaperView find(TestDatabase database, String id) {
        return database.inTransaction(() -> papers(database).find(id)).orElseThrow();
    }

    private static String issue(TestDatabase database, String symbol, LocalDate date, String text) {
        return database.inTransaction(() -> papers(database).issue(order(symbol, date, text)));
    }

    private static PaperOrder order(String symbol, LocalDate date, String text) {
        return new PaperOrder("case-1", "adoption-notice", "mic", symbol, date, new Text("採択候補決定通知", "Notice of adoption"),
                number -> new Slip(number, text), true);
    }

    private static String text(TestDatabase database, Content content) {
        return new String(bytes(database, content), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(TestDatabase database, Content content) {
        return database.inTransaction(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                content.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }
}
