package jp.michishirube.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the rows of a table and makes its totals: row-end sums, a subtotal over the details since the last one, a total over all
 * details. Each total knows its cells, so that it stays live in a spreadsheet.
 */
public final class Rows {
    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, List<Integer>> across = new LinkedHashMap<>();
    private int since;

    public Rows(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** From now on every detail row sums these columns in this one; whatever is given there is replaced. */
    public Rows across(int column, int... of) {
        across.put(column, java.util.Arrays.stream(of).boxed().toList());
        return this;
    }

    /** A detail row, one cell a column. */
    public Rows detail(List<Cell> cells) {
        List<Cell> line = new ArrayList<>(cells);
        int row = rows.size();
        across.forEach((column, of) -> line.set(column, new Cell.Sum(of.stream().mapToLong(c -> line.get(c).figure()).sum(),
                of.stream().map(c -> new Cell.Block(row, row, c, c)).toList())));
        rows.add(new Row(Row.Kind.DETAIL, line));
        return this;
    }

    public Rows detail(Cell... cells) {
        return detail(List.of(cells));
    }

    /** Sums the details since the last subtotal; nothing happens where there is none. */
    public Rows subtotal(String label) {
        List<int[]> runs = details(since);
        if (!runs.isEmpty()) {
            rows.add(new Row(Row.Kind.SUBTOTAL, sums(label, runs)));
        }
        since = rows.size();
        return this;
    }

    /** Sums all details; a table without any gets zeros. */
    public Rows total(String label) {
        rows.add(new Row(Row.Kind.TOTAL, sums(label, details(0))));
        return this;
    }

    /** The rows so far. */
    public List<Row> list() {
        return List.copyOf(rows);
    }

    /** Unbroken runs of detail rows, first and last. */
    private List<int[]> details(int from) {
        List<int[]> runs = new ArrayList<>();
        for (int r = from; r < rows.size(); r++) {
            if (rows.get(r).total()) {
                continue;
            }
            int[] open = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (open != null && open[1] == r - 1) {
                open[1] = r;
            } else {
                runs.add(new int[] {r, r});
            }
        }
        return runs;
    }

    private List<Cell> sums(String label, List<int[]> runs) {
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Column.Kind kind = columns.get(c).kind();
            if (c == 0) {
                cells.add(Cell.of(label));
            } else if (kind != Column.Kind.COUNT && kind != Column.Kind.YEN) {
                cells.add(Cell.blank());
            } else {
                cells.add(runs.isEmpty() ? Cell.of(0) : sum(c, runs));
            }
        }
        return cells;
    }

    private Cell sum(int column, List<int[]> runs) {
        long value = 0;
        List<Cell.Block> blocks = new ArrayList<>();
        for (int[] run : runs) {
            blocks.add(new Cell.Block(run[0], run[1], column, column));
            for (int r = run[0]; r <= run[1]; r++) {
                value = Math.addExact(value, rows.get(r).cells().get(column).figure());
            }
        }
        return new Cell.Sum(value, blocks);
    }
}
