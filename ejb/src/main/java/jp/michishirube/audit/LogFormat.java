package jp.michishirube.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.audit.api.EventView;

/**
 * A line of the exported log, format "v1": a word and its fields, each after a tab. A field is its text, in which a backslash and every
 * character that is no plain part of a line is written as a backslash and four hexadecimal digits of the UTF-16 unit; null is {@code \-}.
 */
final class LogFormat {
    static final String FIRST_LINE = "michishirube-log\tv1";
    private static final String NULL = "\\-";
    private static final int EVENT_FIELDS = 18;

    private LogFormat() {
    }

    static String line(AnchorView a) {
        return line("anchor", a.day(), a.chains(), a.events(), a.rootHash(), a.madeAt());
    }

    static String entry(LocalDate day, ChainEnd end) {
        return line("entry", day, end.chain(), end.seq(), end.hash());
    }

    static String line(EventView e) {
        return line("event", e.chain(), e.seq(), e.at(), e.action(), e.userId(), e.postId(), e.role(), e.officeId(), e.authority(), e.fromState(), e.toState(),
                e.subject(), e.contentHash(), e.payloadHash(), e.formVersion(), e.previousHash(), e.hash(), e.payload());
    }

    static String end(ChainEnd end) {
        return line("end", end.chain(), end.seq(), end.hash());
    }

    /** The last line: how many lines stand before it. */
    static String total(long lines) {
        return line("total", lines);
    }

    private static String line(String word, Object... fields) {
        StringBuilder line = new StringBuilder(word);
        for (Object field : fields) {
            line.append('\t');
            if (field == null) {
                line.append(NULL);
            } else {
                escape(field.toString(), line);
            }
        }
        return line.toString();
    }

    private static void escape(String text, StringBuilder line) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                line.append(c).append(text.charAt(++i));
            } else if (c == '\\' || Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                line.append('\\').append(HexFormat.of().toHexDigits(c));
            } else {
                line.append(c);
            }
        }
    }

    /** The word and the fields of a line. */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split("\t", -1)) {
            fields.add(field.equals(NULL) ? null : unescaped(field));
        }
        return fields;
    }

    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                if (i + 5 > field.length()) {
                    throw new IllegalArgumentException("a backslash without its four digits");
                }
                text.append((char) Integer.parseInt(field, i + 1, i + 5, 16));
                i += 4;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when the fields do not make an event; so do the methods below */
    static EventView event(List<String> f) {
        expect(f, EVENT_FIELDS);
        for (int required : List.of(1, 4, 7, 8, 9, 12, 15, 16, 17)) {
            if (f.get(required) == null) {
                throw new IllegalArgumentException("a field is null that may not be");
            }
        }
        return new EventView(0, f.get(1), number(f.get(2)), instant(f.get(3)), f.get(4), number(f.get(5)), number(f.get(6)), f.get(7), f.get(8), f.get(9),
                f.get(10), f.get(11), f.get(12), f.get(13), f.get(14), f.get(15), f.get(16), f.get(17), f.get(18));
    }

    static AnchorView anchor(List<String> f) {
        expect(f, 5);
        return new AnchorView(day(f.get(1)), number(f.get(2)), number(f.get(3)), f.get(4), instant(f.get(5)));
    }

    /** The end that a line "entry" or "end" names from this field on. */
    static ChainEnd end(List<String> f, int from) {
        expect(f, from + 2);
        if (f.get(from) == null || f.get(from + 2) == null) {
            throw new IllegalArgumentException("a field is null that may not be");
        }
        return new ChainEnd(f.get(from), number(f.get(from + 1)), f.get(from + 2));
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Written as we write it: nothing else stands for the same number. */
    static long number(String text) {
        long number = Long.parseLong(String.valueOf(text));
        if (!Long.toString(number).equals(text)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(String.valueOf(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void expect(List<String> fields, int count) {
        if (fields.size() != count + 1) {
            throw new IllegalArgumentException("not " + count + " fields");
        }
    }
}
