package jp.michishirube.reports;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lays a table out on a sheet: title in row 1, subtitle and unit in rows 2 and 3, header below, then the rows, notes and the chart. */
final class SheetDrawing {
    static final int HEADER_ROW = 3;
    private static final String FONT = "Noto Sans JP";

    private final XSSFWorkbook book;
    private final Table table;
    private final XSSFSheet sheet;
    private final int last;

    private SheetDrawing(XSSFWorkbook book, Table table) {
        this.book = book;
        this.table = table;
        this.sheet = book.createSheet("表");
        this.last = table.columns().size() - 1;
    }

    static void draw(XSSFWorkbook book, Table table) {
        new SheetDrawing(book, table).draw();
    }

    private void draw() {
        XSSFCellStyle title = style(14, true, HorizontalAlignment.CENTER, false, null);
        line(0, table.title(), title, true).setHeightInPoints(26);
        line(1, table.subtitle(), style(11, false, HorizontalAlignment.CENTER, false, null), true);
        XSSFRow unit = sheet.createRow(2);
        XSSFCell unitCell = unit.createCell(last);
        unitCell.setCellValue(table.unit());
        unitCell.setCellStyle(style(10, false, HorizontalAlignment.RIGHT, false, null));
        int first = header();
        body(first);
        int end = first + table.rows().size() - 1;
        int row = end + 2;
        for (String note : table.notes()) {
            line(row++, note, style(10, false, HorizontalAlignment.LEFT, false, null), true);
        }
        if (table.chart().isPresent()) {
            ChartDrawing.draw(sheet, table, table.chart().get(), first, row + 1);
            row += ChartDrawing.ROWS + 2;
        }
        for (int c = 0; c <= last; c++) {
            sheet.setColumnWidth(c, Math.min(255, table.columns().get(c).width() + 2) * 256);
        }
        print(first, row);
    }

    private int header() {
        XSSFCellStyle style = style(10, true, HorizontalAlignment.CENTER, true, IndexedColors.GREY_25_PERCENT);
        style.setWrapText(true);
        XSSFRow top = sheet.createRow(HEADER_ROW);
        XSSFRow under = table.grouped() ? sheet.createRow(HEADER_ROW + 1) : null;
        List<Column> columns = table.columns();
        for (int c = 0; c <= last; c++) {
            String group = columns.get(c).group();
            boolean begins = !group.isEmpty() && (c == 0 || !columns.get(c - 1).group().equals(group));
            put(top, c, group.isEmpty() ? columns.get(c).header() : begins ? group : "", style);
            if (under != null) {
                put(under, c, group.isEmpty() ? "" : columns.get(c).header(), style);
                if (group.isEmpty()) {
                    sheet.addMergedRegion(new CellRangeAddress(HEADER_ROW, HEADER_ROW + 1, c, c));
                } else if (begins) {
                    int to = c;
                    while (to < last && columns.get(to + 1).group().equals(group)) {
                        to++;
                    }
                    if (to > c) {
                        sheet.addMergedRegion(new CellRangeAddress(HEADER_ROW, HEADER_ROW, c, to));
                    }
                }
            }
        }
        return HEADER_ROW + (under == null ? 1 : 2);
    }

    private void body(int first) {
        XSSFCellStyle text = style(10, false, HorizontalAlignment.LEFT, true, null);
        text.setWrapText(true);
        XSSFCellStyle quoted = style(10, false, HorizontalAlignment.LEFT, true, null);
        quoted.setQuotePrefixed(true);
        XSSFCellStyle number = style(10, false, HorizontalAlignment.RIGHT, true, null);
        number.setDataFormat(book.createDataFormat().getFormat("#,##0"));
        XSSFCellStyle totalText = style(10, true, HorizontalAlignment.LEFT, true, IndexedColors.LEMON_CHIFFON);
        XSSFCellStyle totalNumber = style(10, true, HorizontalAlignment.RIGHT, true, IndexedColors.LEMON_CHIFFON);
        totalNumber.setDataFormat(book.createDataFormat().getFormat("#,##0"));
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = table.rows().get(r);
            XSSFRow line = sheet.createRow(first + r);
            for (int c = 0; c <= last; c++) {
                XSSFCell cell = line.createCell(c);
                Cell value = row.cells().get(c);
                boolean figures = value instanceof Cell.Figure || value instanceof Cell.Sum;
                cell.setCellStyle(row.total() ? figures ? totalNumber : totalText : figures ? number : text);
                if (value instanceof Cell.Words w) {
                    cell.setCellValue(w.text());
                    if (Formulas.looksLikeOne(w.text())) {
                        cell.setCellStyle(quoted);
                    }
                } else if (value instanceof Cell.Day d) {
                    cell.setCellValue(d.day().toString());
                } else if (value instanceof Cell.Figure f) {
                    cell.setCellValue(f.value());
                } else if (value instanceof Cell.Sum s) {
                    cell.setCellFormula(formula(s, first));
                    cell.setCellValue(s.value());
                }
            }
        }
    }

    private static String formula(Cell.Sum sum, int first) {
        return "SUM(" + sum.of().stream().map(b -> new CellReference(first + b.firstRow(), b.firstColumn()).formatAsString()
                + (b.firstRow() == b.lastRow() && b.firstColumn() == b.lastColumn() ? ""
                : ":" + new CellReference(first + b.lastRow(), b.lastColumn()).formatAsString())).collect(Collectors.joining(",")) + ")";
    }

    private void print(int first, int end) {
        sheet.createFreezePane(1, first);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, first - 1, 0, last));
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(table.landscape());
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setCenter("&P / &N");
        book.setPrintArea(book.getSheetIndex(sheet), 0, last, 0, end);
    }

    /** The same rows for machines: one header row, no totals, no merged cells. */
    static void plain(XSSFWorkbook book, Table table) {
        XSSFSheet sheet = book.createSheet("集計用");
        XSSFCellStyle quoted = book.createCellStyle();
        quoted.setQuotePrefixed(true);
        XSSFRow head = sheet.createRow(0);
        for (int c = 0; c < table.columns().size(); c++) {
            Column column = table.columns().get(c);
            head.createCell(c).setCellValue(column.group().isEmpty() ? column.header() : column.group() + " " + column.header());
        }
        int at = 1;
        for (Row row : table.rows()) {
            if (row.total()) {
                continue;
            }
            XSSFRow line = sheet.createRow(at++);
            for (int c = 0; c < row.cells().size(); c++) {
                Cell value = row.cells().get(c);
                if (value instanceof Cell.Words w) {
                    XSSFCell cell = line.createCell(c);
                    cell.setCellValue(w.text());
                    if (Formulas.looksLikeOne(w.text())) {
                        cell.setCellStyle(quoted);
                    }
                } else if (value instanceof Cell.Day d) {
                    line.createCell(c).setCellValue(d.day().toString());
                } else if (!(value instanceof Cell.Blank)) {
                    line.createCell(c).setCellValue(value.figure());
                }
            }
        }
        sheet.createFreezePane(0, 1);
    }

    private XSSFRow line(int at, String text, XSSFCellStyle style, boolean merged) {
        XSSFRow row = sheet.createRow(at);
        put(row, 0, text, style);
        if (merged && last > 0) {
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, last));
        }
        return row;
    }

    private static void put(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private XSSFCellStyle style(int size, boolean bold, HorizontalAlignment alignment, boolean bordered, IndexedColors fill) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (bordered) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (fill != null) {
            style.setFillForegroundColor(fill.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }
}
