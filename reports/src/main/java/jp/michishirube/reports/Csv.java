package jp.michishirube.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Tables as csv: UTF-8 with a byte order mark, CRLF, RFC 4180, detail rows only; text that looks like a formula gets an apostrophe. */
public final class Csv {
    private Csv() {
    }

    public static void write(Table table, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("\uFEFF");
        line(text, table.columns().stream().map(c -> c.group().isEmpty() ? c.header() : c.group() + " " + c.header()).toList());
        for (Row row : table.rows()) {
            if (!row.total()) {
                line(text, row.cells().stream().map(Csv::text).toList());
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Words w) {
            return Formulas.looksLikeOne(w.text()) ? "'" + w.text() : w.text();
        }
        return cell instanceof Cell.Day d ? d.day().toString() : cell instanceof Cell.Blank ? "" : Long.toString(cell.figure());
    }

    private static void line(StringBuilder text, List<String> values) {
        text.append(values.stream().map(v -> v.matches("(?s).*[\",\r\n].*") ? "\"" + v.replace("\"", "\"\"") + "\"" : v)
                .collect(Collectors.joining(","))).append("\r\n");
    }
}
