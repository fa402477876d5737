package jp.michishirube.reports;

import java.util.List;
import jp.michishirube.reports.SheetStyles.Fill;
import jp.michishirube.reports.SheetStyles.Look;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Lays a table out on a sheet: title, subtitle and unit in rows 1 to 3, the header below, then the rows, source, notes and the chart. */
final class SheetDrawing {
    private static final int HEADER_ROW = 3;
    private static final float LINE = 16.5f;
    private static final float MOST = 409;

    private final Table table;
    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final SheetCells cells;
    private final float space;
    private final int last;
    private final int[] widths;
    /** The columns of a title or a note: the first page's, without those that every page repeats. */
    private int lineFrom;
    private int lineEnd;

    private SheetDrawing(Table table, XSSFSheet sheet, SheetStyles styles, float space) {
        this.table = table;
        this.sheet = sheet;
        this.styles = styles;
        this.cells = new SheetCells(styles);
        this.space = space;
        this.last = table.columns().size() - 1;
        this.widths = new int[last + 1];
    }

    /** Where the rows stand on the sheet, the first free row under everything, how wide (in characters) and high (in points) it is, and where it is cut. */
    record Place(int firstRow, int endRow, int width, float height, Bands.Cut cut) {
    }

    /** @param space how many half-width characters a page takes at the smallest readable scale; a wider table is cut between groups */
    static Place draw(Table table, XSSFSheet sheet, SheetStyles styles, float space) {
        return new SheetDrawing(table, sheet, styles, space).draw();
    }

    private Place draw() {
        float[] needed = new float[last + 1];
        for (int c = 0; c <= last; c++) {
            widths[c] = width(c);
            needed[c] = widths[c];
            sheet.setColumnWidth(c, Math.min(254, widths[c]) * 256);
        }
        Bands.Cut cut = Bands.cut(table, needed, space);
        lineFrom = cut.repeated();
        lineEnd = cut.lastOfFirst();
        int all = 0;
        for (int c = lineFrom; c <= lineEnd; c++) {
            all += widths[c];
        }
        line(0, table.title(), SheetStyles.plain(14, true, HorizontalAlignment.CENTER), all, 1.6f);
        line(1, table.subtitle(), SheetStyles.plain(11, false, HorizontalAlignment.CENTER), all, 1.1f);
        line(2, table.unit(), SheetStyles.plain(10, false, HorizontalAlignment.RIGHT), all, 1);
        int first = header();
        body(first);
        int row = first + table.rows().size();
        Look small = SheetStyles.plain(9, false, HorizontalAlignment.LEFT);
        if (!table.source().isEmpty()) {
            line(row++, table.source(), small, all, 1);
        }
        for (String note : table.notes()) {
            line(row++, note, small, all, 1);
        }
        sheet.createFreezePane(frozenColumns(cut.names()), first);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, first - 1, 0, last));
        if (!table.rows().isEmpty()) {
            sheet.addIgnoredErrors(new CellRangeAddress(first, first + table.rows().size() - 1, 0, last), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        }
        float height = 0;
        for (int r = 0; r < row; r++) {
            height += sheet.getRow(r).getHeightInPoints();
        }
        return new Place(first, row, all, height, cut);
    }

    /** What the column says, but never so little that a figure is shown as ###. */
    private int width(int column) {
        Column said = table.columns().get(column);
        int widest = said.kind() == Column.Kind.TEXT ? 0
                : table.rows().stream().mapToInt(r -> SheetText.width(TableDrawing.text(r.cells().get(column)))).max().orElse(0) + 2;
        return Math.max(said.width() + 1, widest);
    }

    /** The columns that name the rows stay in sight when they leave room for the others. */
    private int frozenColumns(int names) {
        int width = 0;
        for (int c = 0; c < names; c++) {
            width += widths[c];
        }
        return width <= 45 ? names : 0;
    }

    private int header() {
        Look look = new Look(10, true, HorizontalAlignment.CENTER, true, Fill.HEAD, "", true, false);
        List<Column> columns = table.columns();
        int rows = table.grouped() ? 2 : 1;
        XSSFRow[] lines = new XSSFRow[rows];
        for (int r = 0; r < rows; r++) {
            lines[r] = sheet.createRow(HEADER_ROW + r);
            for (int c = 0; c <= last; c++) {
                boolean grouped = rows == 2 && !columns.get(c).group().isEmpty();
                boolean begins = c == 0 || table.groupEnd(c - 1) == c || !columns.get(c - 1).group().equals(columns.get(c).group());
                String text = grouped ? r == 0 ? begins ? columns.get(c).group() : "" : columns.get(c).header() : r == 0 ? columns.get(c).header() : "";
                cells.text(lines[r].createCell(c), text, look);
            }
        }
        int over = 1;
        int under = 1;
        for (int c = 0; c <= last; c++) {
            Column column = columns.get(c);
            int needed = SheetText.lines(column.header(), widths[c]);
            under = Math.max(under, rows == 2 && column.group().isEmpty() ? needed - 1 : needed);
        }
        for (int c = 0; rows == 2 && c <= last; c = table.groupEnd(c)) {
            over = Math.max(over, merge(c));
        }
        lines[0].setHeightInPoints((rows == 2 ? over : under) * LINE + 4);
        lines[rows - 1].setHeightInPoints(under * LINE + 4);
        return HEADER_ROW + rows;
    }

    /** Merges a group over its columns, or a column without a group over both rows; gives the lines of the group's text. */
    private int merge(int column) {
        String group = table.columns().get(column).group();
        int end = table.groupEnd(column);
        if (group.isEmpty()) {
            sheet.addMergedRegion(new CellRangeAddress(HEADER_ROW, HEADER_ROW + 1, column, column));
            return 1;
        }
        int width = 0;
        for (int c = column; c < end; c++) {
            width += widths[c];
        }
        if (end > column + 1) {
            sheet.addMergedRegion(new CellRangeAddress(HEADER_ROW, HEADER_ROW, column, end - 1));
        }
        return SheetText.lines(group, width);
    }

    private void body(int first) {
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = table.rows().get(r);
            Fill fill = row.kind() == Row.Kind.TOTAL ? Fill.TOTAL : row.kind() == Row.Kind.SUBTOTAL ? Fill.SUBTOTAL : Fill.NONE;
            Look look = new Look(10, row.total(), HorizontalAlignment.LEFT, true, fill, "", true, false);
            XSSFRow line = sheet.createRow(first + r);
            int lines = 1;
            for (int c = 0; c <= last; c++) {
                Cell value = row.cells().get(c);
                cells.value(line.createCell(c), value, look, first, "yyyy/mm/dd");
                lines = Math.max(lines, value instanceof Cell.Words w ? SheetText.lines(w.text(), Math.round(widths[c] * 1.05f)) : 1);
            }
            line.setHeightInPoints(Math.min(MOST, lines * LINE + 1.5f));
            line.getCTRow().unsetCustomHeight();
        }
    }

    /** A line over the whole width; merged cells do not grow by themselves, so its height is set. */
    private void line(int at, String text, Look look, int width, float factor) {
        XSSFRow row = sheet.createRow(at);
        for (int c = lineFrom; c <= lineEnd; c++) {
            row.createCell(c).setCellStyle(styles.of(look));
        }
        cells.text(row.getCell(lineFrom), text, look);
        if (lineEnd > lineFrom) {
            sheet.addMergedRegion(new CellRangeAddress(at, at, lineFrom, lineEnd));
        }
        int lines = SheetText.lines(text, Math.round(width * 10.5f / look.size()));
        row.setHeightInPoints(LINE * factor * lines);
    }
}
