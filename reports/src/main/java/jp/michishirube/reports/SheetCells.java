package jp.michishirube.reports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.michishirube.reports.SheetStyles.Look;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Writes values into a sheet's cells, each with its look. */
final class SheetCells {
    static final String FIGURE = "#,##0";
    static final String SHARE = "0.0%";
    private static final int MOST_BLOCKS = 500;
    private static final int MOST_ARGUMENTS = 200;

    private final SheetStyles styles;

    SheetCells(SheetStyles styles) {
        this.styles = styles;
    }

    /** A string, whatever it begins with. */
    void text(XSSFCell cell, String text, Look look) {
        cell.setCellStyle(styles.of(SheetText.looksLikeFormula(text) ? look.quotes() : look));
        if (!text.isEmpty()) {
            cell.setCellValue(SheetText.of(text));
        }
    }

    /**
     * A value of a table.
     *
     * @param firstRow the sheet's row of the table's first one; below 0 where a total is written as its value
     * @param days     the format of days
     */
    void value(XSSFCell cell, Cell value, Look look, int firstRow, String days) {
        if (value instanceof Cell.Words w) {
            text(cell, w.text(), look);
        } else if (value instanceof Cell.Day d) {
            if (d.day().getYear() < 1901) {
                text(cell, d.day().toString(), look);
            } else {
                cell.setCellStyle(styles.of(with(look, HorizontalAlignment.CENTER, days)));
                cell.setCellValue(d.day());
            }
        } else if (value instanceof Cell.Share s) {
            cell.setCellStyle(styles.of(with(look, HorizontalAlignment.RIGHT, SHARE)));
            if (s.whole() == 0) {
                cell.setCellValue("－");
            } else {
                cell.setCellValue((double) s.part() / s.whole());
            }
        } else if (value instanceof Cell.Blank) {
            cell.setCellStyle(styles.of(look));
        } else {
            cell.setCellStyle(styles.of(with(look, HorizontalAlignment.RIGHT, FIGURE)));
            if (firstRow >= 0 && value instanceof Cell.Sum s && s.of().size() <= MOST_BLOCKS) {
                cell.setCellFormula(formula(s.of(), firstRow));
            }
            cell.setCellValue(value.figure());
        }
    }

    private static Look with(Look look, HorizontalAlignment align, String format) {
        return new Look(look.size(), look.bold(), align, look.bordered(), look.fill(), format, false, false);
    }

    /** A function takes 255 arguments at most, so many blocks are summed in groups. */
    private static String formula(List<Cell.Block> blocks, int firstRow) {
        if (blocks.size() > MOST_ARGUMENTS) {
            return IntStream.iterate(0, from -> from < blocks.size(), from -> from + MOST_ARGUMENTS)
                    .mapToObj(from -> formula(blocks.subList(from, Math.min(blocks.size(), from + MOST_ARGUMENTS)), firstRow))
                    .collect(Collectors.joining(",", "SUM(", ")"));
        }
        return blocks.stream().map(b -> range(b, firstRow)).collect(Collectors.joining(",", "SUM(", ")"));
    }

    private static String range(Cell.Block b, int firstRow) {
        String first = new CellReference(firstRow + b.firstRow(), b.firstColumn()).formatAsString();
        String last = new CellReference(firstRow + b.lastRow(), b.lastColumn()).formatAsString();
        return first.equals(last) ? first : first + ":" + last;
    }
}
