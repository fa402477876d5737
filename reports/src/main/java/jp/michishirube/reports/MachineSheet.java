package jp.michishirube.reports;

import jp.michishirube.reports.SheetStyles.Fill;
import jp.michishirube.reports.SheetStyles.Look;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The details of a table for further use: one header row, one row a record, no totals, no merged cells, no formulas. */
final class MachineSheet {
    static final String NAME = "集計用";

    private MachineSheet() {
    }

    static void draw(Table table, XSSFSheet sheet, SheetStyles styles) {
        SheetCells cells = new SheetCells(styles);
        Look look = new Look(10, false, HorizontalAlignment.GENERAL, false, Fill.NONE, "", false, false);
        Look bold = new Look(10, true, HorizontalAlignment.GENERAL, false, Fill.NONE, "", false, false);
        int last = table.columns().size() - 1;
        XSSFRow head = sheet.createRow(0);
        for (int c = 0; c <= last; c++) {
            Column column = table.columns().get(c);
            cells.text(head.createCell(c), column.fullHeader(), bold);
            sheet.setColumnWidth(c, Math.min(60, Math.max(column.width(), SheetText.width(column.fullHeader())) + 3) * 256);
        }
        int at = 0;
        for (Row row : table.rows()) {
            if (row.kind() != Row.Kind.DETAIL) {
                continue;
            }
            XSSFRow line = sheet.createRow(++at);
            for (int c = 0; c <= last; c++) {
                if (!(row.cells().get(c) instanceof Cell.Blank)) {
                    cells.value(line.createCell(c), row.cells().get(c), look, -1, "yyyy-mm-dd");
                }
            }
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, at, 0, last));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, last));
    }
}
