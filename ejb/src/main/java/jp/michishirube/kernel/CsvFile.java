package jp.michishirube.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A register as CSV: UTF-8, commas, quotes as in RFC 4180, a header row. Strict: what is not exactly so is a fault, with its line. */
public final class CsvFile {
    private final String name;
    private final String text;
    private int at;
    private int line = 1;

    private CsvFile(String name, String text) {
        this.name = name;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** One data row: its line in the file and its values by column. */
    public record Row(String file, int line, Map<String, String> values) {
        public String get(String column) {
            return values.get(column);
        }

        /** The value, or null where the file has none. */
        public String orNull(String column) {
            String value = get(column);
            return value.isEmpty() ? null : value;
        }

        public IllegalStateException fault(String reason) {
            return new IllegalStateException(file + ":" + line + ": " + reason);
        }
    }

    /** What is wrong with the form of a file, in a sentence. */
    public record Fault(int line, Text reason) {
    }

    /** Everything that could be read, and every line that could not. */
    public record Reading(List<Row> rows, List<Fault> faults) {
        public Reading {
            rows = List.copyOf(rows);
            faults = List.copyOf(faults);
        }
    }

    private static final class Unreadable extends IllegalStateException {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        Unreadable(String name, Fault fault) {
            super(name + ":" + fault.line() + ": " + fault.reason().en());
            this.fault = fault;
        }
    }

    /** The rows of a class path resource that must have at least these columns. */
    public static List<Row> resource(String path, Set<String> columns) {
        try (InputStream in = CsvFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
            return read(path, text, columns);
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(path + ": not UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    public static List<Row> read(String name, String text, Set<String> columns) {
        return new CsvFile(name, text).rows(columns);
    }

    /** Somebody's file: reads on after a line with too few or too many values, and ends where no line can be told any more. */
    public static Reading readAll(String name, String text, Set<String> columns) {
        List<Row> rows = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        CsvFile file = new CsvFile(name, text);
        try {
            List<String> header = file.header(columns);
            while (file.at < file.text.length()) {
                int first = file.line;
                List<String> fields = file.record();
                if (fields.size() == header.size()) {
                    rows.add(file.row(first, header, fields));
                } else {
                    faults.add(wrongCount(first, fields, header));
                }
            }
        } catch (Unreadable e) {
            faults.add(e.fault);
        }
        return new Reading(rows, faults);
    }

    private List<Row> rows(Set<String> columns) {
        List<String> header = header(columns);
        List<Row> rows = new ArrayList<>();
        while (at < text.length()) {
            int first = line;
            List<String> fields = record();
            if (fields.size() != header.size()) {
                throw new Unreadable(name, wrongCount(first, fields, header));
            }
            rows.add(row(first, header, fields));
        }
        return rows;
    }

    private List<String> header(Set<String> columns) {
        List<String> header = record();
        if (Set.copyOf(header).size() != header.size() || !header.containsAll(columns)) {
            List<String> missing = columns.stream().filter(c -> !header.contains(c)).sorted().toList();
            throw fault(1, "見出しの行に必要な列が一つずつありません（ない列：" + String.join("、", missing) + "、今の見出し：" + String.join("、", header) + "）。",
                    "needs the columns " + columns + ", each once, has " + header + " (missing: " + missing + ")");
        }
        return header;
    }

    private Row row(int first, List<String> header, List<String> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), fields.get(i));
        }
        return new Row(name, first, values);
    }

    private static Fault wrongCount(int line, List<String> fields, List<String> header) {
        return new Fault(line, new Text("列が" + header.size() + "のところ、値が" + fields.size() + "あります。コンマと引用符を確かめてください。",
                fields.size() + " values for " + header.size() + " columns"));
    }

    private List<String> record() {
        List<String> fields = new ArrayList<>();
        while (true) {
            fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : bare());
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            } else {
                endOfLine();
                return fields;
            }
        }
    }

    private String bare() {
        int from = at;
        while (at < text.length() && ",\"\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        int first = line;
        at++;
        while (true) {
            int close = text.indexOf('"', at);
            if (close < 0) {
                throw fault(first, "引用符が閉じていません。", "a quote is not closed");
            }
            String part = text.substring(at, close);
            line += (int) part.chars().filter(c -> c == '\n').count();
            value.append(part);
            at = close + 1;
            if (at >= text.length() || text.charAt(at) != '"') {
                return value.toString();
            }
            value.append('"');
            at++;
        }
    }

    private void endOfLine() {
        if (text.startsWith("\r\n", at)) {
            at += 2;
        } else if (text.startsWith("\n", at)) {
            at++;
        } else if (at < text.length()) {
            throw fault(line, "改行又は引用符が正しくありません（" + String.format("U+%04X", (int) text.charAt(at)) + "）。", "unexpected " + text.charAt(at));
        }
        line++;
    }

    private Unreadable fault(int where, String ja, String en) {
        return new Unreadable(name, new Fault(where, new Text(ja, en)));
    }
}
