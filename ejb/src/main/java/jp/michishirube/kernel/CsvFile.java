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

    private List<Row> rows(Set<String> columns) {
        List<String> header = record();
        if (Set.copyOf(header).size() != header.size() || !header.containsAll(columns)) {
            throw fault(1, "needs the columns " + columns + ", each once, has " + header);
        }
        List<Row> rows = new ArrayList<>();
        while (at < text.length()) {
            int first = line;
            List<String> fields = record();
            if (fields.size() != header.size()) {
                throw fault(first, fields.size() + " values for " + header.size() + " columns");
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                values.put(header.get(i), fields.get(i));
            }
            rows.add(new Row(name, first, values));
        }
        return rows;
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
                throw fault(first, "a quote is not closed");
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
            throw fault(line, "unexpected " + text.charAt(at));
        }
        line++;
    }

    private IllegalStateException fault(int where, String reason) {
        return new IllegalStateException(name + ":" + where + ": " + reason);
    }
}
