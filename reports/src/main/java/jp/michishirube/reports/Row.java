package jp.michishirube.reports;

import java.util.List;

/** A row of a table. */
public record Row(boolean total, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }
}
