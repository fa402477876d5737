package jp.michishirube.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with the exported log, its description and a calculator changes it; the verifier has the file and the root of the last anchor. */
class TamperedExportTest {
    private static final int TRIALS = 10_000;
    private static final int CHAINS = 5;
    private static final Clock CLOCK = () -> Instant.parse("2018-05-10T00:00:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2018, 5, 10);
    private static final String WORDS = "0123456789abcdefghijklmnopqrstuvwxyz記録の鎖\\\t -";

    @TempDir
    private Path folder;
    private final Random random = new Random(20180510);
    private String root;

    @Test
    @DisplayName("10,000 random edits, deletions, swaps, insertions, cuts and re-hashed chains are all found in an exported log")
    void allFound(TestReporter reporter) throws IOException {
        List<String> whole = exported();
        assertEquals(LogVerification.INTACT, verify(text(whole)), "before");
        int[] found = new int[9];
        long start = System.nanoTime();
        for (int trial = 0; trial < TRIALS; trial++) {
            int kind = trial % found.length;
            String tampered = tampered(new ArrayList<>(whole), kind);
            found[kind] += verify(tampered);
            assertEquals(trial / found.length + 1, found[kind], () -> "not found, kind " + kind + ": " + difference(whole, tampered));
        }
        reporter.publishEntry("found", TRIALS + " of " + TRIALS + ", " + (System.nanoTime() - start) / 1000 / TRIALS + " µs each");
        assertEquals(TRIALS, Arrays.stream(found).sum());
    }

    private String tampered(List<String> lines, int kind) {
        int here = 1 + random.nextInt(lines.size() - 2);
        return switch (kind) {
            case 0 -> edited(lines, here);
            case 1 -> text(totalled(removed(lines, here)));
            case 2 -> swapped(lines, here);
            case 3 -> text(totalled(new ArrayList<>(lines.subList(0, 1 + random.nextInt(lines.size() - 2)))));
            case 4 -> text(lines).substring(0, 20 + random.nextInt(text(lines).length() - 21));
            case 5 -> {
                lines.add(1 + random.nextInt(lines.size() - 2), lines.get(here));
                yield text(totalled(lines));
            }
            case 6 -> rehashed(lines, false);
            case 7 -> rehashed(lines, true);
            default -> refitted(lines);
        };
    }

    /** One character of one field becomes another. When an anchor was made proves nothing and is left alone. */
    private String edited(List<String> lines, int here) {
        String[] fields = lines.get(here).split("\t", -1);
        int field = random.nextInt(fields[0].equals("anchor") ? fields.length - 1 : fields.length);
        StringBuilder text = new StringBuilder(fields[field]);
        int at = random.nextInt(text.length());
        char other = WORDS.charAt(random.nextInt(WORDS.length()));
        text.setCharAt(at, other == text.charAt(at) ? '!' : other);
        fields[field] = text.toString();
        lines.set(here, String.join("\t", fields));
        return text(lines);
    }

    private String swapped(List<String> lines, int here) {
        int other = 1 + (here + random.nextInt(lines.size() - 3)) % (lines.size() - 2);
        Collections.swap(lines, here, other == here ? 1 + here % (lines.size() - 2) : other);
        return text(lines);
    }

    private static List<String> removed(List<String> lines, int here) {
        lines.remove(here);
        return lines;
    }

    /** An event that an anchor has seen is changed, or it and all behind it are cut, and every hash and the note of the end are made to fit. */
    private String rehashed(List<String> lines, boolean cut) {
        String chain = "case/" + random.nextInt(CHAINS);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("event\t" + chain + "\t")) {
                places.add(i);
            }
        }
        // the last event came after the last anchor
        int from = random.nextInt(places.size() - 1);
        ChainEnd end = from == 0 ? new ChainEnd(chain, 0, CanonicalForm.FIRST) : endAt(lines.get(places.get(from - 1)));
        for (int i = from; i < places.size() && !cut; i++) {
            EventView event = withSubject(LogFormat.event(LogFormat.fields(lines.get(places.get(i)))), i == from ? "other" : null, end.hash());
            lines.set(places.get(i), LogFormat.line(event));
            end = endAt(lines.get(places.get(i)));
        }
        int note = places.get(places.size() - 1) + 1;
        lines.set(note, LogFormat.end(end));
        if (cut) {
            lines.subList(places.get(from), from == 0 ? note + 1 : note).clear();
        }
        return text(totalled(lines));
    }

    /** An entry of the last anchor is changed and its root computed again: only the root that was kept outside tells. */
    private String refitted(List<String> lines) {
        List<Integer> places = new ArrayList<>();
        int anchor = -1;
        String before = CanonicalForm.FIRST;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("anchor\t")) {
                before = anchor < 0 ? before : LogFormat.anchor(LogFormat.fields(lines.get(anchor))).rootHash();
                anchor = i;
                places.clear();
            } else if (lines.get(i).startsWith("entry\t")) {
                places.add(i);
            }
        }
        lines.remove((int) places.get(random.nextInt(places.size())));
        List<ChainEnd> left = new ArrayList<>();
        for (int i = anchor + 1; lines.get(i).startsWith("entry\t"); i++) {
            left.add(LogFormat.end(LogFormat.fields(lines.get(i)), 2));
        }
        var a = LogFormat.anchor(LogFormat.fields(lines.get(anchor)));
        lines.set(anchor, LogFormat.line(new jp.michishirube.audit.api.AnchorView(a.day(), a.chains(), a.events(),
                CanonicalForm.root(before, a.day(), a.chains(), a.events(), left), a.madeAt())));
        return text(totalled(lines));
    }

    private static ChainEnd endAt(String line) {
        EventView event = LogFormat.event(LogFormat.fields(line));
        return new ChainEnd(event.chain(), event.seq(), event.hash());
    }

    private static EventView withSubject(EventView e, String subject, String previous) {
        EventView changed = new EventView(0, e.chain(), e.seq(), e.at(), e.action(), e.userId(), e.postId(), e.role(), e.officeId(), e.authority(), e.fromState(),
                e.toState(), subject == null ? e.subject() : subject, e.contentHash(), e.payloadHash(), e.formVersion(), previous, "", e.payload());
        return new EventView(0, e.chain(), e.seq(), e.at(), e.action(), e.userId(), e.postId(), e.role(), e.officeId(), e.authority(), e.fromState(),
                e.toState(), changed.subject(), e.contentHash(), e.payloadHash(), e.formVersion(), previous, CanonicalForm.hash(changed), e.payload());
    }

    private static List<String> totalled(List<String> lines) {
        lines.removeIf(line -> line.startsWith("total\t"));
        lines.add(LogFormat.total(lines.size()));
        return lines;
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private int verify(String text) throws IOException {
        Path file = folder.resolve("log.txt");
        // not writeString: half of a pair becomes a question mark, as any editor makes it
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        PrintStream silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return LogVerification.run(silent, Map.of(), file.toString(), "--anchor", DAY.plusDays(1) + "=" + root) == LogVerification.INTACT ? 0 : 1;
    }

    private static String difference(List<String> whole, String tampered) {
        List<String> lines = tampered.lines().toList();
        for (int i = 0; i < Math.min(whole.size(), lines.size()); i++) {
            if (!whole.get(i).equals(lines.get(i))) {
                return whole.get(i) + "\nbecame\n" + lines.get(i);
            }
        }
        return "the number of lines: " + whole.size() + " " + lines.size();
    }

    private List<String> exported() {
        TestDatabase database = TestDatabase.h2();
        append(database, 20);
        database.inTransaction(() -> AuditFixture.service(database.em(), CLOCK).anchor(DAY));
        append(database, 15);
        root = database.inTransaction(() -> AuditFixture.service(database.em(), CLOCK).anchor(DAY.plusDays(1))).rootHash();
        append(database, CHAINS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        database.inTransaction(() -> {
            try {
                LogExport.write(new AuditStore(database.em()).log(), out);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void append(TestDatabase database, int events) {
        database.inTransaction(() -> {
            for (int i = 0; i < events; i++) {
                AuditFixture.trail(database.em(), CLOCK).append(new EventDraft("case/" + i % CHAINS, "act", Actor.SYSTEM, Actor.SYSTEM.capacities().get(0),
                        "a", i % 2 == 0 ? null : "b", "s" + i % CHAINS, Sha256.hex("c" + i), i % 3 == 0 ? null : "{\"note\":\"改行\\n𠮷\t" + i + "\"}"));
            }
        });
    }
}
