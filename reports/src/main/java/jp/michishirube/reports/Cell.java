package jp.michishirube.reports;

import java.time.LocalDate;
import java.util.List;

/** A cell of a table. */
public sealed interface Cell {

    /** Text; never read as a formula by any program, whatever it begins with. */
    record Words(String text) implements Cell {
    }

    /** A count or an amount in yen. */
    record Figure(long value) implements Cell {
    }

    /** A day. */
    record Day(LocalDate day) implements Cell {
    }

    /** Nothing. */
    record Blank() implements Cell {
    }

    /**
     * A total. In xlsx it is a live formula over the cells it names, with its value stored beside it.
     *
     * @param of the summed blocks of cells
     */
    record Sum(long value, List<Block> of) implements Cell {
        public Sum {
            of = List.copyOf(of);
        }
    }

    /** A block of cells by row and column index of the table, from 0, all inclusive. */
    record Block(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    }

    static Cell of(String text) {
        return new Words(text == null ? "" : text);
    }

    static Cell of(long value) {
        return new Figure(value);
    }

    /** The figure in the cell; 0 where there is none. */
    default long figure() {
        return this instanceof Figure f ? f.value() : this instanceof Sum s ? s.value() : 0;
    }
}
