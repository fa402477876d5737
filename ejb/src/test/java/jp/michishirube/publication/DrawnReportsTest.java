package jp.michishirube.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jp.michishirube.publication.api.CrossTable;
import jp.michishirube.publication.api.FileFormat;
import jp.michishirube.publication.api.ReportFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Report files that were drawn lately")
class DrawnReportsTest {
    private static final Instant MORNING = Instant.parse("2018-05-01T00:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2018-05-01T15:00:00Z");

    private final AtomicInteger drawings = new AtomicInteger();

    @Test
    void equal_figures_of_a_day_are_drawn_once_and_those_of_the_next_day_in_Tokyo_anew() {
        DrawnReports reports = new DrawnReports(this::draw);
        ReportFile first = reports.file(table(2017, MORNING), FileFormat.CSV);
        assertSame(first, reports.file(table(2017, MORNING.plusSeconds(3600)), FileFormat.CSV));
        assertNotSame(first, reports.file(table(2017, MORNING), FileFormat.PDF));
        assertNotSame(first, reports.file(table(2016, MORNING), FileFormat.CSV));
        assertNotSame(first, reports.file(table(2017, NEXT_DAY), FileFormat.CSV));
        assertEquals(4, drawings.get());
    }

    @Test
    void many_who_ask_at_once_wait_for_one_drawing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        DrawnReports reports = new DrawnReports((result, format) -> {
            begun.countDown();
            waitFor(goOn);
            return draw(result, format);
        });
        ExecutorService askers = Executors.newFixedThreadPool(8);
        try {
            List<Future<ReportFile>> asked = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> askers.submit(() -> reports.file(table(2017, MORNING), FileFormat.XLSX))).toList();
            waitFor(begun);
            goOn.countDown();
            for (Future<ReportFile> file : asked) {
                assertSame(asked.get(0).get(), file.get());
            }
            assertEquals(1, drawings.get());
        } finally {
            askers.shutdownNow();
        }
    }

    @Test
    void a_drawing_that_failed_is_tried_again_and_old_ones_are_let_go() {
        DrawnReports reports = new DrawnReports((result, format) -> {
            if (drawings.get() == 0) {
                drawings.incrementAndGet();
                throw new IllegalArgumentException("once");
            }
            return draw(result, format);
        });
        assertThrows(IllegalStateException.class, () -> reports.file(table(2017, MORNING), FileFormat.CSV));
        ReportFile again = reports.file(table(2017, MORNING), FileFormat.CSV);
        for (int year = 2020; year < 2060; year++) {
            reports.file(table(year, MORNING), FileFormat.CSV);
        }
        assertNotSame(again, reports.file(table(2017, MORNING), FileFormat.CSV));
    }

    private ReportFile draw(CrossTable result, FileFormat format) {
        return new ReportFile("file " + drawings.incrementAndGet(), format.mediaType(), new byte[] {1});
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CrossTable table(int year, Instant asOf) {
        return new CrossTable(null, year, asOf, false, List.of(), List.of(), Map.of());
    }
}
