package jp.michishirube.reports;

import java.util.List;
import java.util.Objects;

/** A row of a table. */
public record Row(Kind kind, List<Cell> cells) {

    /** What a row says; only details are counted, charted and written for machines. */
    public enum Kind { DETAIL, SUBTOTAL, TOTAL }

    public Row {
        Objects.requireNonNull(kind, "kind");
        cells = List.copyOf(cells);
    }

    public Row(boolean total, List<Cell> cells) {
        this(total ? Kind.TOTAL : Kind.DETAIL, cells);
    }

    /** Whether it sums other rows. */
    public boolean total() {
        return kind != Kind.DETAIL;
    }
}
