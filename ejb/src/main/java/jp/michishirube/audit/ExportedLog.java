package jp.michishirube.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.audit.api.EventView;

/**
 * An exported log, read twice: first its anchors and ends, which stay in memory, then its events, page by page. A line that does not stand
 * where {@link LogExport} would write it ends the reading; it is the {@link #firstDamage()}.
 */
final class ExportedLog implements LogSource, AutoCloseable {
    private final List<AnchorView> anchors = new ArrayList<>();
    private final Map<LocalDate, TreeMap<String, ChainEnd>> entries = new LinkedHashMap<>();
    private final Map<String, ChainEnd> ends = new LinkedHashMap<>();
    private final Set<String> withEvents = new HashSet<>();
    private final Set<ChainEnd> unmet = new HashSet<>();
    private final BufferedReader reading;
    private long damage;
    private long lines;

    /**
     * Reads anchors and ends.
     *
     * @throws IllegalArgumentException when it is not an exported log at all
     */
    ExportedLog(Path file) throws IOException {
        try (BufferedReader in = open(file)) {
            if (!LogFormat.FIRST_LINE.equals(line(in))) {
                throw new IllegalArgumentException("not an exported log of format v1: " + file);
            }
            long no = 1;
            String previous = LogFormat.FIRST_LINE;
            boolean ended = false;
            for (String line = line(in); line != null && damage == 0; line = line(in)) {
                no++;
                if (ended || !taken(line, previous, no)) {
                    damage = no;
                }
                ended = line.startsWith("total\t");
                previous = line;
            }
            damage = damage == 0 && !ended ? no + 1 : damage;
        }
        entries.values().forEach(day -> unmet.addAll(day.values()));
        reading = open(file);
    }

    /** The number of the first line that is not as it was written; empty for a whole file. */
    OptionalLong firstDamage() {
        return damage == 0 ? OptionalLong.empty() : OptionalLong.of(damage);
    }

    private static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /** Up to a line feed; a carriage return is a character like others, and a last line without its end was cut. */
    private static String line(BufferedReader in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString();
            }
            line.append((char) c);
        }
        return line.isEmpty() ? null : line.append("\r").toString();
    }

    private boolean taken(String line, String previous, long no) {
        try {
            List<String> f = LogFormat.fields(line);
            return line.indexOf('\r') < 0 && switch (String.valueOf(f.get(0))) {
                case "anchor" -> anchor(LogFormat.anchor(f));
                case "entry" -> entry(LogFormat.day(f.get(1)), LogFormat.end(f, 2));
                case "event" -> event(LogFormat.event(f), previous);
                case "end" -> ends.put(f.get(1), LogFormat.end(f, 1)) == null && (!withEvents.contains(f.get(1)) || isEvent(previous, f.get(1)));
                case "total" -> f.size() == 2 && LogFormat.number(f.get(1)) == no - 1;
                default -> false;
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private boolean anchor(AnchorView anchor) {
        boolean later = anchors.isEmpty() || anchors.get(anchors.size() - 1).day().isBefore(anchor.day());
        anchors.add(anchor);
        entries.put(anchor.day(), new TreeMap<>());
        return later && withEvents.isEmpty() && ends.isEmpty();
    }

    private boolean entry(LocalDate day, ChainEnd end) {
        boolean inPlace = !anchors.isEmpty() && anchors.get(anchors.size() - 1).day().equals(day) && withEvents.isEmpty() && ends.isEmpty();
        if (!inPlace || !entries.get(day).isEmpty() && entries.get(day).lastKey().compareTo(end.chain()) >= 0) {
            return false;
        }
        return entries.get(day).put(end.chain(), end) == null;
    }

    private boolean event(EventView event, String previous) {
        return withEvents.add(event.chain()) || isEvent(previous, event.chain());
    }

    private static boolean isEvent(String line, String chain) {
        List<String> f = LogFormat.fields(line);
        return "event".equals(f.get(0)) && chain.equals(f.get(1));
    }

    @Override
    public List<EventView> after(String chain, long seq, int limit) {
        List<EventView> page = new ArrayList<>();
        try {
            for (String line = ""; line != null && page.size() < limit;) {
                line = nextLine();
                if (line != null && line.startsWith("event\t")) {
                    EventView event = LogFormat.event(LogFormat.fields(line));
                    unmet.remove(new ChainEnd(event.chain(), event.seq(), event.hash()));
                    page.add(event);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page;
    }

    /** Nothing is appended to a file while it is read. */
    @Override
    public List<EventView> appended(String chain, long seq, int limit) {
        return List.of();
    }

    private String nextLine() throws IOException {
        return damage > 0 && ++lines >= damage ? null : line(reading);
    }

    @Override
    public Optional<ChainEnd> end(String chain) {
        return Optional.ofNullable(ends.get(chain));
    }

    @Override
    public List<ChainEnd> endsWithoutEvents() {
        return ends.values().stream().filter(end -> !withEvents.contains(end.chain())).toList();
    }

    @Override
    public List<AnchorView> anchors() {
        return List.copyOf(anchors);
    }

    @Override
    public List<ChainEnd> entries(LocalDate anchor) {
        return List.copyOf(entries.get(anchor).values());
    }

    @Override
    public List<ChainEnd> unmet(LocalDate anchor) {
        return entries(anchor).stream().filter(unmet::contains).toList();
    }

    @Override
    public void close() throws IOException {
        reading.close();
    }
}
