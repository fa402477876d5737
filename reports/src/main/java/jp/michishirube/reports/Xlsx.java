package jp.michishirube.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Tables as xlsx, as offices expect them: title, unit, frozen and repeated header, print set-up, live totals with stored values, a
 * chart, and a plain second sheet 「集計用」 for machines. Text never becomes a formula. The same table always gives the same bytes.
 */
public final class Xlsx {
    private static final double POINTS_A_CHARACTER = 6.2;
    private static final double POINTS_A_ROW = 18;
    private static final short LEAST_SCALE = 60;
    private static final int LEAST_CHART_ROWS = 11;
    private static final int MOST_CHART_ROWS = 20;
    private static final int MOST_CHART_WIDTH = 180;
    private static final int OWN_CHART_ROWS = 26;
    private static final int OWN_CHART_COLUMNS = 14;
    private static final double LONG_SIDE = 842;
    private static final double SHORT_SIDE = 595;
    private static final double MARGINS = 100;

    private final XSSFWorkbook book;
    private final SheetStyles styles;
    private final Set<String> names = new HashSet<>();

    private Xlsx(XSSFWorkbook book) {
        this.book = book;
        this.styles = new SheetStyles(book);
    }

    /** The table's sheet, with a sheet for machines. */
    public static void write(Table table, OutputStream out) throws IOException {
        write(List.of(table), true, out);
    }

    /** A sheet a table, with sheets for machines. */
    public static void write(List<Table> tables, OutputStream out) throws IOException {
        write(tables, true, out);
    }

    /**
     * A sheet a table; the first one titles and dates the file.
     *
     * @param forMachines whether each is followed by a plain sheet of its details
     */
    public static void write(List<Table> tables, boolean forMachines, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Xlsx xlsx = new Xlsx(book);
            for (Table table : tables) {
                xlsx.table(table);
                if (forMachines) {
                    MachineSheet.draw(table, xlsx.sheet(tables.size() == 1 ? MachineSheet.NAME : MachineSheet.NAME + " " + table.title(), table), xlsx.styles);
                }
            }
            book.setActiveSheet(0);
            SameWorkbook.write(book, tables.get(0).title(), tables.get(0).day(), out);
        }
    }

    private void table(Table table) {
        XSSFSheet sheet = sheet(table.title(), table);
        double across = (table.landscape() ? LONG_SIDE : SHORT_SIDE) - MARGINS;
        SheetDrawing.Place place = SheetDrawing.draw(table, sheet, styles, (float) (across / POINTS_A_CHARACTER * 100 / LEAST_SCALE));
        paginate(sheet, place.cut());
        sheet.setDisplayGridlines(false);
        int end = place.endRow() - 1;
        if (table.chart().isPresent()) {
            Chart chart = table.chart().get();
            int rows = Math.min(MOST_CHART_ROWS, rowsBelow(table, place));
            if (rows >= LEAST_CHART_ROWS) {
                ChartDrawing.draw(table, chart, new ChartDrawing.Place(sheet, place.endRow() + 1, rows, place.cut().repeated(), chartEnd(table, place.cut())), sheet, place.firstRow());
                end = place.endRow() + 1 + rows;
            } else {
                // a page break would cut it
                XSSFSheet own = sheet("グラフ " + table.title(), table);
                own.getPrintSetup().setFitHeight((short) 1);
                own.setDisplayGridlines(false);
                ChartDrawing.draw(table, chart, new ChartDrawing.Place(own, 0, OWN_CHART_ROWS, 0, OWN_CHART_COLUMNS), sheet, place.firstRow());
            }
        }
        book.setPrintArea(book.getSheetIndex(sheet), 0, table.columns().size() - 1, 0, end);
    }

    /** A table that would be too small on one page's width is printed at the smallest readable scale, cut between groups of columns. */
    private static void paginate(XSSFSheet sheet, Bands.Cut cut) {
        if (cut.bands().size() == 1) {
            return;
        }
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setScale(LEAST_SCALE);
        for (List<Integer> band : cut.bands().subList(0, cut.bands().size() - 1)) {
            sheet.setColumnBreak(band.get(band.size() - 1));
        }
        if (cut.repeated() > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, cut.repeated() - 1));
        }
    }

    /** Rows that are free for a chart under the table on its page. Breaks cannot be set where a page is fitted to its width. */
    private static int rowsBelow(Table table, SheetDrawing.Place place) {
        double across = (table.landscape() ? LONG_SIDE : SHORT_SIDE) - MARGINS;
        double down = (table.landscape() ? SHORT_SIDE : LONG_SIDE) - MARGINS;
        double scale = place.cut().bands().size() > 1 ? LEAST_SCALE / 100.0 : Math.min(1, across / (place.width() * POINTS_A_CHARACTER));
        return (int) ((down / scale - place.height()) / POINTS_A_ROW) - 2;
    }

    /** The last of as many columns of the first page as make a chart of a good width. */
    private static int chartEnd(Table table, Bands.Cut cut) {
        int width = 0;
        int end = cut.repeated();
        while (end <= cut.lastOfFirst() && width < MOST_CHART_WIDTH) {
            width += table.columns().get(end++).width();
        }
        return end;
    }

    private XSSFSheet sheet(String title, Table table) {
        String name = SheetText.sheetName(title);
        for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) {
            String numbered = SheetText.sheetName(title);
            name = numbered.substring(0, Math.min(numbered.length(), 26)) + "（" + n + "）";
        }
        XSSFSheet sheet = book.createSheet(name.isEmpty() ? "表" : name);
        sheet.setDefaultRowHeightInPoints((float) POINTS_A_ROW);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(table.landscape());
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setMargin(PageMargin.TOP, 0.6);
        sheet.setMargin(PageMargin.BOTTOM, 0.7);
        sheet.setMargin(PageMargin.HEADER, 0.3);
        sheet.setMargin(PageMargin.FOOTER, 0.35);
        sheet.getFooter().setCenter("&P / &N");
        return sheet;
    }
}
