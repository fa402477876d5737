package jp.michishirube.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A table as a report draws it.
 *
 * @param subtitle such as the fiscal year
 * @param unit     such as 単位：件、円
 * @param notes    printed under the table
 * @param day      dates the file, so that the same table always gives the same bytes
 */
public record Table(String title, String subtitle, String unit, List<String> notes, LocalDate day, List<Column> columns, List<Row> rows,
                    Optional<Chart> chart, boolean landscape) {
    public Table {
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
    }

    private static long total(List<Row> rows, Cell.Sum sum) {
        long total = 0;
        for (Cell.Block b : sum.of()) {
            for (int r = b.firstRow(); r <= b.lastRow(); r++) {
                for (int c = b.firstColumn(); c <= b.lastColumn(); c++) {
                    total += rows.get(r).cells().get(c).figure();
                }
            }
        }
        return total;
    }

    /** Whether any column stands under a group. */
    boolean grouped() {
        return columns.stream().anyMatch(c -> !c.group().isEmpty());
    }
}
