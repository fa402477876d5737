package jp.michishirube.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.audit.api.EventView;

/**
 * Writes the whole log as text, a page at a time: the first line, every anchor with its entries, every chain's events followed by the note
 * of its end, notes without events, the total. Anchors come first: what they saw is read after them, so that it cannot be missing.
 */
final class LogExport implements LogWalk.Reader {
    private final LogSource log;
    private final Writer out;
    private long lines;

    private LogExport(LogSource log, Writer out) {
        this.log = log;
        this.out = out;
    }

    /** The stream is flushed and stays open. */
    static void write(LogSource log, OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        try {
            new LogExport(log, out).write();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private void write() {
        line(LogFormat.FIRST_LINE);
        for (AnchorView anchor : log.anchors()) {
            line(LogFormat.line(anchor));
            // by UTF-16 units, as for the root, and not by a database's collation
            log.entries(anchor.day()).stream().sorted(Comparator.comparing(ChainEnd::chain)).forEach(end -> line(LogFormat.entry(anchor.day(), end)));
        }
        LogWalk.through(log, this);
        log.endsWithoutEvents().forEach(end -> line(LogFormat.end(end)));
        line(LogFormat.total(lines));
    }

    @Override
    public void event(EventView event) {
        line(LogFormat.line(event));
    }

    @Override
    public void end(String chain, Optional<ChainEnd> noted) {
        noted.ifPresent(end -> line(LogFormat.end(end)));
    }

    private void line(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines++;
    }
}
