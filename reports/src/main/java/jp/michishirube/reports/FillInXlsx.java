package jp.michishirube.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes forms as xlsx that people fill in: one sheet, the answers in cells that alone are open, choices as lists, totals and differences live.
 * What identifies an answer stands in hidden columns, so rows may be moved but not renamed.
 */
public final class FillInXlsx {
    static final String SHEET = "記入";
    private static final String LISTS = "選択肢";
    static final int ID = 0;
    static final int STORED = 1;
    private static final int LABEL = 2;
    static final int ANSWER = 3;
    private static final int COMPARED = 4;
    private static final int DIFFERENCE = 5;
    private static final int HELP = 6;
    private static final int[] WIDTHS = {0, 0, 34, 44, 18, 18, 52};
    private static final int WIDTHS_UNIT = 256;
    private static final double POINTS_A_LINE = 16;
    private static final int LEAST_LONG_LINES = 4;
    private static final int MOST_LINES = 25;

    private final XSSFWorkbook book;
    private final XSSFSheet sheet;
    private final FillIn form;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private XSSFSheet lists;
    private int at;

    private FillInXlsx(XSSFWorkbook book, FillIn form) {
        this.book = book;
        this.sheet = book.createSheet(SHEET);
        this.form = form;
    }

    /** The form with the answers so far. */
    public static void write(FillIn form, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            new FillInXlsx(book, form).draw();
            SameWorkbook.write(book, form.title(), form.day(), out);
        }
    }

    private void draw() {
        boolean comparing = form.parts().stream().anyMatch(p -> p.compared().isPresent());
        for (int c = 0; c < WIDTHS.length; c++) {
            sheet.setColumnWidth(c, WIDTHS[c] * WIDTHS_UNIT);
            sheet.setColumnHidden(c, WIDTHS[c] == 0 || !comparing && (c == COMPARED || c == DIFFERENCE));
        }
        XSSFRow title = row(1.6);
        cell(title, ID, form.key(), "plain");
        cell(title, LABEL, form.title(), "title");
        for (String note : form.notes()) {
            int width = WIDTHS[LABEL] + WIDTHS[ANSWER] + WIDTHS[HELP] + (comparing ? WIDTHS[COMPARED] + WIDTHS[DIFFERENCE] : 0);
            cell(row(SheetText.lines(note, width)), LABEL, note, "note");
            sheet.addMergedRegion(new CellRangeAddress(at - 1, at - 1, LABEL, HELP));
        }
        form.parts().forEach(this::part);
        sheet.enableLocking();
        sheet.lockFormatRows(false);
        sheet.lockFormatColumns(false);
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.getFooter().setCenter("&P / &N");
        book.setPrintArea(0, LABEL, HELP, 0, at - 1);
        book.setActiveSheet(0);
    }

    private void part(FillIn.Part part) {
        row(0.6);
        XSSFRow head = row(1.3);
        cell(head, LABEL, part.title(), "head");
        cell(head, ANSWER, "記入欄", "head");
        cell(head, COMPARED, part.compared().orElse(""), "head");
        cell(head, DIFFERENCE, part.compared().isPresent() ? "差（記入額 − 左の額）" : "", "head");
        cell(head, HELP, "説明", "head");
        List<Integer> totalled = new ArrayList<>();
        for (FillIn.Question q : part.questions()) {
            question(q);
            if (part.totalled().contains(q.id())) {
                totalled.add(at);
            }
        }
        if (totalled.size() > 1) {
            total(totalled, part.compared().isPresent());
        }
    }

    private void question(FillIn.Question q) {
        boolean amount = q.kind() == FillIn.Kind.AMOUNT;
        int lines = Math.max(q.kind() == FillIn.Kind.LONG_TEXT ? LEAST_LONG_LINES : 1, Math.max(SheetText.lines(q.help(), WIDTHS[HELP]),
                Math.max(SheetText.lines(q.shown(), WIDTHS[ANSWER]), SheetText.lines(label(q), WIDTHS[LABEL]))));
        XSSFRow row = row(Math.min(lines, MOST_LINES) + 0.3);
        cell(row, ID, q.id(), "plain");
        cell(row, STORED, q.stored(), "plain");
        cell(row, LABEL, label(q), "label");
        if (amount && q.shown().matches("[0-9]{1,15}")) {
            Cell cell = row.createCell(ANSWER);
            cell.setCellValue(Long.parseLong(q.shown()));
            cell.setCellStyle(style("amount"));
        } else {
            cell(row, ANSWER, q.shown(), amount ? "amount" : "answer");
        }
        if (q.kind() == FillIn.Kind.CHOICE) {
            choices(q.options());
        }
        Cell compared = row.createCell(COMPARED);
        Cell difference = row.createCell(DIFFERENCE);
        compared.setCellStyle(style("figure"));
        difference.setCellStyle(style("figure"));
        if (q.compared().isPresent()) {
            compared.setCellValue(q.compared().getAsLong());
            difference.setCellFormula("IF(ISNUMBER(D" + at + "),D" + at + "-E" + at + ",\"\")");
            if (q.shown().matches("[0-9]{1,15}")) {
                difference.setCellValue(Long.parseLong(q.shown()) - q.compared().getAsLong());
            }
        }
        cell(row, HELP, q.help(), "help");
    }

    private void total(List<Integer> rows, boolean compared) {
        XSSFRow row = row(1.3);
        cell(row, LABEL, "計（自動計算）", "label");
        sum(row, ANSWER, "D", rows);
        if (compared) {
            sum(row, COMPARED, "E", rows);
            sum(row, DIFFERENCE, "F", rows);
        }
        cell(row, HELP, "", "help");
    }

    private void sum(XSSFRow row, int column, String letter, List<Integer> rows) {
        Cell cell = row.createCell(column);
        cell.setCellFormula("SUM(" + String.join(",", rows.stream().map(r -> letter + r).toList()) + ")");
        double sum = rows.stream().map(r -> sheet.getRow(r - 1).getCell(column)).filter(c -> c.getCellType() == CellType.NUMERIC
                || c.getCellType() == CellType.FORMULA && c.getCachedFormulaResultType() == CellType.NUMERIC).mapToDouble(Cell::getNumericCellValue).sum();
        cell.setCellValue(sum);
        cell.setCellStyle(style("figure"));
    }

    /** A list in cells of its own: a list within the validation may have 255 characters at most. */
    private void choices(List<String> options) {
        if (lists == null) {
            lists = book.createSheet(LISTS);
            book.setSheetHidden(book.getSheetIndex(lists), true);
        }
        int column = lists.getRow(0) == null ? 0 : lists.getRow(0).getLastCellNum();
        for (int i = 0; i < options.size(); i++) {
            Row row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
            row.createCell(column).setCellValue(SheetText.of(options.get(i)));
        }
        String letter = CellReference.convertNumToColString(column);
        DataValidation validation = sheet.getDataValidationHelper().createValidation(sheet.getDataValidationHelper()
                .createFormulaListConstraint(LISTS + "!$" + letter + "$1:$" + letter + "$" + options.size()), new CellRangeAddressList(at - 1, at - 1, ANSWER, ANSWER));
        validation.setShowErrorBox(true);
        validation.createErrorBox("選択肢", "一覧から選んでください。");
        sheet.addValidationData(validation);
    }

    private static String label(FillIn.Question q) {
        return q.label() + (q.required() ? "（必須）" : "（任意）");
    }

    private XSSFRow row(double lines) {
        XSSFRow row = sheet.createRow(at++);
        row.setHeightInPoints((float) (lines * POINTS_A_LINE));
        return row;
    }

    private void cell(XSSFRow row, int column, String text, String style) {
        Cell cell = row.createCell(column);
        if (!text.isEmpty()) {
            cell.setCellValue(SheetText.of(text));
        }
        cell.setCellStyle(style(style));
    }

    private CellStyle style(String name) {
        return styles.computeIfAbsent(name, n -> {
            XSSFCellStyle style = book.createCellStyle();
            XSSFFont font = book.createFont();
            font.setFontName("Yu Gothic");
            font.setFontHeightInPoints((short) (n.equals("title") ? 16 : n.equals("help") ? 9 : 10.5));
            font.setBold(n.equals("title") || n.equals("head"));
            style.setFont(font);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(!n.equals("title"));
            boolean open = n.equals("answer") || n.equals("amount");
            style.setLocked(!open);
            if (n.equals("answer")) {
                style.setDataFormat(book.createDataFormat().getFormat("@"));
            } else if (n.equals("amount") || n.equals("figure")) {
                style.setDataFormat(book.createDataFormat().getFormat("#,##0"));
                style.setAlignment(HorizontalAlignment.RIGHT);
            }
            if (!n.equals("title") && !n.equals("note") && !n.equals("plain")) {
                for (var border : List.<java.util.function.Consumer<BorderStyle>>of(style::setBorderTop, style::setBorderBottom, style::setBorderLeft, style::setBorderRight)) {
                    border.accept(BorderStyle.THIN);
                }
            }
            if (open || n.equals("head")) {
                style.setFillForegroundColor((open ? IndexedColors.LIGHT_YELLOW : IndexedColors.GREY_25_PERCENT).getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            return style;
        });
    }
}
