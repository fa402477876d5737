package jp.michishirube.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables as csv: a header row, then rows; CRLF, RFC 4180, UTF-8. Text that a spreadsheet might take for a formula gets an apostrophe;
 * figures are plain digits, days ISO.
 */
public final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Csv() {
    }

    /** Detail rows with a byte order mark, which Excel needs to read Japanese. */
    public static void write(Table table, OutputStream out) throws IOException {
        write(table, out, true, false);
    }

    /**
     * @param mark   whether a byte order mark stands first
     * @param totals whether subtotal and total rows are written too
     */
    public static void write(Table table, OutputStream out, boolean mark, boolean totals) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (mark) {
            writer.write(BYTE_ORDER_MARK);
        }
        write(table, writer, totals);
        writer.flush();
    }

    /** Without a byte order mark. */
    public static void write(Table table, Writer writer, boolean totals) throws IOException {
        writer.write(line(table.columns().stream().map(c -> defused(c.fullHeader())).toList()));
        for (Row row : table.rows()) {
            if (totals || row.kind() == Row.Kind.DETAIL) {
                writer.write(line(row.cells().stream().map(Csv::text).toList()));
            }
        }
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Words w) {
            return defused(w.text());
        } else if (cell instanceof Cell.Day d) {
            return d.day().toString();
        } else if (cell instanceof Cell.Share s) {
            return s.whole() == 0 ? "" : TableDrawing.text(cell);
        }
        return cell instanceof Cell.Blank ? "" : Long.toString(cell.figure());
    }

    private static String defused(String text) {
        return SheetText.looksLikeFormula(text) ? "'" + text : text;
    }

    private static String line(List<String> values) {
        return values.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n') && value.equals(value.strip());
        return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
