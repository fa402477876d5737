package jp.michishirube.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import jp.michishirube.kernel.Clock;
import jp.michishirube.publication.api.CrossTable;
import jp.michishirube.publication.api.FileFormat;
import jp.michishirube.publication.api.ReportFile;

/** Draws each result once: a file says the day it was counted and nothing later, so that equal figures of a day are one file, whoever asks. */
@ApplicationScoped
class DrawnReports {
    private static final int MOST_KEPT = 32;

    private final Map<Key, FutureTask<ReportFile>> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FutureTask<ReportFile>> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private final BiFunction<CrossTable, FileFormat, ReportFile> drawing;

    DrawnReports() {
        this(ReportFiles::draw);
    }

    DrawnReports(BiFunction<CrossTable, FileFormat, ReportFile> drawing) {
        this.drawing = drawing;
    }

    /** The result as a file; whoever asks while it is being drawn waits for it. */
    ReportFile file(CrossTable result, FileFormat format) {
        CrossTable ofTheDay = result.countedAt(result.asOf().atZone(Clock.TOKYO).truncatedTo(ChronoUnit.DAYS).toInstant());
        Key key = new Key(ofTheDay, format);
        FutureTask<ReportFile> mine = new FutureTask<>(() -> drawing.apply(ofTheDay, format));
        FutureTask<ReportFile> first;
        synchronized (kept) {
            first = kept.putIfAbsent(key, mine);
        }
        if (first == null) {
            mine.run();
            first = mine;
        }
        try {
            return first.get();
        } catch (ExecutionException e) {
            synchronized (kept) {
                kept.remove(key, first);
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Key(CrossTable result, FileFormat format) {
    }
}
