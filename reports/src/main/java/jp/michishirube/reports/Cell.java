package jp.michishirube.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A cell of a table. */
public sealed interface Cell {
    /** The greatest figure that spreadsheets keep exactly: fifteen digits. */
    long GREATEST = 999_999_999_999_999L;

    /** Text; never read as a formula by any program, whatever it begins with. */
    record Words(String text) implements Cell {
        public Words {
            Objects.requireNonNull(text, "text");
        }
    }

    /** A count or an amount in yen, of at most fifteen digits. */
    record Figure(long value) implements Cell {
        public Figure {
            exact(value);
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Cell {
        public Day {
            Objects.requireNonNull(day, "day");
        }
    }

    /** Nothing. */
    record Blank() implements Cell {
    }

    /** A share in percent with one decimal; － where the whole is nothing. */
    record Share(long part, long whole) implements Cell {
        public Share {
            exact(part);
            exact(whole);
        }
    }

    /**
     * A total. In xlsx it is a live formula over the cells it names, with its value stored beside it.
     *
     * @param of the summed blocks of cells
     */
    record Sum(long value, List<Block> of) implements Cell {
        public Sum {
            exact(value);
            of = List.copyOf(of);
            if (of.isEmpty()) {
                throw new IllegalArgumentException("a total names the cells it sums");
            }
        }
    }

    /** A block of cells by row and column index of the table, from 0, all inclusive. */
    record Block(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        public Block {
            if (firstRow < 0 || firstColumn < 0 || lastRow < firstRow || lastColumn < firstColumn) {
                throw new IllegalArgumentException("a block runs from its first row and column to its last");
            }
        }
    }

    static Cell of(String text) {
        return text == null || text.isEmpty() ? new Blank() : new Words(text);
    }

    static Cell of(long value) {
        return new Figure(value);
    }

    /** The day, or nothing for null. */
    static Cell of(LocalDate day) {
        return day == null ? new Blank() : new Day(day);
    }

    static Cell blank() {
        return new Blank();
    }

    /** The total of one column's rows, both inclusive. */
    static Cell sum(long value, int column, int fromRow, int toRow) {
        return new Sum(value, List.of(new Block(fromRow, toRow, column, column)));
    }

    /** The figure in the cell; 0 where there is none. */
    default long figure() {
        return this instanceof Figure f ? f.value() : this instanceof Sum s ? s.value() : 0;
    }

    private static void exact(long value) {
        if (value > GREATEST || value < -GREATEST) {
            throw new IllegalArgumentException("a spreadsheet does not keep " + value + " exactly");
        }
    }
}
