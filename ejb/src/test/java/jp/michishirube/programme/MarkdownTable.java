package jp.michishirube.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the table of examples under a heading of a page in docs/rules. */
final class MarkdownTable {
    private MarkdownTable() {
    }

    static List<Map<String, String>> rows(String page, String heading) {
        try {
            List<String> lines = Files.readAllLines(Path.of(System.getProperty("basedir", "."), "..", "docs", "rules", page));
            List<Map<String, String>> rows = new ArrayList<>();
            List<String> header = null;
            boolean inside = false;
            for (String line : lines) {
                if (line.startsWith("## ")) {
                    inside = line.startsWith("## " + heading);
                } else if (inside && line.startsWith("|") && header == null) {
                    header = cells(line);
                } else if (inside && line.startsWith("|") && !line.startsWith("| ---")) {
                    rows.add(row(header, cells(line)));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        if (header.size() != cells.size()) {
            throw new IllegalStateException(cells + " does not fit " + header);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        return Arrays.stream(inner.substring(1, inner.length() - 1).split("\\|", -1)).map(String::strip).toList();
    }
}
