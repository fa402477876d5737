package jp.michishirube.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A table as a report draws it. Every total is checked against the cells it names.
 *
 * @param subtitle such as the fiscal year; empty for none
 * @param unit     such as 単位：件、円; empty for none
 * @param source   where the figures come from and as of when; empty for none
 * @param notes    printed under the table
 * @param day      dates the file, so that the same table always gives the same bytes
 */
public record Table(String title, String subtitle, String unit, String source, List<String> notes, LocalDate day, List<Column> columns,
                    List<Row> rows, Optional<Chart> chart, boolean landscape) {
    public Table {
        if (title.isBlank() || columns.isEmpty()) {
            throw new IllegalArgumentException("a table has a title and columns");
        }
        java.util.Objects.requireNonNull(day, "day");
        source = source == null ? "" : source;
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("a row has " + row.cells().size() + " cells, the table " + columns.size() + " columns");
            }
            for (Cell cell : row.cells()) {
                if (cell instanceof Cell.Sum sum && sum.value() != total(rows, sum)) {
                    throw new IllegalArgumentException("a total says " + sum.value() + " over cells that make " + total(rows, sum));
                }
            }
        }
        if (chart.isPresent()) {
            check(chart.get(), columns);
        }
    }

    /** Without a source line. */
    public Table(String title, String subtitle, String unit, List<String> notes, LocalDate day, List<Column> columns, List<Row> rows,
                 Optional<Chart> chart, boolean landscape) {
        this(title, subtitle, unit, "", notes, day, columns, rows, chart, landscape);
    }

    private static long total(List<Row> rows, Cell.Sum sum) {
        long total = 0;
        for (Cell.Block b : sum.of()) {
            for (int r = b.firstRow(); r <= b.lastRow(); r++) {
                for (int c = b.firstColumn(); c <= b.lastColumn(); c++) {
                    total = Math.addExact(total, rows.get(r).cells().get(c).figure());
                }
            }
        }
        return total;
    }

    private static void check(Chart chart, List<Column> columns) {
        for (int series : chart.series()) {
            if (!columns.get(series).isNumber()) {
                throw new IllegalArgumentException("a chart's series is a column of figures, not " + columns.get(series).header());
            }
        }
        java.util.Objects.checkIndex(chart.names(), columns.size());
    }

    /** Whether any column stands under a group. */
    boolean grouped() {
        return columns.stream().anyMatch(c -> !c.group().isEmpty());
    }

    /** The index after the last neighbour of this column's group; the next column where it has no group. */
    int groupEnd(int column) {
        String group = columns.get(column).group();
        int end = column + 1;
        while (!group.isEmpty() && end < columns.size() && columns.get(end).group().equals(group)) {
            end++;
        }
        return end;
    }
}
